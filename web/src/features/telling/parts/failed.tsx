import { type Delivery, sendAgain } from '@timebank/shared/deliveries';
import { Failure } from '#lib/failure.tsx';
import { Refused } from '#lib/refusals.ts';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Problem } from '#ui/states.tsx';
import { DeliveryCard } from './delivery-card.tsx';
import { Section } from './section.tsx';

type Way = 'same' | 'call' | 'letter';

/** E-mails and texts that were given up, each with why, another try, and another way. */
export function Failed({ failed }: { failed: readonly Delivery[] }) {
  const say = useSay();
  return (
    <Section title={say('post.failed')} count={failed.length}>
      {failed.map((delivery) => (
        <FailedDelivery key={delivery.id} delivery={delivery} />
      ))}
    </Section>
  );
}

function FailedDelivery({ delivery }: { delivery: Delivery }) {
  const say = useSay();
  const sending = useSend(sendAgain, { changes: ['desk'] });
  const send = (way: Way) =>
    sending.mutate({ params: { deliveryId: delivery.id }, body: way === 'same' ? {} : { way } });
  const chosen = sending.variables?.body.way ?? 'same';
  const button = (way: Way, word: string) => (
    <Button busy={sending.isPending && chosen === way} onPress={() => send(way)}>
      {word}
      <span className="visually-hidden"> {delivery.member.displayName}</span>
    </Button>
  );
  return (
    <DeliveryCard deliveries={[delivery]}>
      <NotThatWay error={sending.error} />
      {button('same', say('post.again'))}
      {button('call', say('post.ringInstead'))}
      {button('letter', say('post.letterInstead'))}
    </DeliveryCard>
  );
}

/** No number or address is known: that is no field of this page, so it is said here. */
function NotThatWay({ error }: { error: Error | null }) {
  if (error instanceof Refused && error.code === 'validation_failed') return <Problem title={error.detail} />;
  return <Failure error={error} />;
}
