import { useInfiniteQuery } from '@tanstack/react-query';
import type { ActForAnother } from '@timebank/shared/representations';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { Link } from '#ui/link.tsx';
import { Panel } from '#ui/panel.tsx';
import { actsQuery } from '../queries.ts';
import { knownActs } from './known-acts.ts';

/** What somebody did in another's name, the latest first. Both see the same lines. */
export function ActsList({ whose }: { whose: 'for_me' | 'by_me' }) {
  const say = useSay();
  const words = useTimeWords();
  const acts = useInfiniteQuery(actsQuery(whose));
  return (
    <Panel title={say(`acts.title.${whose}`)}>
      <LongList query={acts} empty={<p className="quiet">{say(`acts.none.${whose}`)}</p>}>
        {(items) => (
          <ul>
            {items.map((act) => (
              <li key={act.id}>
                <Act act={act} />
                <div className="quiet">
                  {words.moment(act.at)}
                  {say('acts.how', { channel: act.channel })}
                </div>
              </li>
            ))}
          </ul>
        )}
      </LongList>
    </Panel>
  );
}

function Act({ act: { actor, onBehalfOf, action, subjectKind, subjectId } }: { act: ActForAnother }) {
  const say = useSay();
  const known = knownActs.find((one) => one === action) ?? 'other';
  const sentence = say(`acts.did.${known}`, {
    who: actor?.displayName ?? '',
    whom: onBehalfOf.displayName,
  });
  if (subjectKind === 'exchange') return <Link href={`/exchanges/${subjectId}`}>{sentence}</Link>;
  if (subjectKind === 'listing') return <Link href={`/listings/${subjectId}`}>{sentence}</Link>;
  return sentence;
}
