import { useQuery } from '@tanstack/react-query';
import type { Transfer } from '@timebank/shared/ledger';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { HoursText } from '#ui/hours-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
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
    { term: say('transfer.postedAt'), value: words.moment(transfer.postedAt) },
  ];
  return (
    <>
      {transfer.reversedBy && <Notice title={say('transfer.reversed')} />}
      <SummaryList items={items.filter(({ value }) => value !== null)} />
    </>
  );
}
