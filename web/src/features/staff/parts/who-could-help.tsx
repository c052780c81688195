import { useQuery } from '@tanstack/react-query';
import { putOnCallList } from '@timebank/shared/call-list';
import type { SuggestedHelper } from '@timebank/shared/callers';
import { proposeExchange } from '@timebank/shared/exchanges';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { suggestedHelpersQuery } from './call-queries.ts';
import type { CallProgress } from './call-step.ts';
import { decided } from './decided.ts';

interface SuggestedHelpersProps {
  asked: NonNullable<CallProgress['asked']>;
  receiverId: string;
}

const usualMinutes = 60;

/** Up to three members who could help with what the caller has just asked for. */
export function SuggestedHelpers({ asked, receiverId }: SuggestedHelpersProps) {
  const say = useSay();
  const found = useQuery(suggestedHelpersQuery(asked.listingId));
  return (
    <Panel title={say('call.helpers.title', { title: asked.title })}>
      <Loaded query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say('call.helpers.none')}</p>
          ) : (
            <Stack>
              {items.map((helper) => (
                <Helper key={helper.member.id} helper={helper} asked={asked} receiverId={receiverId} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Helper({ helper, asked, receiverId }: SuggestedHelpersProps & { helper: SuggestedHelper }) {
  const say = useSay();
  const { member, neighbourhood, isNear, offer } = helper;
  const name = member.displayName;
  const introducing = useSend(proposeExchange, { changes: decided });
  const listing = useSend(putOnCallList, { changes: ['desk'] });
  const why = say(isNear ? 'call.helpers.near' : 'call.helpers.why', {
    name,
    offer: offer.title,
    place: neighbourhood ?? '',
  });
  return (
    <Stack gap="small">
      <p>{why}</p>
      <Failure error={introducing.error ?? listing.error} />
      {introducing.isSuccess || listing.isSuccess ? (
        <p role="status">
          {say(introducing.isSuccess ? 'call.helpers.introduced' : 'call.helpers.listed', { name })}
        </p>
      ) : (
        <Cluster>
          <Button
            busy={introducing.isPending}
            onPress={() =>
              introducing.mutate({
                body: {
                  listingId: asked.listingId,
                  giverId: member.id,
                  receiverId,
                  minutes: asked.minutes ?? usualMinutes,
                },
              })
            }
          >
            {say('call.helpers.introduce')}
            <span className="visually-hidden"> {name}</span>
          </Button>
          <Button
            busy={listing.isPending}
            onPress={() =>
              listing.mutate({
                body: { memberId: member.id, code: 'ask_to_help', listingId: asked.listingId },
              })
            }
          >
            {say('call.helpers.ring')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </Cluster>
      )}
    </Stack>
  );
}
