import { standings } from '@timebank/shared/books';
import { accountKinds } from '@timebank/shared/ledger';
import { memberStatuses } from '@timebank/shared/roles';
import { useSay } from '#lib/say.ts';
import type { Filter } from './filters.ts';

/** What the table of balances is asked for, by its names in the address. */
export const balanceFilterNames = [
  'asOf',
  'q',
  'kind',
  'status',
  'standing',
  'above',
  'below',
  'inactiveMonths',
  'negativeSince',
  'sort',
] as const;

const quietMonths = [3, 6, 12, 24];

/** The ways to narrow the table of balances. Those for a day come first: it is what an examiner asks for. */
export function useBalanceFilters(): Filter[] {
  const say = useSay();
  const hoursHint = say('balances.hoursHint');
  const dayHint = say('staff.filter.dayHint');
  return [
    { kind: 'day', name: 'asOf', label: say('balances.day'), hint: dayHint },
    { kind: 'text', name: 'q', label: say('balances.find'), hint: say('balances.findHint') },
    {
      kind: 'choice',
      name: 'standing',
      label: say('balances.standing'),
      options: standings.map((value) => ({ value, word: say(`balances.standing.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'kind',
      label: say('books.kind'),
      options: accountKinds.map((value) => ({ value, word: say(`accountKind.${value}`) })),
      isRare: true,
    },
    {
      kind: 'choice',
      name: 'status',
      label: say('balances.status'),
      options: memberStatuses.map((value) => ({ value, word: say(`staff.status.${value}`) })),
      isRare: true,
    },
    {
      kind: 'choice',
      name: 'inactiveMonths',
      label: say('balances.quiet'),
      options: quietMonths.map((count) => ({
        value: String(count),
        word: say('balances.quiet.months', { count }),
      })),
      isRare: true,
    },
    { kind: 'hours', name: 'above', label: say('balances.above'), hint: hoursHint, isRare: true },
    { kind: 'hours', name: 'below', label: say('balances.below'), hint: hoursHint, isRare: true },
    { kind: 'day', name: 'negativeSince', label: say('balances.negativeSince'), hint: dayHint, isRare: true },
  ];
}
