import type { Transfer } from '@timebank/shared/ledger';
import type { ReactNode } from 'react';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { SecondPerson } from './second-person.tsx';
import { useStaffWords } from './staff-words.ts';

/** All that the books know of one transfer, each thing with the way to what is behind it. */
export function TransferInFull({ transfer }: { transfer: Transfer }) {
  const say = useSay();
  const words = useStaffWords();
  const { role, memberId } = useMe();
  const { id, from, to, reversedBy, reverses, exchangeId, enteredBy, onBehalfOf, channel } = transfer;
  const isParty = from.memberId === memberId || to.memberId === memberId;
  const mayReverse = role === 'administrator' && !reversedBy && transfer.kind !== 'reversal' && !isParty;
  const facts: { term: string; value: ReactNode }[] = [
    { term: say('transfers.from'), value: <Link href={`/staff/accounts/${from.id}`}>{from.name}</Link> },
    { term: say('transfers.to'), value: <Link href={`/staff/accounts/${to.id}`}>{to.name}</Link> },
    { term: say('transfers.hours'), value: words.hours(transfer.minutes) },
    { term: say('transfers.kind'), value: say(`transfer.kind.${transfer.kind}`) },
    { term: say('transfers.day'), value: words.day(transfer.happenedOn) },
    { term: say('transfers.why'), value: transfer.memo },
    { term: say('transfers.enteredBy'), value: enteredBy?.displayName ?? say('staff.timebank') },
    { term: say('transfers.onBehalfOf'), value: onBehalfOf?.displayName },
    { term: say('transfers.channel'), value: words.channel(channel) },
    { term: say('transfers.postedAt'), value: words.moment(transfer.postedAt) },
    {
      term: say('transfers.reverses'),
      value: reverses && <Link href={`/staff/transfers/${reverses}`}>{say('transfers.seeReversed')}</Link>,
    },
    { term: say('transfers.hash'), value: <bdi dir="ltr">{transfer.hash}</bdi> },
  ];
  return (
    <Stack gap="large">
      {reversedBy && (
        <Notice
          title={say('transfers.wasReversed')}
          actions={
            <LinkButton href={`/staff/transfers/${reversedBy}`}>{say('transfers.seeReversal')}</LinkButton>
          }
        />
      )}
      <SummaryList items={facts.filter(({ value }) => Boolean(value))} />
      <SecondPerson transferId={id} />
      <Cluster>
        {exchangeId && (
          <LinkButton href={`/staff/exchanges/${exchangeId}`}>{say('transfers.seeExchange')}</LinkButton>
        )}
        <LinkButton href={`/staff/audit?subject=${exchangeId ?? id}`}>{say('staff.seeAudit')}</LinkButton>
        {mayReverse && (
          <LinkButton href={`/staff/transfers/${id}/reversal`}>{say('transfers.reverse')}</LinkButton>
        )}
      </Cluster>
    </Stack>
  );
}
