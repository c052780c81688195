import { useQuery } from '@tanstack/react-query';
import type { Exchange } from '@timebank/shared/exchanges';
import { checkIn, checkOut, getVisit, type Visit } from '@timebank/shared/visits';
import { ask } from '#lib/ask.ts';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/panel.tsx';
import { useStep } from './use-step.ts';

/** What the visitor says with one press: that they are there, and that they have left. Nothing waits for either. */
export function VisitSteps({ exchange: { id, status } }: { exchange: Exchange }) {
  const say = useSay();
  const visit = useQuery({ ...visitQuery(id), enabled: hasVisit.has(status) });
  const sending = { in: useStep(checkIn), out: useStep(checkOut) };
  if (!visit.data || !isToBeShown(visit.data)) return null;
  const { isFirst, arrivedAt, allowedActions } = visit.data;
  const input = { params: { exchangeId: id }, body: {} };
  return (
    <Panel title={say('visit.onTheDay')}>
      {arrivedAt === null && <p>{say(isFirst ? 'visit.firstTime' : 'visit.anyTime')}</p>}
      <VisitTimes visit={visit.data} />
      <Failure error={sending.in.error ?? sending.out.error} />
      {allowedActions.includes('check_in') && (
        <Button busy={sending.in.isPending} onPress={() => sending.in.mutate(input)}>
          {say('visit.check_in')}
        </Button>
      )}
      {allowedActions.includes('check_out') && (
        <Button busy={sending.out.isPending} onPress={() => sending.out.mutate(input)}>
          {say('visit.check_out')}
        </Button>
      )}
    </Panel>
  );
}

/** When the visitor came and left, as they said it, and what happens where they do not. */
function VisitTimes({ visit }: { visit: Visit }) {
  const say = useSay();
  const words = useTimeWords();
  const { visitor, arrivedAt, dueAt, leftAt } = visit;
  const name = visitor.displayName;
  return (
    <div aria-live="polite">
      {arrivedAt && <p>{say('visit.there', { name, when: words.moment(arrivedAt) })}</p>}
      {dueAt && !leftAt && <p>{say('visit.due', { when: words.moment(dueAt) })}</p>}
      {leftAt && <p>{say('visit.left', { name, when: words.moment(leftAt) })}</p>}
    </div>
  );
}

/** Not with the other questions: only an agreed exchange has a visit, and this comes with it alone. */
const visitQuery = (exchangeId: string) => ask('exchanges', getVisit, { params: { exchangeId } });

const hasVisit: ReadonlySet<Exchange['status']> = new Set(['agreed', 'reported']);

const isToBeShown = ({ arrivedAt, allowedActions }: Visit): boolean =>
  arrivedAt !== null || allowedActions.length > 0;
