import {
  accountOf,
  dayOf,
  isStaff,
  joiningCreditMinutes,
  type ModelBooks,
  type ModelExchange,
  move,
  type Name,
  represents,
} from './books.ts';
import { type ActOf, objectionsToAsking, those, type Verdict } from './judge.ts';

type Move = ActOf<'move_status'>;

/** Who moves a membership from one state to another: the member, or only somebody who looks after members. */
const moves: Record<string, 'own' | 'staff'> = {
  'applied active': 'staff',
  'applied left': 'staff',
  'active paused': 'own',
  'active suspended': 'staff',
  'active left': 'own',
  'paused active': 'own',
  'paused left': 'own',
  'suspended active': 'staff',
  'suspended left': 'staff',
};

export function judgeStatus(books: ModelBooks, { by, of, to }: Move): Verdict {
  const member = books.members[of];
  const mover = moves[`${member.status} ${to}`];
  const refusals = [
    ...objectionsToAsking(books, by),
    ...those(
      [!mover, 'member_wrong_state'],
      // There is one administrator, without whom nobody could go on.
      [of === 'alan' && (to === 'left' || to === 'suspended'), 'member_wrong_state'],
    ),
    ...(by === of && mover === 'own' ? [] : objectionsToMoving(books, { by, of, mover })),
  ];
  return {
    refusals,
    apply: () => {
      if (to === 'left' && member.status !== 'applied') leave(books, of);
      if (to === 'active' && member.status === 'applied') join(books, of);
      member.status = to;
      return null;
    },
  };
}

const objectionsToMoving = (
  books: ModelBooks,
  { by, of, mover }: Pick<Move, 'by' | 'of'> & { mover: 'own' | 'staff' | undefined },
) =>
  those(
    [!isStaff(books, by), 'not_allowed'],
    [isStaff(books, of) && books.members[by].role !== 'administrator', 'not_allowed'],
    [by === of || (represents(by, of) && mover === 'staff'), 'conflict_of_interest'],
  );

function join(books: ModelBooks, name: Name): void {
  books.members[name].joinedOn = dayOf(books.now);
  books.accounts[name] = { balanceMinutes: 0, floorMinutes: books.memberFloorMinutes, isOpen: true };
  move(books, { kind: 'joining_credit', from: 'fund', to: name, minutes: joiningCreditMinutes });
}

/** What is open is called off, what is left goes to the fund or comes from it, and the account is closed. */
function leave(books: ModelBooks, name: Name): void {
  for (const exchange of books.exchanges) {
    if (exchange.giver !== name && exchange.receiver !== name) continue;
    if (isOver(exchange)) continue;
    const isAsked = !exchange.saidYes.includes(name);
    const called = isAsked ? 'declined' : 'withdrawn';
    exchange.status = exchange.status === 'proposed' ? called : 'cancelled';
    exchange.since = books.now;
    exchange.holdMinutes = null;
  }
  const account = accountOf(books, name);
  const minutes = Math.abs(account.balanceMinutes);
  if (account.balanceMinutes > 0) move(books, { kind: 'closing', from: name, to: 'fund', minutes });
  if (account.balanceMinutes < 0) move(books, { kind: 'closing', from: 'fund', to: name, minutes });
  account.isOpen = false;
}

const isOver = ({ status }: ModelExchange): boolean =>
  ['completed', 'declined', 'withdrawn', 'cancelled'].includes(status);
