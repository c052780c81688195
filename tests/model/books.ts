import type { ExchangeStatus } from '@timebank/shared/exchanges';
import type { TransferKind } from '@timebank/shared/ledger';
import type { MemberStatus, Role } from '@timebank/shared/roles';

/** Everybody in the small time bank of the model. Tom represents the library; Noor has asked to join. */
export const names = ['margaret', 'priya', 'tom', 'library', 'sue', 'ann', 'alan', 'noor'] as const;
export type Name = (typeof names)[number];
/** Whoever can have hours. */
export type Holder = Name | 'fund';

/** Those who sign in. The others are acted for. */
export const askers = ['margaret', 'priya', 'tom', 'sue', 'ann', 'alan'] as const;
export type Asker = (typeof askers)[number];

export interface ModelMember {
  readonly role: Role;
  status: MemberStatus;
  joinedOn: string | null;
}

export interface ModelAccount {
  balanceMinutes: number;
  floorMinutes: number | null;
  isOpen: boolean;
}

export interface ModelExchange {
  readonly giver: Name;
  readonly receiver: Name;
  readonly proposedBy: Name;
  /** Whose offer it takes up; null where it is about none. */
  readonly offerOf: Name | null;
  readonly agreedMinutes: number;
  status: ExchangeStatus;
  since: number;
  saidYes: Name[];
  holdMinutes: number | null;
  reported: { minutes: number; day: string } | null;
  /** Null as well where the hours that were reported stand no longer. */
  reportedBy: Name | null;
  confirmedBy: Name | null;
  completedAt: number | null;
  /** Its posting that is not reversed, by its place among the transfers. */
  transfer: number | null;
}

export interface ModelTransfer {
  readonly kind: TransferKind;
  readonly from: Holder;
  readonly to: Holder;
  readonly minutes: number;
  readonly exchange: number | null;
  isReversed: boolean;
}

/** A time bank as a child would keep it in a notebook. What it says is what the program has to say. */
export interface ModelBooks {
  now: number;
  readonly memberFloorMinutes: number | null;
  readonly members: Record<Name, ModelMember>;
  /** Noor has none before somebody lets her in. */
  readonly accounts: Partial<Record<Holder, ModelAccount>>;
  readonly exchanges: ModelExchange[];
  readonly transfers: ModelTransfer[];
}

/** Who decides what takes a second person. */
export const secondPerson: Asker = 'ann';
export const grantLimitMinutes = 600;
export const stepMinutes = 15;
export const longestMinutes = 12 * 60;
export const joiningCreditMinutes = 60;
export const hourMs = 3_600_000;

/** The time bank on its first day: everybody at nothing, and Noor waiting. */
export function emptyBooks({
  now,
  memberFloorMinutes,
}: Pick<ModelBooks, 'now' | 'memberFloorMinutes'>): ModelBooks {
  const member = (role: Role = 'member'): ModelMember => ({ role, status: 'active', joinedOn: '2025-01-15' });
  const account = (): ModelAccount => ({ balanceMinutes: 0, floorMinutes: memberFloorMinutes, isOpen: true });
  return {
    now,
    memberFloorMinutes,
    members: {
      margaret: member(),
      priya: member(),
      tom: member(),
      library: member(),
      sue: member('coordinator'),
      ann: member('coordinator'),
      alan: member('administrator'),
      noor: { role: 'member', status: 'applied', joinedOn: null },
    },
    accounts: {
      fund: { ...account(), floorMinutes: null },
      margaret: account(),
      priya: account(),
      tom: account(),
      library: account(),
      sue: account(),
      ann: account(),
      alan: account(),
    },
    exchanges: [],
    transfers: [],
  };
}

export const represents = (one: Name, other: Holder): boolean => one === 'tom' && other === 'library';

/** True for what is one's own or that of whom one acts for, which nobody decides. */
export const hasPart = (one: Name, owners: readonly Holder[]): boolean =>
  owners.some((owner) => owner === one || represents(one, owner));

export const isStaff = ({ members }: ModelBooks, name: Name): boolean => members[name].role !== 'member';

/** What is kept aside on an account, from the exchanges and not from a figure of its own. */
export function heldMinutes({ exchanges }: ModelBooks, holder: Holder): number {
  return exchanges.reduce(
    (sum, { receiver, holdMinutes }) => sum + (receiver === holder ? (holdMinutes ?? 0) : 0),
    0,
  );
}

/** True where so many minutes more can leave an account, or be kept aside on it. */
export function hasRoom(books: ModelBooks, holder: Holder, minutes: number): boolean {
  const { balanceMinutes, floorMinutes } = accountOf(books, holder);
  return floorMinutes === null || balanceMinutes - heldMinutes(books, holder) - minutes >= floorMinutes;
}

export function accountOf({ accounts }: ModelBooks, holder: Holder): ModelAccount {
  const account = accounts[holder];
  if (!account) throw new Error(`${holder} has no account.`);
  return account;
}

/** Moves hours from one to the other, and says where in the books that stands. */
export function move(
  books: ModelBooks,
  {
    exchange = null,
    ...moved
  }: Omit<ModelTransfer, 'exchange' | 'isReversed'> & { exchange?: number | null },
): number {
  accountOf(books, moved.from).balanceMinutes -= moved.minutes;
  accountOf(books, moved.to).balanceMinutes += moved.minutes;
  return books.transfers.push({ ...moved, exchange, isReversed: false }) - 1;
}

/** The day on which it is so late, in the time bank's own time zone. */
export function dayOf(instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(instant);
}
