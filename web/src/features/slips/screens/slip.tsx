import { useQuery } from '@tanstack/react-query';
import { type Slip, voidSlip } from '@timebank/shared/slips';
import { useAddressPart } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Form } from '#ui/layout.tsx';
import { Link } from '#ui/link.tsx';
import { TextField } from '#ui/text-field.tsx';
import { SlipPhoto } from '../parts/slip-photo.tsx';
import { useFindingWords } from '../parts/use-finding-words.ts';
import { slipQuery } from '../queries.ts';

/** One slip: what is known of it, its photo, and saying that it is lost. */
export function SlipScreen() {
  const number = useAddressPart('slipNumber');
  const say = useSay();
  const findingWords = useFindingWords();
  const found = useQuery(slipQuery(number));
  return (
    <StaffPage title={say('slip.titleOf', { number })} back={{ href: '/staff/slips' }}>
      <Loaded query={found}>
        {({ finding, slip }) => (
          <>
            <p className="lead">{findingWords(finding, slip)}</p>
            {slip && <Known slip={slip} />}
          </>
        )}
      </Loaded>
    </StaffPage>
  );
}

function Known({ slip }: { slip: Slip }) {
  const say = useSay();
  const words = useTimeWords();
  const { giver, receiver, used, status, printedAt, printedBy } = slip;
  return (
    <>
      <p>
        {say('slip.printedBy', { who: printedBy.displayName, day: words.day(words.dateOf(printedAt)) })}{' '}
        {giver && receiver
          ? say('keying.helped', { giver: giver.displayName, receiver: receiver.displayName })
          : say('slips.blank')}
      </p>
      {used && (
        <p>
          <Link href={`/staff/exchanges/${used.exchangeId}`}>{say('slip.help')}</Link>
        </p>
      )}
      <SlipPhoto slip={slip} />
      {status === 'printed' && <MakeVoid number={slip.number} />}
    </>
  );
}

function MakeVoid({ number }: { number: string }) {
  const say = useSay();
  const sending = useSend(voidSlip, { changes: ['exchanges'] });
  const form = useForm({ name: `void ${number}`, atStart: { reason: '' }, error: sending.error });
  return (
    <Form
      onSubmit={() => sending.mutate({ params: { slipNumber: number }, body: { reason: form.value.reason } })}
    >
      <h2>{say('slip.voidTitle')}</h2>
      <Failure error={sending.error} />
      <TextField {...form.field('reason')} label={say('slip.voidReason')} hint={say('slip.voidHint')} />
      <SubmitButton busy={sending.isPending}>{say('slip.makeVoid')}</SubmitButton>
    </Form>
  );
}
