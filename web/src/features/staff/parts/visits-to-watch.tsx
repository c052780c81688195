import { useQuery } from '@tanstack/react-query';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { visitsToWatchQuery } from '../queries.ts';
import { OverdueVisitCard } from './overdue-visit-card.tsx';
import { QueueCard, QueueSection } from './queue-section.tsx';
import { useStaffWords } from './staff-words.ts';

/** Before all else on the desk: visitors who should have left by now, and first visits that may not have begun. */
export function VisitsToWatch() {
  const say = useSay();
  const words = useStaffWords();
  const watch = useQuery(visitsToWatchQuery);
  const { overdue, notStarted } = watch.data ?? { overdue: [], notStarted: [] };
  if (overdue.length + notStarted.length === 0) return null;
  return (
    <Stack gap="large">
      {overdue.map((visit) => (
        <OverdueVisitCard key={visit.exchangeId} visit={visit} />
      ))}
      <QueueSection title={say('watch.notStarted')} count={notStarted.length}>
        {notStarted.map(({ exchangeId, title, visitor, host, proposedFor }) => (
          <QueueCard
            key={exchangeId}
            title={title}
            what={say('watch.notStartedWhat', {
              visitor: visitor.displayName,
              host: host.displayName,
              when: words.moment(proposedFor),
            })}
            since=""
            href={`/staff/exchanges/${exchangeId}`}
            action={say('watch.see')}
          />
        ))}
      </QueueSection>
    </Stack>
  );
}
