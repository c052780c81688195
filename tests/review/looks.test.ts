import type { TransferId } from '@timebank/shared/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Community, openCommunity, type Who } from '../support/community.ts';
import { makeConsent } from '../support/consents.ts';
import { eachEngine } from '../support/engines.ts';
import { help, withoutFloors } from './help.ts';

eachEngine((engine) => {
  let community: Community;
  let transferId: TransferId;
  beforeAll(async () => {
    community = await openCommunity(engine);
    await withoutFloors(community);
  });
  afterAll(() => community.close());
  beforeEach(async () => {
    transferId = (await help(community, { giver: 'priya', receiver: 'margaret', minutes: 300 })).id;
  });

  const key = () => ({ 'idempotency-key': community.newId<string>() });
  const tick = (who: Who, id = transferId) =>
    community
      .as(who)
      .post('/ledger/unusual/looks', { transferId: id, rule: 'long', note: 'They moved house' }, key());
  const takeBack = (who: Who) =>
    community
      .as(who)
      .post('/ledger/unusual/looks/taken-back', { transferId, rule: 'long', note: 'It was not them' }, key());
  const entry = async () => {
    const { body } = await community
      .as('nina')
      .get('/ledger/unusual?from=2026-06-01&to=2026-06-30&limit=100');
    return body.items.find((item: { transfer: { id: string } }) => item.transfer.id === transferId);
  };

  test('a coordinator says that an entry is fine and why; who and when are shown, and the log keeps it', async () => {
    expect((await tick('sue')).status).toBe(201);
    expect((await entry()).reasons[0].look).toEqual({
      by: { id: community.people.sue.memberId, displayName: 'Sue Harper' },
      at: '2026-06-10T10:00:00.000Z',
      note: 'They moved house',
    });
    const { body } = await community.as('nina').get(`/audit?subject=${transferId}`);
    expect(body.items[0]).toMatchObject({
      action: 'unusual.looked_at',
      actor: { displayName: 'Sue Harper' },
    });
  });

  test('a tick can be taken back, and set again', async () => {
    await tick('sue');
    expect((await takeBack('alan')).status).toBe(204);
    expect((await entry()).reasons[0].look).toBeNull();
    expect((await tick('alan')).status).toBe(201);
    expect((await entry()).reasons[0].look.by.displayName).toBe('Alan Reid');
  });

  test('what is ticked is not ticked twice, and what is not cannot be taken back', async () => {
    expect((await takeBack('sue')).body.code).toBe('not_found');
    await tick('sue');
    expect((await tick('ann')).body.code).toBe('already_exists');
  });

  test('nobody ticks hours of their own, of somebody they act for, or that they entered', async () => {
    const own = await help(community, { giver: 'sue', receiver: 'margaret', minutes: 300 });
    const entered = await help(community, { giver: 'priya', receiver: 'tom', minutes: 300, by: 'sue' });
    const { greta: of, sue: by } = community.people;
    await community.database.write((tx) => makeConsent({ tx, newId: community.newId }, { of, by }));
    const represented = await help(community, { giver: 'greta', receiver: 'tom', minutes: 300 });
    for (const { id } of [own, entered, represented]) {
      expect((await tick('sue', id)).body.code).toBe('conflict_of_interest');
      expect((await tick('ann', id)).status).toBe(201);
    }
  });

  test('an auditor reads and ticks nothing; a transfer of another time bank does not exist here', async () => {
    expect((await tick('nina')).status).toBe(403);
    expect((await tick('wanda')).status).toBe(404);
  });
});
