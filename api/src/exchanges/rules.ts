import type { ExchangeAction, ExchangeStatus } from '@timebank/shared/exchanges';
import type { MemberId } from '@timebank/shared/ids';
import type { MemberStatus } from '@timebank/shared/roles';

export type Side = 'giver' | 'receiver';

/** What of an exchange decides who may do what. */
export interface ExchangeState {
  readonly status: ExchangeStatus;
  readonly statusSince: string;
  readonly giverId: MemberId;
  readonly receiverId: MemberId;
  readonly proposedById: MemberId;
  readonly giverAcceptedAt: string | null;
  readonly receiverAcceptedAt: string | null;
  readonly reportedById: MemberId | null;
  readonly confirmedById: MemberId | null;
  readonly completedAt: string | null;
}

/** When it is, and how long the two may take before a coordinator steps in. */
export interface Circumstances {
  readonly now: Date;
  readonly queueAfterDays: number;
}

/** What somebody is in an exchange: on which sides they act, and what else they did in it. */
export interface Standing {
  readonly sides: readonly Side[];
  readonly isProposer: boolean;
  readonly isConfirmer: boolean;
  readonly mayDecide: boolean;
  readonly status: MemberStatus;
}

export type Doer = 'side_asked' | 'either_side' | 'side_that_said_yes' | 'confirmer' | 'coordinator';
export type Condition = 'hours_stand' | 'no_hours_stand' | 'undo_open' | 'concern_open' | 'overdue';

interface Step {
  readonly by: Doer;
  readonly when?: Condition;
  readonly leadsTo: readonly ExchangeStatus[];
}

const outcomes = ['completed', 'needs_coordinator'] as const;

/**
 * The life of an exchange: in each status the steps there are, who takes them, and where they lead. What this table
 * does not offer cannot be done.
 *
 * Hours stand once a side has reported them. They stand no longer after the receiver reported, which completes at
 * once, and then took it back: from there it goes on as from `agreed`, so that nobody can confirm what was taken back.
 */
export const steps: Readonly<Record<ExchangeStatus, Partial<Record<ExchangeAction, Step>>>> = {
  proposed: {
    accept: { by: 'side_asked', leadsTo: ['proposed', 'agreed'] },
    decline: { by: 'side_asked', leadsTo: ['declined'] },
    withdraw: { by: 'side_that_said_yes', leadsTo: ['withdrawn'] },
  },
  agreed: {
    report_hours: { by: 'either_side', leadsTo: ['reported', ...outcomes] },
    cancel: { by: 'either_side', leadsTo: ['cancelled'] },
  },
  reported: {
    confirm: { by: 'side_asked', when: 'hours_stand', leadsTo: outcomes },
    answer: { by: 'side_asked', when: 'hours_stand', leadsTo: ['reported'] },
    dispute: { by: 'side_asked', when: 'hours_stand', leadsTo: ['disputed'] },
    report_hours: { by: 'either_side', when: 'no_hours_stand', leadsTo: ['reported', ...outcomes] },
    cancel: { by: 'either_side', when: 'no_hours_stand', leadsTo: ['cancelled'] },
    resolve: { by: 'coordinator', when: 'overdue', leadsTo: ['completed', 'cancelled'] },
  },
  disputed: {
    resolve: { by: 'coordinator', leadsTo: ['completed', 'cancelled'] },
  },
  needs_coordinator: {
    undo: { by: 'confirmer', when: 'undo_open', leadsTo: ['reported'] },
    resolve: { by: 'coordinator', leadsTo: ['completed', 'cancelled'] },
  },
  completed: {
    undo: { by: 'confirmer', when: 'undo_open', leadsTo: ['reported'] },
    raise_concern: { by: 'either_side', when: 'concern_open', leadsTo: ['completed'] },
  },
  declined: {},
  withdrawn: {},
  cancelled: {},
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const undoHours = 24;
const concernDays = 30;

export const isDoer: Readonly<Record<Doer, (exchange: ExchangeState, standing: Standing) => boolean>> = {
  side_asked: (exchange, { sides }) => sides.some((side) => sidesAsked(exchange).includes(side)),
  either_side: (_, { sides }) => sides.length > 0,
  side_that_said_yes: (exchange, { sides, isProposer }) =>
    isProposer || sides.some((side) => !sidesAsked(exchange).includes(side)),
  confirmer: (_, { isConfirmer }) => isConfirmer,
  coordinator: (_, { mayDecide }) => mayDecide,
};

export const isMet: Readonly<Record<Condition, (exchange: ExchangeState, at: Circumstances) => boolean>> = {
  hours_stand: ({ reportedById }) => reportedById !== null,
  no_hours_stand: ({ reportedById }) => reportedById === null,
  undo_open: (exchange, { now }) => now.getTime() < undoEndMs(exchange),
  concern_open: ({ completedAt }, { now }) =>
    completedAt !== null && now.getTime() < Date.parse(completedAt) + concernDays * dayMs,
  overdue: ({ statusSince }, { now, queueAfterDays }) =>
    now.getTime() >= Date.parse(statusSince) + queueAfterDays * dayMs,
};

/** What somebody is in an exchange, given all whose acts are theirs to do: their own membership and whom they represent. */
export function standingOf(
  exchange: ExchangeState,
  { actsAs, isStaff, status }: { actsAs: ReadonlySet<MemberId>; isStaff: boolean; status: MemberStatus },
): Standing {
  const sides = (['giver', 'receiver'] as const).filter((side) => actsAs.has(memberOn(exchange, side)));
  return {
    sides,
    isProposer: actsAs.has(exchange.proposedById),
    isConfirmer: exchange.confirmedById !== null && actsAs.has(exchange.confirmedById),
    mayDecide: isStaff && sides.length === 0,
    status,
  };
}

/** The steps that somebody with this standing may take now. Hours that a floor does not allow are refused at the step itself. */
export function allowedActionsFor(
  exchange: ExchangeState,
  standing: Standing,
  at: Circumstances,
): ExchangeAction[] {
  if (standing.status === 'suspended' || standing.sides.length > 1) return [];
  return stepsFrom(exchange.status)
    .filter(([action, { by, when }]) => {
      if (action === 'accept' && standing.status !== 'active') return false;
      return isDoer[by](exchange, standing) && (!when || isMet[when](exchange, at));
    })
    .map(([action]) => action);
}

/** Whose turn it is. After an exchange is agreed either side may say that it happened. */
export function waitingFor(exchange: ExchangeState, at: Circumstances): (Side | 'coordinator')[] {
  const sides = sidesAsked(exchange);
  const waitsForDecision = exchange.status === 'disputed' || exchange.status === 'needs_coordinator';
  const isOverdue = exchange.status === 'reported' && isMet.overdue(exchange, at);
  return waitsForDecision || isOverdue ? [...sides, 'coordinator'] : sides;
}

/** Until when whoever confirmed may undo it; while it waits for a coordinator, from when it began to wait. */
export const undoUntil = (exchange: ExchangeState): string => new Date(undoEndMs(exchange)).toISOString();

export const memberOn = ({ giverId, receiverId }: ExchangeState, side: Side): MemberId =>
  side === 'giver' ? giverId : receiverId;

export const otherSide = (side: Side): Side => (side === 'giver' ? 'receiver' : 'giver');

export const stepsFrom = (status: ExchangeStatus) =>
  Object.entries(steps[status]) as [ExchangeAction, Step][];

/** The sides whose answer the exchange waits for. */
export function sidesAsked(exchange: ExchangeState): Side[] {
  const { status, giverId, reportedById } = exchange;
  if (status === 'proposed') {
    return [
      ...(exchange.giverAcceptedAt ? [] : ['giver' as const]),
      ...(exchange.receiverAcceptedAt ? [] : ['receiver' as const]),
    ];
  }
  if (status === 'reported' && reportedById) return [reportedById === giverId ? 'receiver' : 'giver'];
  return status === 'agreed' || status === 'reported' ? ['giver', 'receiver'] : [];
}

const undoEndMs = ({ completedAt, statusSince }: ExchangeState): number =>
  Date.parse(completedAt ?? statusSince) + undoHours * hourMs;
