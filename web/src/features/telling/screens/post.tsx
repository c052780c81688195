import { useQuery } from '@tanstack/react-query';
import type { Delivery, listDeliveries } from '@timebank/shared/deliveries';
import type { ReplyOf } from '@timebank/shared/endpoint';
import { Loaded } from '#lib/loaded.tsx';
import { useNow } from '#lib/now.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Stack } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { Calls } from '../parts/calls.tsx';
import { Failed } from '../parts/failed.tsx';
import { deliveriesQuery } from '../queries.ts';

type Deliveries = ReplyOf<typeof listDeliveries>;

/** What members are to be told and have not been: letters to print, people to ring, and what did not arrive. */
export function Post() {
  const say = useSay();
  const waiting = useQuery(deliveriesQuery('waiting'));
  const failed = useQuery(deliveriesQuery('failed'));
  return (
    <StaffPage title={say('post.title')} lead={say('post.lead')}>
      <Loaded query={waiting}>
        {(onTheirWay) => (
          <Loaded query={failed}>{(lost) => <Waiting waiting={onTheirWay} failed={lost} />}</Loaded>
        )}
      </Loaded>
    </StaffPage>
  );
}

/** What is sent by itself leaves within minutes. Later than this it is stuck: nothing is set up, or nobody answers. */
const hourMs = 3_600_000;

function Waiting({ waiting, failed }: { waiting: Deliveries; failed: Deliveries }) {
  const say = useSay();
  const by = (...ways: Delivery['way'][]) => waiting.items.filter(({ way }) => ways.includes(way));
  const readers = new Set(by('letter').map(({ member }) => member.id)).size;
  const hourAgo = new Date(useNow().getTime() - hourMs).toISOString();
  const late = by('email', 'text').filter(({ createdAt }) => createdAt < hourAgo);
  const byThemselves = by('email', 'text').length - late.length;
  const isEmpty = waiting.items.length === byThemselves && failed.items.length === 0;
  return (
    <Stack gap="large">
      {isEmpty && <EmptyState symbol="done" sentence={say('post.nothing')} />}
      {readers > 0 && (
        <section aria-labelledby="letters">
          <Stack>
            <h2 id="letters">{say('post.letters')}</h2>
            <p>{say('post.lettersFor', { count: readers })}</p>
            <div>
              <LinkButton kind="primary" href="/staff/post/letters">
                {say('post.printLetters')}
              </LinkButton>
            </div>
          </Stack>
        </section>
      )}
      <Failed failed={[...failed.items, ...late]} />
      <Calls calls={by('call', 'named_contact')} />
      <p>{say('post.onTheirWay', { count: byThemselves })}</p>
      {(waiting.nextCursor ?? failed.nextCursor) && <p>{say('post.more')}</p>}
    </Stack>
  );
}
