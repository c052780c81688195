import { useMutation, useQueryClient } from '@tanstack/react-query';
import { verifyLedger } from '@timebank/shared/books';
import { closeMonth, type MonthReview } from '@timebank/shared/months';
import { call } from '#lib/call.ts';
import { Failure } from '#lib/failure.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/panel.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { CheckedForm } from './checked-form.tsx';
import { decided } from './decided.ts';
import { LastProof } from './last-proof.tsx';
import { isReason } from './reason.ts';
import { useStaffWords } from './staff-words.ts';

/** Whether the books are right, and then the signature that closes a month. */
export function CloseMonth({ review }: { review: MonthReview }) {
  const say = useSay();
  const { role } = useMe();
  return (
    <>
      <Panel title={say('monthReview.proof')}>
        <p>{say('monthReview.proofNeeded')}</p>
        <LastProof />
        {!review.isProvedToday && <ProveNow />}
      </Panel>
      {review.mayClose && role === 'administrator' && review.isProvedToday && <Sign review={review} />}
      {review.mayClose && role !== 'administrator' && <p>{say('monthReview.onlyAdministrators')}</p>}
      {!review.mayClose && (
        <p>{say(review.status === 'running' ? 'monthReview.notYet' : 'monthReview.notItsTurn')}</p>
      )}
    </>
  );
}

function ProveNow() {
  const say = useSay();
  const cache = useQueryClient();
  const proving = useMutation({
    mutationFn: () => call(verifyLedger, {}),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['timebank'] });
      await cache.invalidateQueries({ queryKey: ['ledger'] });
    },
  });
  return (
    <>
      <Failure error={proving.error} onTryAgain={() => proving.mutate()} busy={proving.isPending} />
      <div>
        <Button busy={proving.isPending} onPress={() => proving.mutate()}>
          {say('books.prove')}
        </Button>
      </div>
    </>
  );
}

function Sign({ review: { month, figures, unusual } }: { review: MonthReview }) {
  const say = useSay();
  const words = useStaffWords();
  const { transfers, unconfirmed } = figures;
  const { notLookedAt } = unusual;
  const sending = useSend(closeMonth, { changes: decided, onDone: () => form.clear() });
  const form = useForm({ name: `close ${month}`, atStart: { note: '' }, error: sending.error });
  const { note } = form.value;
  const name = { month: words.month(month) };
  const passes = () =>
    form.passes([!isReason(note) && { field: 'note', message: say('monthReview.noteMissing') }]);
  return (
    <Panel title={say('monthReview.close')} kind="tint">
      <p>{say('monthReview.closeMeans')}</p>
      <CheckedForm
        passes={passes}
        sending={sending}
        onSend={() =>
          sending.mutate({
            params: { month },
            body: { note, seen: { transfers, unconfirmed, notLookedAt } },
          })
        }
        word={say('monthReview.send', name)}
        question={say('monthReview.question', name)}
        check={
          <>
            <p>{say('monthReview.will', name)}</p>
            {notLookedAt + unconfirmed > 0 && (
              <p>{say('monthReview.open', { left: notLookedAt, unconfirmed })}</p>
            )}
          </>
        }
      >
        <TextArea
          {...form.field('note')}
          label={say('monthReview.note')}
          hint={say('monthReview.noteHint')}
          rows={2}
        />
      </CheckedForm>
    </Panel>
  );
}
