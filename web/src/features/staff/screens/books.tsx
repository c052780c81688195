import { useMutation, useQuery } from '@tanstack/react-query';
import { verifyLedger } from '@timebank/shared/books';
import type { ReplyOf } from '@timebank/shared/endpoint';
import { call } from '#lib/call.ts';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { Button } from '#ui/button.tsx';
import { Stack } from '#ui/layout.tsx';
import { LinkRows } from '#ui/link-rows.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { BalanceSpread } from '../parts/balance-spread.tsx';
import { BooksOverTime } from '../parts/books-over-time.tsx';
import { EvidenceFile } from '../parts/evidence-file.tsx';
import { LastProof } from '../parts/last-proof.tsx';
import { Seals } from '../parts/seals.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { ToldOutside } from '../parts/told-outside.tsx';
import { TrialBalance } from '../parts/trial-balance.tsx';
import { trialBalanceQuery } from '../queries.ts';

/** Is everything right? Sums, proof, and the way to every figure behind them. */
export function Books() {
  const say = useSay();
  const trialBalance = useQuery(trialBalanceQuery);
  const proving = useMutation({ mutationFn: () => call(verifyLedger, {}) });
  const rows = [
    { href: '/staff/balances', title: say('books.balances'), detail: say('books.balancesDetail') },
    { href: '/staff/unusual', title: say('books.unusual'), detail: say('books.unusualDetail') },
    { href: '/staff/approvals', title: say('books.approvals'), detail: say('books.approvalsDetail') },
    { href: '/staff/months', title: say('books.months'), detail: say('books.monthsDetail') },
    { href: '/staff/audit', title: say('books.audit'), detail: say('books.auditDetail') },
    { href: '/staff/transfers', title: say('books.transfers'), detail: say('books.transfersDetail') },
    {
      href: '/staff/transfers?kind=reversal',
      title: say('books.reversals'),
      detail: say('books.reversalsDetail'),
    },
    {
      href: '/staff/transfers?channel=silence',
      title: say('books.silence'),
      detail: say('books.silenceDetail'),
    },
  ];
  return (
    <StaffPage title={say('books.title')}>
      <Loaded query={trialBalance}>{(found) => <TrialBalance found={found} />}</Loaded>
      <Panel title={say('books.proof')}>
        <p>{say('books.proofWhat')}</p>
        <Failure error={proving.error} onTryAgain={() => proving.mutate()} busy={proving.isPending} />
        <div>
          <Button kind="primary" busy={proving.isPending} onPress={() => proving.mutate()}>
            {say('books.prove')}
          </Button>
        </div>
        {proving.data ? <Proof proof={proving.data} /> : <LastProof />}
        <ToldOutside />
        <EvidenceFile />
      </Panel>
      <Stack>
        <h2>{say('books.look')}</h2>
        <LinkRows label={say('books.look')} rows={rows.map((row) => ({ key: row.href, ...row }))} />
      </Stack>
      <BooksOverTime />
      <BalanceSpread />
    </StaffPage>
  );
}

function Proof({ proof }: { proof: ReplyOf<typeof verifyLedger> }) {
  const say = useSay();
  const words = useStaffWords();
  const { ok, checkedTransfers: count, faults, verifiedAt } = proof;
  return (
    <Notice
      kind={ok ? 'good' : 'problem'}
      live
      title={say(ok ? 'books.proved' : 'books.notProved', { count })}
    >
      <p>{say('books.provedAt', { when: words.moment(verifiedAt) })}</p>
      {faults.map(({ code, detail }) => (
        <p key={`${code} ${detail}`}>{detail}</p>
      ))}
      <Seals {...proof} />
    </Notice>
  );
}
