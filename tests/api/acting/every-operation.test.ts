import { consentKinds } from '@timebank/shared/acting';
import type { AnyEndpoint } from '@timebank/shared/endpoint';
import { allEndpoints } from '@timebank/shared/endpoints';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client, Reply } from '../../support/client.ts';
import { type Community, openCommunity } from '../../support/community.ts';
import type { TestMember } from '../../support/community-rows.ts';
import { makeConsent } from '../../support/consents.ts';
import { eachEngine } from '../../support/engines.ts';
import { examples } from './examples.ts';
import { type ActingWorld, actingWorld } from './world.ts';

const done = allEndpoints.filter(({ forAnother }) => typeof forAnother === 'string');
const changing = done.filter(({ method }) => method !== 'GET');
/** Only the member's own word lets somebody act for a person; representatives name one another (consents.test.ts). */
const byOwnWord = ['giveConsent', 'keepConsent'];
const byDelegate = done.filter(({ operationId }) => !byOwnWord.includes(operationId));
/** What takes two: the other one must not be whoever does it. */
const betweenTwo = changing.filter(
  ({ path, operationId }) => path.startsWith('/exchanges') || operationId === 'createTransfer',
);
const titled = (endpoints: readonly AnyEndpoint[]) =>
  endpoints.map((endpoint) => [endpoint.operationId, endpoint] as const);

test('what a member may do has an example, and what may never be done for them a reason', () => {
  expect(Object.keys(examples).sort()).toEqual(done.map(({ operationId }) => operationId).sort());
  for (const { access, forAnother, operationId } of allEndpoints) {
    const isOwn = access === 'member' || access === 'signed_in';
    expect(forAnother !== null, operationId).toBe(isOwn);
  }
  const reasons = allEndpoints.flatMap(({ forAnother }) =>
    forAnother !== null && typeof forAnother === 'object' ? [forAnother.never] : [],
  );
  expect(reasons.filter((reason) => !/^[A-Z].{15,}\.$/.test(reason))).toEqual([]);
});

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(() => community.close());

  const begin = (other: TestMember = community.people.priya) => actingWorld(community, other);

  async function act(
    { margaret }: ActingWorld,
    { endpoint, who, world, channel }: Act,
  ): Promise<{ status: number; code: string | undefined }> {
    const example = examples[endpoint.operationId];
    if (!example) throw new Error(`${endpoint.operationId} has no example: see examples.ts.`);
    const { path, body, headers } = await example(world);
    const whom = { onBehalfOf: margaret.memberId, ...(channel ? { channel } : {}) };
    const client = community.as(who);
    const key = { 'idempotency-key': community.newId(), ...headers };
    const reply = await send(endpoint, { client, path, body, whom, key });
    return { status: reply.status, code: reply.body?.code };
  }
  interface Act {
    endpoint: AnyEndpoint;
    who: TestMember;
    world: ActingWorld;
    channel?: 'phone';
  }

  const lastLineFor = async ({ margaret }: ActingWorld) => {
    const { body } = await community.as('nina').get('/audit?limit=20');
    return body.items.find(
      (line: { onBehalfOf: { id: string } | null }) => line.onBehalfOf?.id === margaret.memberId,
    );
  };
  const newsOf = async ({ margaret }: ActingWorld) =>
    (await community.as(margaret).get('/notices')).body.items.filter(
      ({ code }: { code: string }) => code === 'done_for_you',
    );
  const takes = ({ forAnother }: AnyEndpoint) => consentKinds.filter((kind) => kind === forAnother);

  describe('a coordinator does it for a member who asked by telephone:', () => {
    test.each(titled(done))('%s', async (operationId, endpoint) => {
      const world = await begin();
      const channel = endpoint.method === 'GET' ? {} : { channel: 'phone' as const };
      const who = community.people.sue;
      const outcome = await act(world, { endpoint, who, world, ...channel });
      expect(outcome.status, JSON.stringify(outcome)).toBeLessThan(300);
      if (endpoint.method === 'GET') return;
      expect(await lastLineFor(world)).toMatchObject({
        actor: { displayName: 'Sue Harper' },
        onBehalfOf: { displayName: 'Margaret Ellis' },
        channel: 'phone',
      });
      expect((await newsOf(world))[0]?.facts).toEqual({
        name: 'Sue Harper',
        act: operationId,
        channel: 'phone',
      });
    });
  });

  describe('a coordinator does nothing for a member without saying how they asked:', () => {
    const said = changing.filter(({ ownerInPath }) => ownerInPath === null);
    test.each(titled(said))('%s', async (_, endpoint) => {
      const world = await begin();
      const outcome = await act(world, { endpoint, who: community.people.sue, world });
      expect(outcome.code).toBe('validation_failed');
    });
  });

  describe('a delegate does what the member has let them do:', () => {
    test.each(titled(byDelegate))('%s', async (operationId, endpoint) => {
      const world = await begin();
      const may = takes(endpoint).length > 0 ? takes(endpoint) : (['ask'] as const);
      const who = await world.delegate({ may: [...may] });
      const outcome = await act(world, { endpoint, who, world });
      expect(outcome.status, JSON.stringify(outcome)).toBeLessThan(300);
      if (endpoint.method === 'GET') return;
      expect(await lastLineFor(world)).toMatchObject({
        actor: { displayName: 'Nell Ellis' },
        onBehalfOf: { displayName: 'Margaret Ellis' },
        channel: 'self',
      });
      expect((await newsOf(world))[0]?.facts).toMatchObject({ name: 'Nell Ellis', act: operationId });
    });
  });

  describe('nobody else does it for them:', () => {
    test.each(titled(done))('%s', async (_, endpoint) => {
      const world = await begin();
      const others = consentKinds.filter((kind) => kind !== endpoint.forAnother);
      const withdrawn = await world.delegate({ may: [...consentKinds] });
      const { items } = (
        await community.as(world.margaret).get(`/members/${world.margaret.memberId}/consents`)
      ).body;
      await community.as(world.margaret).post(`/consents/${items[0].id}/withdrawal`, {});
      const refused = {
        stranger: await world.stranger(),
        expired: await world.delegate({ may: [...consentKinds], endsAt: '2026-06-09T23:00:00.000Z' }),
        withdrawn,
        ...(endpoint.forAnother === 'any' ? {} : { wrongKind: await world.delegate({ may: others }) }),
        auditor: community.people.nina,
      };
      for (const [why, who] of Object.entries(refused)) {
        const isReader = why === 'auditor' && endpoint.method === 'GET';
        if (isReader) continue;
        const outcome = await act(world, { endpoint, who, world });
        expect([403, 404], `${why}: ${JSON.stringify(outcome)}`).toContain(outcome.status);
      }
    });
  });

  describe('whoever is on the other side does not do it for the member as well:', () => {
    const bothSides = /same_person_both_sides|conflict_of_interest|not_allowed/;
    test.each(titled(betweenTwo))('%s', async (_, endpoint) => {
      const own = await begin(community.people.sue);
      const dealing = await act(own, { endpoint, who: community.people.sue, world: own, channel: 'phone' });
      expect(dealing.code, JSON.stringify(dealing)).toMatch(bothSides);

      const world = await begin(community.people.tom);
      const { path, body } = await (examples[endpoint.operationId] as NonNullable<(typeof examples)[string]>)(
        world,
      );
      await community.database.write((tx) =>
        makeConsent({ tx, newId: community.newId }, { of: world.margaret, by: community.people.tom }),
      );
      const whom = { onBehalfOf: world.margaret.memberId };
      const reply = await community.as('tom').post(path, { ...body, ...whom });
      expect(reply.body.code, JSON.stringify(reply.body)).toMatch(bothSides);
    });
  });
});

interface Sending {
  client: Client;
  path: string;
  body: object | undefined;
  whom: Record<string, string>;
  key: Record<string, string>;
}

/** For whom it is stands in the body, in the address where there is no body, and nowhere where the path says whose it is. */
function send(endpoint: AnyEndpoint, { client, path, body, whom, key }: Sending): Promise<Reply> {
  const { method, ownerInPath } = endpoint;
  const inAddress = `${path}?${new URLSearchParams(whom)}`;
  const isSaid = ownerInPath === 'accountId' || ownerInPath === 'transferId';
  if (method === 'GET') return client.get(isSaid ? path : inAddress);
  const verb = method.toLowerCase() as 'post';
  return endpoint.body
    ? client[verb](path, { ...body, ...whom }, key)
    : client[verb](inAddress, undefined, key);
}
