import { useQuery } from '@tanstack/react-query';
import type { Transfer } from '@timebank/shared/ledger';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { LinkButton } from '#ui/button.tsx';
import { HoursText } from '#ui/hours-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { transferQuery } from '../queries.ts';

/** One line of the books: between whom, why, and who wrote it down. */
export function TransferScreen() {
  const say = useSay();
  const transfer = useQuery(transferQuery(useAddressPart('transferId')));
  return (
    <Page title={say('transfer.title')} back={{ href: '/hours' }}>
      <Loaded query={transfer}>{(found) => <InFull transfer={found} />}</Loaded>
    </Page>
  );
}

function InFull({ transfer }: { transfer: Transfer }) {
  const say = useSay();
  const words = useTimeWords();
  const items = [
    { term: say('transfer.kind'), value: say(`transfer.kind.${transfer.kind}`) },
    { term: say('transfer.from'), value: transfer.from.name },
    { term: say('transfer.to'), value: transfer.to.name },
    {
      term: say('transfer.minutes'),
      value: <HoursText minutes={transfer.minutes}>{words.hours(transfer.minutes)}</HoursText>,
    },
    { term: say('transfer.happened'), value: words.day(transfer.happenedOn) },
    { term: say('transfer.memo'), value: transfer.memo },
    {
      term: say('transfer.enteredBy'),
      value: transfer.enteredBy?.displayName ?? say('transfer.system'),
    },
    { term: say('transfer.onBehalfOf'), value: transfer.onBehalfOf?.displayName ?? null },
    { term: say('transfer.how'), value: say(`transfer.channel.${transfer.channel}`) },
    { term: say('transfer.postedAt'), value: words.moment(transfer.postedAt) },
  ];
  return (
    <>
      {transfer.reversedBy && (
        <Notice
          title={say('transfer.reversed')}
          actions={
            <StandingLink href={`/hours/transfers/${transfer.reversedBy}`}>
              {say('transfer.seeReversal')}
            </StandingLink>
          }
        />
      )}
      <SummaryList items={items.filter(({ value }) => value !== null)} />
      {transfer.reverses && (
        <StandingLink href={`/hours/transfers/${transfer.reverses}`}>
          {say('transfer.seeReversed')}
        </StandingLink>
      )}
      {transfer.exchangeId && (
        <div>
          <LinkButton href={`/exchanges/${transfer.exchangeId}`}>{say('transfer.seeExchange')}</LinkButton>
        </div>
      )}
    </>
  );
}
