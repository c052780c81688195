import { answerPaths } from '@timebank/api/notices/links.service';
import type { DeliveryId } from '@timebank/shared/ids';
import { at, type Expectations, each, everybody, staff } from './expecting.ts';
import type { World } from './world.ts';

/** Margaret likes the telephone: that Priya proposes something to her makes a line on the call list. */
async function delivery(world: World): Promise<{ id: DeliveryId }> {
  await world.proposed();
  const rows = await world.community.database.read(({ db, tables }) =>
    db.select().from(tables.deliveries).orderBy(tables.deliveries.id),
  );
  const last = rows.findLast(({ memberId }) => memberId === world.people.margaret.memberId);
  if (!last) throw new Error('Nobody was told anything.');
  return last;
}

/** The end of the link by which Margaret says yes or no. */
async function linkToken(world: World): Promise<string> {
  const { database, newId, clock, config } = world.community;
  const { id } = await delivery(world);
  const paths = await database.write((tx) =>
    answerPaths({ tx, newId, now: clock(), secret: config.secret }, [id]),
  );
  return paths.get(id)?.split('/').at(-1) ?? '';
}

export const expectationsOfTelling: Expectations = {
  listDeliveries: { ...at('/deliveries'), statuses: staff(200) },
  printLetters: {
    request: ({ people }) => ({
      path: '/deliveries/letters',
      body: { memberIds: [people.margaret.memberId] },
    }),
    statuses: staff(200),
  },
  markDelivered: {
    request: async (world) => ({
      path: '/deliveries/done',
      body: { deliveryIds: [(await delivery(world)).id] },
    }),
    statuses: staff(200),
  },
  takeDeliveredBack: {
    request: async (world) => {
      const body = { deliveryIds: [(await delivery(world)).id] };
      await world.community.as('ann').post('/deliveries/done', body);
      return { path: '/deliveries/undone', body };
    },
    statuses: staff(200),
  },
  sendAgain: {
    request: async (world) => ({
      path: `/deliveries/${(await delivery(world)).id}/again`,
      body: { way: 'letter' },
    }),
    statuses: each(401, 403, 403, 404, 200, 200, 403, 403, 401),
  },
  lookAtLink: {
    request: async (world) => ({ path: `/links/${await linkToken(world)}` }),
    statuses: everybody(200),
  },
  answerLink: {
    request: async (world) => ({
      path: `/links/${await linkToken(world)}/answer`,
      body: { answer: 'no' },
    }),
    statuses: everybody(200),
  },
};
