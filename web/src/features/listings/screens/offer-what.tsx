import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { CategoryQuestion } from '../parts/category-question.tsx';
import { offerForm } from '../parts/offer-form.ts';
import { QuestionPage } from '../parts/question-page.tsx';

/** The first question: what somebody can help with. */
export function OfferWhat() {
  const say = useSay();
  const form = useForm(offerForm);
  const { categoryId } = form.value;
  return (
    <QuestionPage
      title={say('offer.whatTitle')}
      backHref="/listings"
      nextHref="/offer/when"
      checkHref="/offer/check"
      errors={form.errors}
      passes={() =>
        form.passes([categoryId === '' && { field: 'categoryId', message: say('offer.whatMissing') }])
      }
    >
      <CategoryQuestion
        label={say('offer.whatTitle')}
        value={categoryId}
        onChange={(chosen) => form.change({ categoryId: chosen })}
        error={form.errorOf('categoryId')}
      />
    </QuestionPage>
  );
}
