import { useQuery } from '@tanstack/react-query';
import { createTransfer } from '@timebank/shared/ledger';
import { Failure } from '#lib/failure.tsx';
import { useMe } from '#lib/me.ts';
import { Redirect } from '#lib/redirect.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { useGiveForm } from '../parts/give-form.ts';
import { Given } from '../parts/given.tsx';
import { memberQuery } from '../queries.ts';

/** The check before hours are given away: only a coordinator could bring them back. */
export function GiveHoursCheck() {
  const say = useSay();
  const words = useTimeWords();
  const { fundAccountId } = useMe().timebank;
  const sending = useSend(createTransfer, {
    changes: ['ledger', 'me', 'notices'],
    onDone: () => form.clear(),
  });
  const form = useGiveForm(sending.error);
  const { to, member, minutes, memo } = form.value;
  const found = useQuery({ ...memberQuery(member?.id ?? ''), enabled: to === 'member' && member !== null });
  // One's own hours never wait for anybody.
  if (sending.isSuccess && !sending.data.waits) return <Given transfer={sending.data.reply} />;
  const name = to === 'fund' ? say('give.toFund') : member?.name;
  if (to === null || name === undefined || minutes === null || memo.trim() === '') {
    return <Redirect href="/hours/give" />;
  }
  const toAccountId = to === 'fund' ? fundAccountId : found.data?.accountId;
  const give = () =>
    toAccountId ? sending.mutate({ body: { toAccountId, minutes, memo } }) : void found.refetch();
  const time = words.hours(minutes);
  const changeHref = '/hours/give';
  return (
    <Page title={say('give.checkTitle')} back={{ href: changeHref }} errors={form.errors}>
      <Failure error={sending.error ?? found.error} />
      <SummaryList
        items={[
          { term: say('give.to'), value: name, changeHref },
          { term: say('give.howLong'), value: time, changeHref },
          { term: say('give.memo'), value: memo, changeHref },
        ]}
      />
      <p className="lead">{say('give.afterwards', { name, time })}</p>
      <div>
        <Button kind="primary" busy={sending.isPending || found.isFetching} onPress={give}>
          {say('give.send', { time })}
        </Button>
      </div>
    </Page>
  );
}
