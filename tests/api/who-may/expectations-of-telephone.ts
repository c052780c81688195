import { at, type Expectations, each, staff } from './expecting.ts';
import type { World } from './world.ts';

const key = ({ community }: World) => ({ 'idempotency-key': community.newId() });

/** A call that Sue, a coordinator, has with Priya. */
async function callOfSue(world: World): Promise<string> {
  const body = { memberId: world.people.priya.memberId, direction: 'in' };
  return (await world.community.as('sue').post('/desk/calls', body, key(world))).body.id;
}

const wish = ({ people }: World) => ({ memberId: people.margaret.memberId, note: 'She asked for it' });

/** Somebody who is to be rung, on a sheet. */
async function sheet(world: World): Promise<number> {
  const sue = world.community.as('sue');
  await sue.post('/desk/call-list/wishes', wish(world), key(world));
  return (await sue.post('/desk/call-sheets', undefined, key(world))).body.number;
}

/** Whoever is no coordinator here does not reach it, and nobody from elsewhere finds it. */
const ofSue = (status: number) => each(401, 403, 403, 404, status, 404, 403, 403, 401);
const ofAnybodyHere = (status: number) => each(401, 403, 403, 404, status, status, 403, 403, 401);

export const expectationsOfTelephone: Expectations = {
  findCallers: { ...at('/desk/callers?q=priya'), statuses: staff(200) },
  getCallerCard: {
    request: ({ people }) => ({ path: `/desk/callers/${people.priya.memberId}` }),
    statuses: ofAnybodyHere(200),
  },
  showPasswordWord: {
    request: ({ people }) => ({ path: `/desk/callers/${people.priya.memberId}/password-word` }),
    statuses: ofAnybodyHere(200),
  },
  suggestHelpers: {
    request: async ({ listing }) => ({ path: `/desk/requests/${(await listing()).id}/helpers` }),
    statuses: ofAnybodyHere(200),
  },
  startCall: {
    request: ({ people }) => ({
      path: '/desk/calls',
      body: { memberId: people.priya.memberId, direction: 'in' },
    }),
    statuses: ofAnybodyHere(201),
  },
  getOpenCall: { ...at('/desk/calls/open'), statuses: staff(200) },
  checkCaller: {
    request: async (world) => ({
      path: `/desk/calls/${await callOfSue(world)}/caller-check`,
      body: { callerCheck: 'checked' },
    }),
    statuses: ofSue(200),
  },
  noteCall: {
    request: async (world) => ({
      path: `/desk/calls/${await callOfSue(world)}/note`,
      body: { note: 'Her roses are out.' },
    }),
    statuses: ofSue(200),
  },
  endCall: {
    request: async (world) => ({ path: `/desk/calls/${await callOfSue(world)}/end` }),
    statuses: ofSue(200),
  },
  listCalls: {
    request: ({ people }) => ({ path: `/desk/calls?member=${people.priya.memberId}` }),
    statuses: ofAnybodyHere(200),
  },
  getCallList: { ...at('/desk/call-list'), statuses: staff(200) },
  putOnCallList: {
    request: (world) => ({ path: '/desk/call-list/wishes', body: wish(world) }),
    statuses: ofAnybodyHere(204),
  },
  recordCallOutcome: {
    request: ({ people }) => ({
      path: `/desk/call-list/${people.priya.memberId}/outcomes`,
      body: { outcome: 'done', reasons: ['ring:somebody'] },
    }),
    statuses: ofAnybodyHere(201),
  },
  undoCallOutcome: {
    request: async (world) => {
      const body = { outcome: 'done', reasons: ['ring:somebody'] };
      const path = `/desk/call-list/${world.people.priya.memberId}/outcomes`;
      const { id } = (await world.community.as('sue').post(path, body, key(world))).body;
      return { path: `/desk/calls/${id}/undo` };
    },
    statuses: ofSue(204),
  },
  makeCallSheet: {
    request: async (world) => {
      const { memberId } = world.people.margaret;
      const asked = { memberId, note: 'She asked for it' };
      const elsewhere = { memberId: world.people.gretaInWallasey.memberId };
      await world.community.as('alan').post('/desk/call-list/wishes', asked, key(world));
      await world.community.as('wanda').post('/desk/call-list/wishes', elsewhere, key(world));
      return { path: '/desk/call-sheets' };
    },
    // Whom the coordinator has on a sheet the administrator does not ring as well.
    statuses: each(401, 403, 403, 201, 201, 404, 403, 403, 401),
  },
  getCallSheet: {
    request: async (world) => ({ path: `/desk/call-sheets/${await sheet(world)}` }),
    statuses: ofAnybodyHere(200),
  },
  keyInCallSheet: {
    request: async (world) => ({
      path: `/desk/call-sheets/${await sheet(world)}/outcomes`,
      body: { outcomes: [{ line: 1, outcome: 'done' }] },
    }),
    statuses: ofAnybodyHere(200),
  },
};
