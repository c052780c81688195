import { issueToken } from '@timebank/api/http/token';
import { allEndpoints } from '@timebank/shared/endpoints';
import type { LightMyRequestResponse as Response } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worldOf } from '../api/who-may/world.ts';
import { countOf } from '../long-run/runs.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { insistOnDeclared } from '../support/declared-replies.ts';
import { eachEngine } from '../support/engines.ts';
import { seed } from '../support/seed.ts';
import { createDice } from './fuzz/dice.ts';
import { type FuzzRequest, requestFor } from './fuzz/requests.ts';

/** Requests over all operations, on each engine. */
const requestsInAll = countOf('fuzz');
const operations = allEndpoints.filter(({ streams }) => streams !== 'text/event-stream');
const requestsEach = Math.ceil(requestsInAll / operations.length);

const visitors = [
  'margaret',
  'priya',
  'tom',
  'sue',
  'ann',
  'alan',
  'nina',
  'sid',
  'greta',
  'wanda',
  null,
] as const;

eachEngine((engine) => {
  describe('whatever anybody sends', () => {
    let community: Community;
    let ids: Map<string, string[]>;

    beforeAll(async () => {
      community = await openCommunity(engine);
      ids = await knownIds(community);
    });
    afterAll(() => community.close());

    test.each(operations.map((endpoint, index) => [endpoint.operationId, endpoint, index] as const))(
      '%s never fails, and succeeds only with what it declares',
      async (_operationId, endpoint, index) => {
        const dice = createDice(seed * 1_000 + index);
        const idFor = (field: string): string => {
          const known = ids.get(field) ?? [...ids.values()].flat();
          return dice.once(6) ? '01890a5d-ac96-7cc6-8f1e-000000000000' : dice.oneOf(known);
        };
        await reviveSessions(community);
        for (let count = 0; count < requestsEach; count += 1) {
          const { options, fits } = requestFor(endpoint, { dice, idFor });
          const visitor = dice.oneOf(visitors);
          const headers = { ...(visitor ? tokenOf(community, visitor) : {}), ...options.headers };
          judge(await community.app.inject({ ...options, headers }), { options, fits });
        }
      },
    );

    test('the books still verify', async () => {
      await expectBooksToVerify(community.database);
    });
  });
});

/** Throws unless the answer is one that the operation declares, and a success only where the request fits. */
function judge(response: Response, { options, fits }: FuzzRequest): void {
  const said = `${options.method} ${options.url.slice(0, 200)} ${String(options.payload).slice(0, 200)} → ${response.body.slice(0, 300)}`;
  expect(response.statusCode, said).toBeLessThan(500);
  const type = String(response.headers['content-type'] ?? '');
  insistOnDeclared({
    method: options.method,
    // The dots of an address are resolved on its way, as any client does.
    path: new URL(options.url, 'http://localhost').pathname.replace('/api/v1', ''),
    status: response.statusCode,
    body: /[/+]json/.test(type) && response.body ? JSON.parse(response.body) : response.body || undefined,
  });
  const isFreshSuccess = response.statusCode < 300 && !response.headers['idempotency-replayed'];
  expect(fits || !isFreshSuccess, said).toBe(true);
}

function tokenOf(
  community: Community,
  visitor: Exclude<(typeof visitors)[number], null>,
): Record<string, string> {
  const { sessionId } = community.people[visitor];
  return {
    authorization: `Bearer ${issueToken(community.app, { sessionId, now: community.clock() }).accessToken}`,
  };
}

/** Somebody signs out on every page of this test. Without this the rest would only ever be turned away. */
async function reviveSessions({ database }: Community): Promise<void> {
  await database.write(async (tx) => {
    await tx.db.update(tx.tables.sessions).set({ endedAt: null, expiresAt: '2027-01-01T00:00:00.000Z' });
  });
}

async function knownIds(community: Community): Promise<Map<string, string[]>> {
  const { listing, proposed, agreed, reported, completed, disputed, concern } = worldOf(community);
  const { people, timebank } = community;
  const members = Object.values(people).map(({ memberId }) => memberId);
  const done = await completed();
  const exchanges = [await proposed(), await agreed(), await reported(), done, await disputed()].map(
    ({ id }) => id,
  );
  return new Map<string, string[]>([
    ...['memberId', 'giverId', 'receiverId', 'onBehalfOf', 'member', 'actor'].map(
      (name) => [name, members] as const,
    ),
    ['listingId', [(await listing()).id, (await listing()).id]],
    ['exchangeId', exchanges],
    ['accountId', Object.values(people).map(({ accountId }) => accountId)],
    ['fromAccountId', Object.values(people).map(({ accountId }) => accountId)],
    ['toAccountId', [timebank.fundId, ...Object.values(people).map(({ accountId }) => accountId)]],
    ['transferId', [done.transferId]],
    ['concernId', [(await concern()).id]],
    ['categoryId', Object.values(timebank.categoryIds)],
    ['category', Object.values(timebank.categoryIds)],
    ['neighbourhoodId', Object.values(timebank.neighbourhoodIds)],
    ['neighbourhood', Object.values(timebank.neighbourhoodIds)],
  ]);
}
