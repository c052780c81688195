import { useQuery } from '@tanstack/react-query';
import { answerLink, type LinkAnswer, type OpenedLink } from '@timebank/shared/links';
import { useAddressPart } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { isRefused } from '#lib/refusals.ts';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { PhoneLink } from '#ui/phone-link.tsx';
import { Waiting } from '#ui/states.tsx';
import { LinkAnswers } from '../parts/link-answers.tsx';
import { useLinkWords } from '../parts/link-words.ts';
import { linkQuery } from '../queries.ts';

/** What a link from a letter or a message asks, and its answer. Looking changes nothing: that takes a button. */
export function LinkScreen() {
  const token = useAddressPart('token');
  const query = useQuery(linkQuery(token));
  if (query.data) return <Opened key={token} token={token} found={query.data} />;
  if (query.isError) return <Broken error={query.error} onTryAgain={() => void query.refetch()} />;
  return <Waiting />;
}

function Broken({ error, onTryAgain }: { error: Error; onTryAgain: () => void }) {
  const say = useSay();
  return (
    <Page title={say('link.brokenTitle')}>
      {isRefused(error, 'validation_failed') ? null : <Failure error={error} onTryAgain={onTryAgain} />}
    </Page>
  );
}

function Opened({ token, found }: { token: string; found: OpenedLink }) {
  const say = useSay();
  const sending = useSend(answerLink, { changes: ['exchanges', 'me', 'ledger'] });
  const link = sending.data ?? found;
  const words = useLinkWords(link);
  const answer = sending.variables?.body.answer ?? null;
  const press = (chosen: LinkAnswer) => sending.mutate({ params: { token }, body: { answer: chosen } });
  const { title, lead } = useHeading(link, words);
  return (
    <Page title={title} lead={lead}>
      {sending.data?.state === 'open' && answer === 'undo' && (
        <Notice kind="good" title={say('link.undone')} live />
      )}
      <Failure error={sending.error} onTryAgain={answer ? () => press(answer) : undefined} />
      {link.state === 'used' && link.usedAt && (
        <p>{say('link.answeredAt', { when: words.moment(link.usedAt) })}</p>
      )}
      {link.undoUntil && <p>{say('link.undoUntil', { until: words.moment(link.undoUntil) })}</p>}
      <LinkAnswers link={link} pending={sending.isPending ? answer : null} onPress={press} />
      {link.state === 'open' && <p>{say('link.nothingYet')}</p>}
      <p>
        <PhoneLink number={link.timebank.phone}>{say('link.ring')}</PhoneLink>
      </p>
    </Page>
  );
}

/** The title is new after each answer, so that it takes the focus and is read out. */
function useHeading({ state, purpose }: OpenedLink, words: ReturnType<typeof useLinkWords>) {
  const say = useSay();
  if (state === 'used') return { title: words.outcomeTitle(), lead: words.consequence() };
  if (state === 'open') return { title: say(`link.ask.${purpose}`), lead: words.question() };
  return { title: say(`link.state.${state}`), lead: say(`link.state.${state}Help`) };
}
