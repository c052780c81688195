import { useSay } from '#lib/say.ts';
import { HoursCheck } from '../parts/hours-check.tsx';
import { StepPage } from '../parts/step-page.tsx';

/** The check before hours are reported. */
export function ReportHoursCheck() {
  const say = useSay();
  return (
    <StepPage action="report_hours" title={say('hours.checkTitle')}>
      {(exchange) => <HoursCheck step="hours" exchange={exchange} />}
    </StepPage>
  );
}
