import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { StepFailure } from './step-failure.tsx';
import { useExchangeWords } from './use-exchange-words.ts';

interface WordsPageProps {
  exchange: ExchangeInFull;
  /** Names the draft, and the field of the request that the words go into. */
  draft: string;
  field: 'reason' | 'text';
  title: string;
  lead: string;
  question: string;
  hint?: string;
  /** What to say where the field was left empty. Without it, it may be. */
  whenEmpty?: string;
  sendWord: string;
  sending: { isPending: boolean; error: Error | null };
  onSend: (words: string) => void;
}

const lengthMin = 3;

/** A step that asks for words and nothing else. They are kept until they have arrived. */
export function WordsPage({ exchange, draft, field, sending, onSend, ...wording }: WordsPageProps) {
  const { heading } = useExchangeWords();
  const say = useSay();
  const form = useForm({
    name: wordsDraft(draft, exchange),
    atStart: { reason: '', text: '' },
    error: sending.error,
  });
  const isOptional = wording.whenEmpty === undefined;
  const submit = () => {
    const words = form.value[field].trim();
    const isTooShort = words.length < lengthMin && !(isOptional && words === '');
    const message = wording.whenEmpty ?? say('why.tooShort');
    if (form.passes([isTooShort && { field, message }])) onSend(words);
  };
  return (
    <Page
      title={wording.title}
      lead={wording.lead}
      back={{ href: `/exchanges/${exchange.id}` }}
      errors={form.errors}
    >
      <StepFailure error={sending.error} exchange={exchange} />
      <p className="quiet">{heading(exchange)}</p>
      <Form onSubmit={submit}>
        <TextArea {...form.field(field)} label={wording.question} hint={wording.hint} optional={isOptional} />
        <SubmitButton busy={sending.isPending}>{wording.sendWord}</SubmitButton>
      </Form>
    </Page>
  );
}

/** The name under which the words are kept, for whoever clears them away afterwards. */
export const wordsDraft = (draft: string, { id }: { id: string }): string => `${draft} ${id}`;
