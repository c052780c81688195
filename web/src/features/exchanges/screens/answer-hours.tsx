import { useSay } from '#lib/say.ts';
import { HoursQuestions } from '../parts/hours-questions.tsx';
import { StepPage } from '../parts/step-page.tsx';
import { useExchangeWords } from '../parts/use-exchange-words.ts';

/** For whoever remembers other hours than those that were reported. */
export function AnswerHours() {
  const say = useSay();
  const words = useExchangeWords();
  const title = say('answer.title');
  return (
    <StepPage action="answer" title={title}>
      {(exchange) => {
        const { by: name, time } = words.facts(exchange);
        const lead = say('answer.lead', { name, time });
        return <HoursQuestions step="answer" exchange={exchange} title={title} lead={lead} />;
      }}
    </StepPage>
  );
}
