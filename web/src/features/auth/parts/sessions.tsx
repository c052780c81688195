import { useQuery } from '@tanstack/react-query';
import { endSession } from '@timebank/shared/me';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Stack } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { sessionsQuery } from '../queries.ts';

/** Each device that is signed in as me, and a way to end it there. */
export function Sessions() {
  const say = useSay();
  const time = useTimeWords();
  const sessions = useQuery(sessionsQuery);
  const ending = useSend(endSession, { changes: ['me'] });
  const lastUsed = (at: string) => say('security.lastUsed', { when: time.moment(at) });
  return (
    <Stack>
      <h2>{say('security.sessions')}</h2>
      <Failure error={ending.error} />
      <Loaded query={sessions}>
        {({ items }) =>
          items.map(({ id, device, lastUsedAt, isCurrent }) => (
            <Panel key={id}>
              <h3>{device}</h3>
              <p>{lastUsed(lastUsedAt)}</p>
              {isCurrent ? (
                <p>
                  <Tag kind="good">{say('security.thisDevice')}</Tag>
                </p>
              ) : (
                <div>
                  <Button
                    busy={ending.isPending && ending.variables.params.sessionId === id}
                    onPress={() => ending.mutate({ params: { sessionId: id } })}
                  >
                    {say('security.endSession', { device })}
                  </Button>
                </div>
              )}
            </Panel>
          ))
        }
      </Loaded>
    </Stack>
  );
}
