import { useQuery } from '@tanstack/react-query';
import type { MonthReview } from '@timebank/shared/months';
import { useAddressPart, withSearch } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { CloseMonth } from '../parts/close-month.tsx';
import { MonthClosings } from '../parts/month-closings.tsx';
import { MonthOpenPoints } from '../parts/month-open-points.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { monthQuery } from '../queries.ts';

/** One month: what it came to, what is still open, and the way to sign it off. */
export function Month() {
  const say = useSay();
  const month = useAddressPart('month');
  const review = useQuery(monthQuery(month));
  if (review.data) return <Review review={review.data} />;
  return (
    <StaffPage title={say('monthReview.title')} back={{ href: '/staff/months' }}>
      <Loaded query={review}>{() => null}</Loaded>
    </StaffPage>
  );
}

function Review({ review }: { review: MonthReview }) {
  const say = useSay();
  const words = useStaffWords();
  const { role } = useMe();
  const { status, figures, unusual, firstDay, lastDay, mayReopen } = review;
  const month = words.month(review.month);
  const isClosed = status === 'closed';
  return (
    <StaffPage
      title={say(isClosed ? 'monthReview.closedTitle' : 'monthReview.review', { month })}
      back={{ href: '/staff/months' }}
    >
      <MonthClosings review={review} />
      <SummaryList
        items={[
          { term: say('months.status'), value: say(`months.status.${status}`) },
          { term: say('months.transfers'), value: String(figures.transfers) },
          { term: say('months.help'), value: words.hours(figures.helpMinutes) },
          { term: say('months.members'), value: String(figures.membersMoved) },
          {
            term: say('months.unusual'),
            value: say('months.unusualCount', { count: unusual.entries, left: unusual.notLookedAt }),
          },
          { term: say('months.unconfirmed'), value: String(figures.unconfirmed) },
        ]}
      />
      {!isClosed && <MonthOpenPoints review={review} />}
      {!isClosed && <CloseMonth review={review} />}
      <Cluster>
        <PrintButton>{say('staff.print')}</PrintButton>
        <LinkButton href={withSearch('/staff/unusual', { from: firstDay, to: lastDay })}>
          {say('monthReview.seeAll')}
        </LinkButton>
        {mayReopen && role === 'administrator' && (
          <LinkButton kind="quiet" href={`/staff/months/${review.month}/reopening`}>
            {say('monthReview.reopen')}
          </LinkButton>
        )}
      </Cluster>
    </StaffPage>
  );
}
