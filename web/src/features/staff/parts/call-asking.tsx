import type { Listing, ListingKind } from '@timebank/shared/listings';
import { useEffect } from 'react';
import { Failure } from '#lib/failure.tsx';
import type { FoundMember } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { Button } from '#ui/button.tsx';
import { Form, Stack } from '#ui/layout.tsx';
import { AskForWhat } from './ask-for-questions.tsx';
import type { CallStepProps } from './call-step.ts';
import { Opened } from './opened.tsx';
import { ReadBack } from './read-back.tsx';
import { useAskFor } from './use-ask-for.ts';

interface CallAskingProps extends CallStepProps {
  caller: FoundMember;
  kind: ListingKind;
  /** True once the questions are answered and the sentence is read back. */
  isReadingBack: boolean;
  onReadBack: (isReadingBack: boolean) => void;
  onAsked: (listing: Listing) => void;
}

/** A caller asks for help or offers it: the questions, then what was said read back, then it is put up. */
export function CallAsking(props: CallAskingProps) {
  const { call, caller, kind, isReadingBack, onReadBack, onAsked, onErrors } = props;
  const say = useSay();
  const { asking, categories, readBack, sending, send } = useAskFor({
    known: caller,
    kind,
    draft: `${kind} in call ${call.id}`,
    onDone: onAsked,
  });
  const { form, passes } = asking;
  useEffect(() => onErrors(form.errors), [form.errors, onErrors]);
  return (
    <Opened what={isReadingBack ? 'read back' : 'questions'}>
      <Failure error={sending.error} />
      {isReadingBack ? (
        <Form onSubmit={send}>
          <ReadBack
            sentence={readBack.sentence}
            words={form.value.words}
            onWords={(words) => form.change({ words })}
          />
          <Stack gap="small">
            <SubmitButton busy={sending.isPending}>{say('askFor.send', { name: caller.name })}</SubmitButton>
            <Button onPress={() => onReadBack(false)}>{say('call.ask.change')}</Button>
          </Stack>
        </Form>
      ) : (
        <Form onSubmit={() => passes() && onReadBack(true)}>
          <AskForWhat asking={asking} categories={categories} />
          <SubmitButton>{say('call.ask.readBack')}</SubmitButton>
        </Form>
      )}
    </Opened>
  );
}
