import type { ReactNode } from 'react';
import { useAddressSearch } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';

interface QuestionPageProps {
  title: string;
  backHref: string;
  /** The next question. Whoever came from the check page goes back there instead. */
  nextHref: string;
  checkHref: string;
  errors: readonly FieldError[];
  /** Says whether there is an answer to go on with, and complains where there is none. */
  passes: () => boolean;
  children: ReactNode;
}

/** One question on one page. */
export function QuestionPage({
  title,
  backHref,
  nextHref,
  checkHref,
  errors,
  passes,
  children,
}: QuestionPageProps) {
  const say = useSay();
  const isChange = useAddressSearch()['after'] === 'check';
  return (
    <Page title={title} back={{ href: isChange ? checkHref : backHref }} errors={errors}>
      <Form
        onSubmit={() => {
          if (passes()) go(isChange ? checkHref : nextHref);
        }}
      >
        {children}
        <SubmitButton>{say('page.continue')}</SubmitButton>
      </Form>
    </Page>
  );
}
