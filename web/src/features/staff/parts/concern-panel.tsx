import type { Concern } from '@timebank/shared/exchanges';
import type { ReactNode } from 'react';
import { useSay } from '#lib/say.ts';
import { Panel } from '#ui/panel.tsx';
import { useStaffWords } from './staff-words.ts';

/** What somebody said was wrong, and the answer where there is one. */
export function ConcernPanel({ concern, children }: { concern: Concern; children: ReactNode }) {
  const say = useSay();
  const words = useStaffWords();
  const { raisedBy, raisedAt, text, answer, answeredAt } = concern;
  return (
    <Panel
      kind={answeredAt === null ? 'tint' : 'plain'}
      title={say('answerConcern.of', { name: raisedBy.displayName, when: words.moment(raisedAt) })}
    >
      <blockquote>
        <p>{text}</p>
      </blockquote>
      {answer !== null && answeredAt !== null && (
        <p>{say('answerConcern.answered', { when: words.moment(answeredAt), answer })}</p>
      )}
      {children}
    </Panel>
  );
}
