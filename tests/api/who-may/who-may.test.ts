import { allEndpoints } from '@timebank/shared/endpoints';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../support/client.ts';
import { type Community, openCommunity } from '../../support/community.ts';
import { eachEngine } from '../../support/engines.ts';
import { accessExpected } from './access.ts';
import { type Caller, callers, headersOf } from './callers.ts';
import { digestOf } from './digest.ts';
import { expectations, openStreams } from './expectations.ts';
import { worldOf } from './world.ts';

test('every operation says who may use it, and this list says it too', () => {
  const listed = Object.keys({ ...expectations, ...openStreams }).sort();
  expect(listed).toEqual(allEndpoints.map(({ operationId }) => operationId).sort());
});

test.each(allEndpoints.map(({ operationId, access }) => [operationId, access] as const))(
  '%s is for %s',
  (operationId, access) => {
    expect(accessExpected[access]).toContain(operationId);
  },
);

describe('what an operation declares agrees with what is expected of it', () => {
  const turnedAway: Partial<Record<string, readonly Caller[]>> = {
    coordinator: ['party', 'other member', 'auditor', 'suspended member'],
    administrator: ['party', 'other member', 'coordinator', 'auditor', 'suspended member'],
    auditor_or_above: ['party', 'other member', 'suspended member'],
  };
  test.each(
    allEndpoints
      .filter(({ access }) => access !== 'public')
      .map((endpoint) => [endpoint.operationId, endpoint]),
  )('%s', (operationId, { access }) => {
    const statuses = (expectations[operationId as string] ?? openStreams[operationId as string])?.statuses;
    expect(statuses?.anonymous).toBe(401);
    expect(statuses?.['expired token']).toBe(401);
    for (const caller of turnedAway[access] ?? []) {
      expect([403, 409], `${caller} of ${operationId}`).toContain(statuses?.[caller]);
    }
  });
});

eachEngine((engine) => {
  describe.each(Object.entries(expectations))('%s', (operationId, { party = 'priya', request, statuses }) => {
    const endpoint = allEndpoints.find((one) => one.operationId === operationId);
    let community: Community;
    beforeAll(async () => {
      community = await openCommunity(engine);
    });
    afterAll(() => community.close());

    test.each(callers.map((caller) => [caller, statuses[caller]] as const))(
      '%s gets %i',
      async (caller, status) => {
        const wanted = await request(worldOf(community));
        const client = createClient(community.app, () => headersOf(community, { caller, party }));
        const before = await digestOf(community.database);

        const method = endpoint?.method.toLowerCase() as 'get';
        const reply =
          method === 'get'
            ? await client.get(wanted.path, wanted.headers)
            : await client[method as 'post'](wanted.path, wanted.body, wanted.headers);

        expect(reply.status, JSON.stringify(reply.body)).toBe(status);
        const isUntouched = (await digestOf(community.database)) === before;
        expect(status < 400 || isUntouched, 'a refused request left a trace').toBe(true);
      },
    );
  });
});
