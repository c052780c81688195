import { useQuery } from '@tanstack/react-query';
import { recordHours } from '@timebank/shared/exchanges';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { useMe } from '#lib/me.ts';
import { Redirect } from '#lib/redirect.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { useRecordForm } from '../parts/record-form.ts';
import { useStep } from '../parts/use-step.ts';
import { categoriesQuery } from '../queries.ts';

/** The check before help that happened is written down. */
export function RecordHoursCheck() {
  const say = useSay();
  const me = useMe();
  const words = useTimeWords();
  const { data: categories } = useQuery(categoriesQuery);
  const sending = useStep(recordHours, {
    onDone: ({ id }) => {
      form.clear();
      go(`/exchanges/${id}`, { instead: true });
    },
  });
  const form = useRecordForm(sending.error);
  const { iAm, other, categoryId, minutes, memo } = form.value;
  const { happenedOn } = form;
  if (sending.isSuccess) return null;
  if (!(iAm && other && categoryId && minutes && happenedOn)) return <Redirect href="/record" />;

  const myself = { id: me.memberId as string, name: me.displayName };
  const [giver, receiver] = iAm === 'giver' ? [myself, other] : [other, myself];
  const time = words.hours(minutes);
  const changeHref = '/record';
  const send = () =>
    sending.mutate({
      body: {
        giverId: giver.id,
        receiverId: receiver.id,
        categoryId,
        minutes,
        happenedOn,
        ...(memo.trim() !== '' && { memo }),
      },
    });
  return (
    <Page title={say('record.checkTitle')} back={{ href: changeHref }} errors={form.errors}>
      <Failure error={sending.error} />
      <SummaryList
        items={[
          { term: say('exchange.who.giver', { isOver: 'yes' }), value: giver.name, changeHref },
          { term: say('exchange.who.receiver', { isOver: 'yes' }), value: receiver.name, changeHref },
          {
            term: say('record.category'),
            value: categories?.items.find(({ id }) => id === categoryId)?.name,
            changeHref,
          },
          { term: say('hours.howLong'), value: time, changeHref },
          { term: say('hours.whichDay'), value: words.day(happenedOn), changeHref },
          ...(memo.trim() === '' ? [] : [{ term: say('exchange.memo'), value: memo, changeHref }]),
        ]}
      />
      <p className="lead">
        {say(iAm === 'giver' ? 'hours.afterGiver' : 'hours.afterReceiver', { other: other.name, time })}
      </p>
      <div>
        <Button kind="primary" busy={sending.isPending} onPress={send}>
          {say('hours.send', { side: iAm, other: other.name, time })}
        </Button>
      </div>
    </Page>
  );
}
