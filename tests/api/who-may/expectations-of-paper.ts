import { at, type Expectations, each, staff } from './expecting.ts';
import type { World } from './world.ts';

/** A slip for Priya helping Margaret, as Ann printed it. */
async function slip({ community, people, timebank }: World): Promise<string> {
  const { body } = await community.as('ann').post(
    '/slips',
    {
      count: 1,
      giverId: people.priya.memberId,
      receiverId: people.margaret.memberId,
      categoryId: timebank.categoryIds.garden,
    },
    { 'idempotency-key': community.newId() },
  );
  return body.items[0].number;
}

const typed = async (world: World) => ({
  number: await slip(world),
  giverId: world.people.priya.memberId,
  receiverId: world.people.margaret.memberId,
  minutes: 15,
  happenedOn: '2026-06-09',
  bothSigned: true,
});

/** Of another time bank's slip nobody knows anything. */
const ofStaffHere = (status: number) => each(401, 403, 403, 404, status, status, 403, 403, 401);

export const expectationsOfPaper: Expectations = {
  printSlips: { ...at('/slips', { count: 2 }), statuses: staff(201) },
  listSlips: { ...at('/slips'), statuses: staff(200) },
  lookAtSlip: { ...at('/slips/1001-8'), statuses: staff(200) },
  keyInSlip: {
    request: async (world) => ({ path: '/slips/keyed-in', body: await typed(world) }),
    statuses: each(401, 403, 403, 409, 201, 201, 403, 403, 401),
  },
  undoSlip: {
    request: async (world) => {
      const body = await typed(world);
      const { as, newId } = world.community;
      await as('ann').post('/slips/keyed-in', body, { 'idempotency-key': newId() });
      return { path: `/slips/${body.number}/undo` };
    },
    statuses: ofStaffHere(200),
  },
  voidSlip: {
    request: async (world) => ({
      path: `/slips/${await slip(world)}/void`,
      body: { reason: 'Lost in the rain' },
    }),
    statuses: ofStaffHere(200),
  },
  attachSlipPhoto: {
    request: async (world) => ({ path: `/slips/${await slip(world)}/photo`, body: { photo: onePixel } }),
    statuses: ofStaffHere(200),
  },
  getSlipPhoto: {
    request: async (world) => {
      const number = await slip(world);
      await world.community.as('ann').put(`/slips/${number}/photo`, { photo: onePixel });
      return { path: `/slips/${number}/photo` };
    },
    statuses: ofStaffHere(200),
  },
};

/** The smallest PNG there is. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
