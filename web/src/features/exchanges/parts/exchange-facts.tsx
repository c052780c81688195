import type { Exchange } from '@timebank/shared/exchanges';
import type { MemberReference } from '@timebank/shared/members';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { HoursText } from '#ui/hours-text.tsx';
import { Link } from '#ui/link.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { hasHappened, minutesOf } from './side.ts';
import { useExchangeWords } from './use-exchange-words.ts';

/** Who helps whom, when, and for how long. */
export function ExchangeFacts({ exchange }: { exchange: Exchange }) {
  const say = useSay();
  const words = useExchangeWords();
  const isOver = hasHappened(exchange) ? 'yes' : 'no';
  const minutes = minutesOf(exchange);
  const time = words.hours(minutes);
  const items = [
    { term: say('exchange.who.giver', { isOver }), value: <MemberName member={exchange.giver} /> },
    { term: say('exchange.who.receiver', { isOver }), value: <MemberName member={exchange.receiver} /> },
    { term: say('exchange.when'), value: words.when(exchange) },
    {
      term: say('exchange.howLong'),
      value: (
        <HoursText minutes={minutes}>
          {exchange.reportedMinutes === null ? say('exchange.about', { time }) : time}
        </HoursText>
      ),
    },
    { term: say('exchange.message'), value: exchange.message },
    { term: say('exchange.memo'), value: exchange.memo },
    {
      term: say('exchange.listing'),
      value: exchange.listingId && (
        <Link href={`/listings/${exchange.listingId}`}>{say('exchange.seeListing')}</Link>
      ),
    },
  ];
  return <SummaryList items={items.filter(({ value }) => Boolean(value))} />;
}

function MemberName({ member: { id, displayName } }: { member: MemberReference }) {
  const say = useSay();
  const { memberId } = useMe();
  if (id === memberId) return say('exchange.you', { name: displayName });
  return <Link href={`/members/${id}`}>{displayName}</Link>;
}
