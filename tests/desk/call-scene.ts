import type { CallListLine } from '@timebank/shared/call-list';
import type { Community, People } from '../support/community.ts';

type Name = keyof People;

/** What the tests of the call list do again and again, in the community that is open when they do it. */
export function callsIn(community: () => Community) {
  const id = (who: Name) => community().people[who].memberId;
  const post = async (who: Name, path: string, body?: object) => {
    const reply = await community().as(who).post(path, body, { 'idempotency-key': community().newId() });
    if (reply.status >= 400) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const refused = async (who: Name, path: string, body?: object) =>
    (await community().as(who).post(path, body, { 'idempotency-key': community().newId() })).body;
  const list = async (who: Name = 'sue') => (await community().as(who).get('/desk/call-list')).body;
  const lineOf = async (who: Name) =>
    ((await list()).lines as CallListLine[]).find(({ member }) => member.id === id(who));
  const codesOf = async (who: Name) => (await lineOf(who))?.reasons.map(({ code }) => code);
  const later = (days: number) => community().clock.advance({ days });
  const said = (who: Name, outcome: string, more: object = {}) =>
    lineOf(who).then((line) =>
      post('sue', `/desk/call-list/${id(who)}/outcomes`, {
        outcome,
        reasons: line?.reasons.map(({ key }) => key) ?? ['ring:nobody'],
        ...more,
      }),
    );
  const wish = (who: Name, more: object = {}) =>
    post('sue', '/desk/call-list/wishes', { memberId: id(who), note: 'About the tea', ...more });

  /** Margaret asks for help, and Priya offers it for a time. */
  const proposal = async (proposedFor?: string) => {
    const { computers } = community().timebank.categoryIds;
    const listing = await post('margaret', '/listings', {
      kind: 'request',
      title: 'A tablet',
      categoryId: computers,
      minutesEstimate: 60,
    });
    return await post('priya', '/exchanges', { listingId: listing.id, minutes: 60, proposedFor });
  };

  return { id, post, refused, list, lineOf, codesOf, later, said, wish, proposal };
}
