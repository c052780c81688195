import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { askForm } from '../parts/ask-form.ts';
import { CategoryQuestion } from '../parts/category-question.tsx';
import { QuestionPage } from '../parts/question-page.tsx';

/** The first question: what somebody would like help with. */
export function AskWhat() {
  const say = useSay();
  const form = useForm(askForm);
  const { categoryId } = form.value;
  return (
    <QuestionPage
      title={say('ask.whatTitle')}
      backHref="/listings"
      nextHref="/ask/when"
      checkHref="/ask/check"
      errors={form.errors}
      passes={() =>
        form.passes([categoryId === '' && { field: 'categoryId', message: say('ask.whatMissing') }])
      }
    >
      <CategoryQuestion
        label={say('ask.whatTitle')}
        value={categoryId}
        onChange={(chosen) => form.change({ categoryId: chosen })}
        error={form.errorOf('categoryId')}
      />
    </QuestionPage>
  );
}
