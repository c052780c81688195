import { type Delivery, markDelivered, takeDeliveredBack } from '@timebank/shared/deliveries';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { announce } from '#ui/announce.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { DeliveryCard } from './delivery-card.tsx';
import { Section } from './section.tsx';

/** Those whom a person has to ring: one call for all that they are to be told. A slip of the finger is taken back. */
export function Calls({ calls }: { calls: readonly Delivery[] }) {
  const say = useSay();
  const [told, setTold] = useState<readonly Delivery[] | null>(null);
  const marking = useSend(markDelivered, { changes: ['desk'] });
  const undoing = useSend(takeDeliveredBack, {
    changes: ['desk'],
    onDone: () => {
      setTold(null);
      announce(say('post.undone'));
    },
  });
  const members = new Map(
    calls.map(({ member }) => [member.id, calls.filter((call) => call.member.id === member.id)]),
  );
  const mark = (own: readonly Delivery[], state: 'done' | 'not_needed') =>
    marking.mutate({ body: { deliveryIds: idsOf(own), state } }, { onSuccess: () => setTold(own) });
  const isBusy = (own: readonly Delivery[], state: string) =>
    marking.isPending &&
    marking.variables.body.deliveryIds[0] === own[0]?.id &&
    marking.variables.body.state === state;
  return (
    <>
      <Failure error={marking.error ?? undoing.error} />
      {told && (
        <Notice
          kind="good"
          title={say('post.done', { name: told[0]?.member.displayName ?? '' })}
          live
          actions={
            <Button
              busy={undoing.isPending}
              onPress={() => undoing.mutate({ body: { deliveryIds: idsOf(told) } })}
            >
              {say('post.undo')}
            </Button>
          }
        />
      )}
      <Section title={say('post.calls')} count={members.size}>
        {[...members].map(([memberId, own]) => (
          <DeliveryCard key={memberId} deliveries={own}>
            <Button busy={isBusy(own, 'done')} onPress={() => mark(own, 'done')}>
              {say('post.rang')}
              <span className="visually-hidden"> {own[0]?.member.displayName}</span>
            </Button>
            <Button kind="quiet" busy={isBusy(own, 'not_needed')} onPress={() => mark(own, 'not_needed')}>
              {say('post.notNeeded')}
              <span className="visually-hidden"> {own[0]?.member.displayName}</span>
            </Button>
          </DeliveryCard>
        ))}
      </Section>
    </>
  );
}

const idsOf = (deliveries: readonly Delivery[]) => deliveries.map(({ id }) => id);
