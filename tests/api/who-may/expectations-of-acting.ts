import { type Expectations, each, signedIn } from './expecting.ts';
import type { World } from './world.ts';

const key = ({ community }: World) => ({ 'idempotency-key': community.newId() });

/** Priya has named Greta, or has invited somebody who is no member yet. */
async function consentOf(world: World, whom: object): Promise<string> {
  const { community, people } = world;
  const body = { may: ['ask'], wording: 'She may ask for me.', ...whom };
  const made = await community
    .as('priya')
    .post(`/members/${people.priya.memberId}/consents`, body, key(world));
  if (made.status !== 201) throw new Error(`No consent: ${JSON.stringify(made.body)}`);
  return made.body.id;
}

const named = (world: World) => consentOf(world, { byMemberId: world.people.greta.memberId });

export const expectationsOfActing: Expectations = {
  listActingFor: { request: () => ({ path: '/me/acting-for' }), statuses: signedIn(200) },
  listActsForOthers: { request: () => ({ path: '/me/acts-for-others' }), statuses: signedIn(200) },
  listConsents: {
    request: ({ people }) => ({ path: `/members/${people.priya.memberId}/consents` }),
    statuses: each(401, 200, 403, 404, 200, 200, 200, 403, 401),
  },
  giveConsent: {
    request: (world) => ({
      path: `/members/${world.people.priya.memberId}/consents`,
      body: { byMemberId: world.people.greta.memberId, may: ['ask'], channel: 'phone' },
      headers: key(world),
    }),
    statuses: each(401, 201, 403, 404, 201, 201, 403, 409, 401),
  },
  withdrawConsent: {
    request: async (world) => ({
      path: `/consents/${await named(world)}/withdrawal`,
      body: {},
      headers: key(world),
    }),
    statuses: each(401, 200, 404, 404, 200, 200, 404, 409, 401),
  },
  keepConsent: {
    request: async (world) => ({
      path: `/consents/${await named(world)}/still-right`,
      body: {},
      headers: key(world),
    }),
    statuses: each(401, 200, 404, 404, 403, 403, 404, 409, 401),
  },
  takeUpInvitation: {
    request: async (world) => ({
      path: `/consents/${await consentOf(world, { invited: { name: 'Nell Shah', phone: '0151 496 0123' } })}/member`,
      body: { byMemberId: world.people.greta.memberId },
      headers: key(world),
    }),
    statuses: each(401, 403, 403, 404, 200, 200, 403, 403, 401),
  },
};
