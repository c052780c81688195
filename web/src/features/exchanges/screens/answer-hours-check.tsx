import { useSay } from '#lib/say.ts';
import { HoursCheck } from '../parts/hours-check.tsx';
import { StepPage } from '../parts/step-page.tsx';

/** The check before other hours are sent back. */
export function AnswerHoursCheck() {
  const say = useSay();
  return (
    <StepPage action="answer" title={say('hours.checkTitle')}>
      {(exchange) => <HoursCheck step="answer" exchange={exchange} />}
    </StepPage>
  );
}
