import { useSay } from '#lib/say.ts';
import { HoursQuestions } from '../parts/hours-questions.tsx';
import { StepPage } from '../parts/step-page.tsx';

/** "Did it happen?": how long it took and when. */
export function ReportHours() {
  const say = useSay();
  const title = say('hours.title');
  return (
    <StepPage action="report_hours" title={title}>
      {(exchange) => (
        <HoursQuestions step="hours" exchange={exchange} title={title} lead={say('hours.lead')} />
      )}
    </StepPage>
  );
}
