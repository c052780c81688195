import type { Exchange } from '@timebank/shared/exchanges';
import type { People } from '../support/community.ts';
import { type OpenPage, openPage } from '../support/page.ts';
import type { Site } from '../support/site.ts';

type Name = keyof People;

/** Short ways to where a journey begins: help that was proposed, agreed or reported, and a browser for somebody. */
export function sceneAt(site: Site) {
  const { community } = site;
  const post = async (who: Name, path: string, body: object = {}) => {
    const reply = await community.as(who).post(path, body, { 'idempotency-key': community.newId() });
    if (reply.status >= 400) throw new Error(`${path}: ${reply.body.detail}`);
    return reply.body;
  };
  const { computers } = community.timebank.categoryIds;

  /** Priya has answered Margaret's request. */
  const proposed = async (): Promise<Exchange> => {
    const asked = {
      kind: 'request',
      title: 'Help with a tablet',
      categoryId: computers,
      minutesEstimate: 60,
    };
    const { id: listingId } = await post('margaret', '/listings', asked);
    return await post('priya', '/exchanges', { listingId, minutes: 60 });
  };
  const agreed = async (): Promise<Exchange> =>
    await post('margaret', `/exchanges/${(await proposed()).id}/accept`);
  /** Priya says that it took an hour. */
  const reported = async (): Promise<Exchange> => {
    const happenedOn = community.clock().toISOString().slice(0, 10);
    return await post('priya', `/exchanges/${(await agreed()).id}/hours`, { minutes: 60, happenedOn });
  };
  const open = async (who: Name, path = '/', size: 'phone' | 'desktop' = 'phone'): Promise<OpenPage> => {
    const opened = await openPage({ address: site.address, size });
    await site.signIn(opened, who);
    await opened.page.goto(path);
    return opened;
  };
  const balanceOf = async (who: Name): Promise<number> =>
    (await community.as(who).get('/me')).body.account.balanceMinutes;
  return { proposed, agreed, reported, open, balanceOf };
}
