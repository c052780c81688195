import { issueCard, revokeCard } from '@timebank/shared/cards';
import type { Member } from '@timebank/shared/members';
import { Failure } from '#lib/failure.tsx';
import { Printables } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { CardSheets } from './cards-on-paper.tsx';
import type { ToldChannel } from './channel-field.tsx';

/** A card with a code that signs its member in: made anew, printed, or ended where it was lost. */
export function PrintableCard({ member, channel }: { member: Member; channel: ToldChannel }) {
  const say = useSay();
  const { id: memberId, displayName: name } = member;
  const issuing = useSend(issueCard, { changes: ['members'] });
  const revoking = useSend(revokeCard, { changes: ['members'] });
  const params = { memberId };
  if (issuing.data) {
    return (
      <Stack>
        <Notice kind="good" live title={say('staff.card.cardMade')}>
          <p>{say('staff.card.cardOnce')}</p>
        </Notice>
        <Printables label={say('staff.card.title', { name })}>
          <CardSheets cards={[{ name, ...issuing.data }]} />
        </Printables>
      </Stack>
    );
  }
  return (
    <Stack>
      <h2>{say('staff.card.printed')}</h2>
      <p>{say('staff.card.printedHelp', { name })}</p>
      <Failure error={issuing.error ?? revoking.error} />
      {revoking.isSuccess && <Notice kind="good" live title={say('staff.card.ended')} />}
      <Cluster>
        <Button busy={issuing.isPending} onPress={() => issuing.mutate({ params, body: { channel } })}>
          {say('staff.card.make')}
        </Button>
        <Button kind="quiet" busy={revoking.isPending} onPress={() => revoking.mutate({ params })}>
          {say('staff.card.end')}
        </Button>
      </Cluster>
    </Stack>
  );
}
