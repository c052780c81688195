import type { Delivery } from '@timebank/shared/deliveries';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';

/** What a delivery tells, why it goes that way, and why it did not arrive. */
export function useDeliveryWords() {
  const say = useSay();
  const words = useTimeWords();
  const what = ({ about, facts: { name, title, minutes = 0, wasMinutes = 0 } }: Delivery): string =>
    about === 'ring_me'
      ? say('post.ringMe')
      : say(`notice.${about}`, {
          name: name ?? say('notices.somebody'),
          title: title ?? say('notices.something'),
          time: words.hours(minutes),
          was: words.hours(wasMinutes),
        });
  const whyNot = ({ way, state, outcome }: Delivery): string | null => {
    if (way !== 'email' && way !== 'text') return null;
    const isText = way === 'text';
    if (state !== 'failed' && !outcome) return say(isText ? 'post.notYet.text' : 'post.notYet.email');
    return say(isText ? 'post.why.text' : 'post.why.email', { why: outcome ?? say('post.unknown') });
  };
  const how = (delivery: Delivery): string[] => {
    const { way, insteadOf, isReachable } = delivery;
    if (!isReachable) return [say('post.unreachable')];
    return [
      way === 'named_contact' && say('post.named'),
      insteadOf && say(`post.instead.${insteadOf}`),
      whyNot(delivery),
    ].filter((sentence) => typeof sentence === 'string');
  };
  return {
    what,
    how,
    since: ({ createdAt }: Delivery) => say('post.since', { when: words.moment(createdAt) }),
  };
}
