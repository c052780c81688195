import { useMutation } from '@tanstack/react-query';
import type { ReplyOf } from '@timebank/shared/endpoint';
import { getAccount } from '@timebank/shared/ledger';
import type { listActingFor } from '@timebank/shared/representations';
import { withdrawConsent } from '@timebank/shared/representations';
import { startActing } from '#lib/acting.ts';
import { call } from '#lib/call.ts';
import { Failure } from '#lib/failure.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { useMayWords } from './may-words.ts';

type ActingFor = ReplyOf<typeof listActingFor>['items'][number];

/** Somebody for whom I may act: what I may do, the way there, and the way out. */
export function ActingForCard({ actingFor }: { actingFor: ActingFor }) {
  const say = useSay();
  const words = useTimeWords();
  const mayWords = useMayWords();
  const me = useMe();
  const { consentId, member, may, until, accountId } = actingFor;
  const name = member.displayName;
  const starting = useMutation({
    mutationFn: async () => {
      const seen =
        may.includes('statement') && accountId ? await call(getAccount, { params: { accountId } }) : null;
      const { id, balanceMinutes, heldMinutes, availableMinutes, floorMinutes } = seen ?? nothingKnown;
      const account = { id: accountId ?? id, balanceMinutes, heldMinutes, availableMinutes, floorMinutes };
      startActing({ by: me.memberId, member, may, account });
    },
  });
  const nothingKnown = { ...me.account, balanceMinutes: 0, heldMinutes: 0, availableMinutes: 0 };
  const ending = useSend(withdrawConsent, { changes: ['me'] });
  return (
    <Panel title={name}>
      <p>{say('actingFor.may')}</p>
      <ul>
        {may.map((kind) => (
          <li key={kind}>{mayWords(kind)}</li>
        ))}
      </ul>
      {until && <p>{say('consent.until', { day: words.day(until) })}</p>}
      <Failure error={starting.error ?? ending.error} />
      <Cluster>
        <Button kind="primary" busy={starting.isPending} onPress={() => starting.mutate()}>
          {say('actingFor.start', { name })}
        </Button>
        <Button busy={ending.isPending} onPress={() => ending.mutate({ params: { consentId }, body: {} })}>
          {say('actingFor.end', { name })}
        </Button>
      </Cluster>
    </Panel>
  );
}
