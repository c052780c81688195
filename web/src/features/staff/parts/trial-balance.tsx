import type { getTrialBalance } from '@timebank/shared/books';
import type { ReplyOf } from '@timebank/shared/endpoint';
import { useSay } from '#lib/say.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Notice } from '#ui/notice.tsx';
import { useStaffWords } from './staff-words.ts';

/** Whether all balances add up to nothing, in words first and then by kind of account. */
export function TrialBalance({ found }: { found: ReplyOf<typeof getTrialBalance> }) {
  const say = useSay();
  const words = useStaffWords();
  const { totalMinutes, accounts, transfers, byKind, headSequence, headHash, asOf } = found;
  const isZero = totalMinutes === 0;
  return (
    <>
      <Notice
        kind={isZero ? 'good' : 'problem'}
        title={isZero ? say('books.zero') : say('books.notZero', { balance: words.balance(totalMinutes) })}
      >
        <p>{say('books.counts', { accounts, transfers, day: words.day(asOf) })}</p>
      </Notice>
      <DataTable
        caption={say('books.byKind')}
        columns={[
          { key: 'kind', header: say('books.kind') },
          { key: 'accounts', header: say('books.accounts'), figures: true },
          { key: 'balance', header: say('books.together'), figures: true },
        ]}
        rows={byKind.map((row) => ({
          key: row.kind,
          cells: [say(`accountKind.${row.kind}`), String(row.accounts), words.balance(row.balanceMinutes)],
        }))}
      />
      <p className="quiet">
        {say('books.lastTransfer', { number: String(headSequence) })} <bdi dir="ltr">{headHash}</bdi>
      </p>
    </>
  );
}
