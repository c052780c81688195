import type { Concern } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { Panel } from '#ui/panel.tsx';

/** What was said to the coordinator about an exchange, and what the answer was. */
export function Concerns({ concerns }: { concerns: readonly Concern[] }) {
  const say = useSay();
  const { day, dateOf } = useTimeWords();
  if (concerns.length === 0) return null;
  return (
    <Panel title={say('concern.list')}>
      {concerns.map(({ id, raisedBy, raisedAt, text, answer, answeredAt }) => (
        <div key={id}>
          <p className="quiet">
            {say('concern.by', { name: raisedBy.displayName, day: day(dateOf(raisedAt)) })}
          </p>
          <p>{text}</p>
          {answeredAt === null ? (
            <p className="quiet">{say('concern.noAnswer')}</p>
          ) : (
            <p className="quiet">{say('concern.answer', { day: day(dateOf(answeredAt)) })}</p>
          )}
          {answer && <p>{answer}</p>}
        </div>
      ))}
    </Panel>
  );
}
