import type { CallReason } from '@timebank/shared/call-list';
import type { CallReasonCode } from '@timebank/shared/call-words';
import type { CallId, CallWishId, DeliveryId, ExchangeId, FollowUpId, MemberId } from '@timebank/shared/ids';
import type { PreferredContact } from '@timebank/shared/profile';

/** Why one member is to be rung. */
export type Reason = CallReason & { memberId: MemberId };

/** The day, and how a time bank thinks about it. */
export interface Today {
  day: string;
  tomorrow: string;
  /** The calendar day of a moment. */
  dayOf: (at: string) => string;
  firstReminderDays: number;
  newcomerAfterDays: number;
  quietAfterDays: number;
}

/** One side of an exchange, as far as it matters who is told how. */
export interface RungSide {
  memberId: MemberId;
  name: string;
  status: string;
  preferredContact: PreferredContact;
  email: string | null;
  phone: string | null;
}

export interface RungExchange {
  id: ExchangeId;
  title: string;
  statusSince: string;
  proposedFor: string | null;
  minutes: number;
  giver: RungSide;
  receiver: RungSide;
  /** Those whose answer it waits for. */
  asked: readonly MemberId[];
}

/** Who reads what we write on the day it is written, and so need not be rung about it. */
export const isReachedInWriting = ({ preferredContact, email, phone }: RungSide): boolean =>
  (preferredContact === 'email' && Boolean(email)) || (preferredContact === 'text' && Boolean(phone));

const reasonFor = (
  code: CallReasonCode,
  about: string,
  given: Partial<CallReason> & { memberId: MemberId },
): Reason => ({
  key: `${code}:${about}`,
  code,
  name: null,
  title: null,
  minutes: null,
  at: null,
  day: null,
  ...given,
});

/** A visit today or tomorrow: each of the two who is not reached in writing hears of it. The same visit is one reason on both days. */
export function visitReasons(agreed: readonly RungExchange[], { day, tomorrow, dayOf }: Today): Reason[] {
  return agreed.flatMap(({ id, title, proposedFor: at, giver, receiver }) => {
    const on = at && dayOf(at);
    if (on !== day && on !== tomorrow) return [];
    const code = on === day ? 'visit_today' : 'visit_tomorrow';
    return [
      { own: receiver, other: giver },
      { own: giver, other: receiver },
    ]
      .filter(({ own }) => !isReachedInWriting(own))
      .map(({ own, other }) => ({
        ...reasonFor(code, id, { memberId: own.memberId, name: other.name, title, at }),
        key: `visit:${id}`,
      }));
  });
}

/** Hours of which somebody was reminded in vain, and who is not reached in writing. */
export const hoursReasons = (reported: readonly RungExchange[]): Reason[] =>
  reported.flatMap(({ id, title, statusSince: at, minutes, ...sides }) =>
    askedSides(sides)
      .filter(({ own }) => !isReachedInWriting(own))
      .map(({ own, other }) =>
        reasonFor('hours_unanswered', id, { memberId: own.memberId, name: other.name, title, minutes, at }),
      ),
  );

/** A proposal from before today; from those who are reached in writing only once a first reminder would be due. */
export const proposalReasons = (
  proposed: readonly RungExchange[],
  { day, dayOf, firstReminderDays }: Today,
): Reason[] =>
  proposed.flatMap(({ id, title, statusSince: at, minutes, ...sides }) =>
    askedSides(sides)
      .filter(({ own }) => daysFrom(dayOf(at), day) >= (isReachedInWriting(own) ? firstReminderDays : 1))
      .map(({ own, other }) =>
        reasonFor('proposal_unanswered', id, {
          memberId: own.memberId,
          name: other.name,
          title,
          minutes,
          at,
        }),
      ),
  );

/** Whose balance has passed the softer line, until somebody has ticked it off. */
export const softLineReasons = (
  open: readonly { id: FollowUpId; memberId: MemberId; balanceMinutes: number; openedAt: string }[],
): Reason[] =>
  open.map(({ id, memberId, balanceMinutes: minutes, openedAt: at }) =>
    reasonFor('soft_line_passed', id, { memberId, minutes, at }),
  );

/** Somebody who joined a while ago and has not begun. After as long again we leave them in peace. */
export const newcomerReasons = (
  members: readonly { memberId: MemberId; joinedOn: string | null; hasExchanged: boolean }[],
  { day, newcomerAfterDays }: Today,
): Reason[] =>
  members
    .filter(({ joinedOn, hasExchanged }) => {
      const days = joinedOn ? daysFrom(joinedOn, day) : 0;
      return !hasExchanged && days >= newcomerAfterDays && days <= newcomerAfterDays + newcomerForDays;
    })
    .map(({ memberId, joinedOn }) => reasonFor('newcomer', memberId, { memberId, day: joinedOn }));

export const newcomerForDays = 60;

/** Somebody who gave or had help before, and has not for long. */
export const quietReasons = (
  members: readonly { memberId: MemberId; lastHelpOn: string | null }[],
  { day, quietAfterDays }: Today,
): Reason[] =>
  members
    .filter(({ lastHelpOn }) => lastHelpOn !== null && daysFrom(lastHelpOn, day) >= quietAfterDays)
    .map(({ memberId, lastHelpOn }) => reasonFor('quiet', memberId, { memberId, day: lastHelpOn }));

/** Whose birthday it is, of those who like to be remembered. Whoever was born on 29 February has it on the 28th in other years. */
export const birthdayReasons = (
  members: readonly { memberId: MemberId; birthday: string | null }[],
  { day }: Today,
): Reason[] =>
  members
    .filter(({ birthday }) => birthday !== null && birthdaysOn(day).includes(birthday))
    .map(({ memberId }) => reasonFor('birthday', `${memberId}:${day.slice(0, 4)}`, { memberId, day }));

/** The birthdays, as `MM-DD`, that are kept on a day. */
export function birthdaysOn(day: string): string[] {
  const own = day.slice(5);
  const isLastOfFebruary = own === '02-28' && new Date(`${day.slice(0, 4)}-02-29`).getUTCDate() !== 29;
  return isLastOfFebruary ? [own, '02-29'] : [own];
}

/** What was promised: to ring again on a day. */
export const ringAgainReasons = (
  calls: readonly { id: CallId; memberId: MemberId; ringAgainOn: string | null; note: string }[],
  { day }: Today,
): Reason[] =>
  calls
    .filter(({ ringAgainOn }) => ringAgainOn !== null && ringAgainOn <= day)
    .map(({ id, memberId, ringAgainOn, note }) =>
      reasonFor('ring_again', id, { memberId, day: ringAgainOn, title: note || null }),
    );

/** Whom a coordinator, or the member, put on the list. */
export const wishReasons = (
  wishes: readonly {
    id: CallWishId;
    memberId: MemberId;
    code: 'ask_to_help' | 'ring_me' | 'ring';
    dueOn: string;
    createdAt: string;
    note: string;
    listingTitle: string | null;
    listingOwner: string | null;
  }[],
  { day }: Today,
): Reason[] =>
  wishes
    .filter(({ dueOn }) => dueOn <= day)
    .map(({ id, memberId, code, createdAt: at, note, listingTitle, listingOwner }) =>
      reasonFor(code, id, { memberId, name: listingOwner, title: listingTitle ?? (note || null), at }),
    );

/** Something that must be told by telephone. */
export interface ToTell {
  id: DeliveryId;
  member: { id: MemberId };
  about: string;
  exchangeId: ExchangeId | null;
  createdAt: string;
  sentences: string | null;
}

/** Notices that ask for an answer. Once it was given nobody needs to be asked. */
const asking = [
  'exchange_proposed',
  'exchange_introduced',
  'hours_to_confirm',
  'hours_answered',
  'hours_reminder',
];

export const isQuestion = ({ about, exchangeId }: ToTell): boolean =>
  exchangeId !== null && asking.includes(about);

/** What must be told by telephone, and who asked to be rung. The words are those that a letter would have. */
export const tellingReasons = (
  waiting: readonly ToTell[],
  { isAsked }: { isAsked: (exchangeId: ExchangeId, memberId: MemberId) => boolean },
): Reason[] =>
  waiting
    .filter((one) => !isQuestion(one) || (one.exchangeId !== null && isAsked(one.exchangeId, one.member.id)))
    .map(({ id, member, about, createdAt: at, sentences: title }) =>
      reasonFor(about === 'ring_me' ? 'ring_me' : 'to_tell', id, { memberId: member.id, title, at }),
    );

/** The deliveries that are done by having rung about these reasons. */
export const deliveriesOf = (keys: readonly string[]): DeliveryId[] =>
  keys
    .filter((key) => /^(to_tell|ring_me):/.test(key))
    .map((key) => key.slice(key.indexOf(':') + 1) as DeliveryId);

interface Sides {
  giver: RungSide;
  receiver: RungSide;
  asked: readonly MemberId[];
}

const askedSides = ({ giver, receiver, asked }: Sides) =>
  [
    { own: giver, other: receiver },
    { own: receiver, other: giver },
  ].filter(({ own }) => asked.includes(own.memberId));

const dayMs = 86_400_000;

/** Whole calendar days from one to another. */
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
