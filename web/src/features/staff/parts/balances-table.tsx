import type { listBalances } from '@timebank/shared/books';
import type { ReplyOf } from '@timebank/shared/endpoint';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { useSay } from '#lib/say.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { CellLink } from './cell-link.tsx';
import { useStaffWords } from './staff-words.ts';

type Line = ReplyOf<typeof listBalances>['items'][number];

interface BalancesTableProps {
  lines: readonly Line[];
  /** The day that is over whose books these are; from there it goes on to the statements up to that day. */
  endedDay: string | undefined;
}

/** Accounts and their balances. What is held, and how far each may go, is known for now alone. */
export function BalancesTable({ lines, endedDay }: BalancesTableProps) {
  const say = useSay();
  const words = useStaffWords();
  const sortBy = useSorting();
  const held: Column[] = [
    { key: 'held', header: say('balances.held'), figures: true },
    { key: 'floor', header: say('balances.floor'), figures: true },
  ];
  const kindOf = ({ account, memberStatus }: Line): string =>
    memberStatus === null || memberStatus === 'active'
      ? say(`accountKind.${account.kind}`)
      : say('balances.kindAndStatus', {
          kind: say(`accountKind.${account.kind}`),
          status: say(`staff.status.${memberStatus}`),
        });
  return (
    <DataTable
      caption={say('balances.caption')}
      columns={[
        { key: 'name', header: say('balances.account'), sort: sortBy('name') },
        { key: 'number', header: say('staff.members.number'), figures: true, sort: sortBy('number') },
        { key: 'kind', header: say('books.kind') },
        { key: 'balance', header: say('staff.members.balance'), figures: true, sort: sortBy('balance') },
        { key: 'moved', header: say('balances.moved'), sort: sortBy('moved') },
        ...(endedDay ? [] : held),
      ]}
      rows={lines.map((line) => ({
        key: line.account.id,
        cells: [
          <CellLink key="name" href={withSearch(`/staff/accounts/${line.account.id}`, { to: endedDay })}>
            {line.account.name}
          </CellLink>,
          line.memberNumber === null ? '' : String(line.memberNumber),
          kindOf(line),
          words.balance(line.balanceMinutes),
          line.lastMovedOn === null ? say('balances.neverMoved') : words.day(line.lastMovedOn),
          line.heldMinutes ? words.hours(line.heldMinutes) : '',
          line.floorMinutes === null ? say('balances.noFloor') : words.hours(line.floorMinutes),
        ],
      }))}
    />
  );
}

const turnable: readonly string[] = ['balance', 'moved'];

/** Pressing a header sorts by it; pressing that of the balance or of the last movement once more turns it round. */
function useSorting() {
  const search = useAddressSearch();
  const now = search['sort'] ?? 'name';
  return (column: 'name' | 'number' | 'balance' | 'moved') => {
    const next = now === column && turnable.includes(column) ? `-${column}` : column;
    const upwards = now === column ? ('ascending' as const) : ('none' as const);
    return {
      href: withSearch('/staff/balances', { ...search, sort: next }),
      direction: now === `-${column}` ? ('descending' as const) : upwards,
    };
  };
}
