import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { TextArea } from '#ui/text-field.tsx';
import { askForm } from '../parts/ask-form.ts';
import { QuestionPage } from '../parts/question-page.tsx';

/** The fourth question, which may be left out. */
export function AskMore() {
  const say = useSay();
  const form = useForm(askForm);
  return (
    <QuestionPage
      title={say('ask.moreTitle')}
      backHref="/ask/where"
      nextHref="/ask/check"
      checkHref="/ask/check"
      errors={form.errors}
      passes={() => true}
    >
      <TextArea {...form.field('more')} label={say('ask.moreLabel')} labelHidden hint={say('ask.moreHint')} />
    </QuestionPage>
  );
}
