import { useInfiniteQuery } from '@tanstack/react-query';
import type { MonthReview } from '@timebank/shared/months';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { LinkRows } from '#ui/link-rows.tsx';
import { EmptyState } from '#ui/states.tsx';
import { unusualQuery } from '../queries.ts';
import { useStaffWords } from './staff-words.ts';
import { UnusualEntry } from './unusual-entry.tsx';

/** What of a month nobody has looked at, and what nobody has confirmed. */
export function MonthOpenPoints({ review }: { review: MonthReview }) {
  const say = useSay();
  return (
    <>
      <Stack>
        <h2>{say('monthReview.unusual')}</h2>
        <NotLookedAt review={review} />
      </Stack>
      <Stack>
        <h2>{say('monthReview.unconfirmed')}</h2>
        <Unconfirmed review={review} />
      </Stack>
    </>
  );
}

function NotLookedAt({ review: { firstDay: from, lastDay: to } }: { review: MonthReview }) {
  const say = useSay();
  const unusual = useInfiniteQuery(unusualQuery({ from, to, looked: 'no', limit: '10' }));
  return (
    <LongList query={unusual} empty={<EmptyState symbol="done" sentence={say('monthReview.unusualNone')} />}>
      {(entries) => (
        <Stack>
          {entries.map((entry) => (
            <UnusualEntry key={entry.transfer.id} entry={entry} />
          ))}
        </Stack>
      )}
    </LongList>
  );
}

function Unconfirmed({ review: { unconfirmed } }: { review: MonthReview }) {
  const say = useSay();
  const words = useStaffWords();
  if (unconfirmed.length === 0) return <p>{say('monthReview.unconfirmedNone')}</p>;
  return (
    <>
      <p>{say('monthReview.unconfirmedMeans')}</p>
      <LinkRows
        label={say('monthReview.unconfirmed')}
        rows={unconfirmed.map(({ exchangeId, giver, receiver, title, minutes, happenedOn, status }) => ({
          key: exchangeId,
          href: `/staff/exchanges/${exchangeId}`,
          title: say('staff.exchange.who', {
            giver: giver.displayName,
            receiver: receiver.displayName,
            title,
          }),
          detail: say('monthReview.unconfirmedFacts', {
            time: words.hours(minutes),
            day: words.day(happenedOn),
            status: say(`staff.exchangeStatus.${status}`),
          }),
        }))}
      />
    </>
  );
}
