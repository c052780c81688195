import { useQuery } from '@tanstack/react-query';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { checkIn, checkOut, type Visit } from '@timebank/shared/visits';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { visitQuery } from '../queries.ts';
import { decided } from './decided.ts';
import { useStaffWords } from './staff-words.ts';

/** The word for the door, and whether the visitor is there: for whoever has one of the two on the telephone. */
export function VisitForStaff({ exchange: { id, doorWord } }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const visit = useQuery(visitQuery(id));
  const arriving = useSend(checkIn, { changes: decided });
  const leaving = useSend(checkOut, { changes: decided });
  if (!visit.data || !(doorWord || visit.data.arrivedAt)) return null;
  const { visitor, allowedActions } = visit.data;
  const name = visitor.displayName;
  const rang = { params: { exchangeId: id }, body: { onBehalfOf: visitor.id, channel: 'phone' } } as const;
  return (
    <Panel title={say('watch.visit')}>
      {doorWord && <p>{say('watch.doorWord', { visitor: name, word: doorWord })}</p>}
      <HowItStands visit={visit.data} />
      <Failure error={arriving.error ?? leaving.error} />
      <Cluster>
        {allowedActions.includes('check_in') && (
          <Button busy={arriving.isPending} onPress={() => arriving.mutate(rang)}>
            {say('watch.checkIn', { name })}
          </Button>
        )}
        {allowedActions.includes('check_out') && (
          <Button busy={leaving.isPending} onPress={() => leaving.mutate(rang)}>
            {say('watch.checkOut', { name })}
          </Button>
        )}
      </Cluster>
    </Panel>
  );
}

function HowItStands({ visit: { arrivedAt, dueAt, leftAt, isOverdue } }: { visit: Visit }) {
  const say = useSay();
  const words = useStaffWords();
  return (
    <div aria-live="polite">
      {arrivedAt === null && <p>{say('watch.notYet')}</p>}
      {arrivedAt && <p>{say('watch.there', { when: words.moment(arrivedAt) })}</p>}
      {isOverdue && dueAt && <p>{say('watch.late', { when: words.moment(dueAt) })}</p>}
      {leftAt && <p>{say('watch.left', { when: words.moment(leftAt) })}</p>}
    </div>
  );
}
