import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRaw, type RawConnection } from '../ledger/raw-connection.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { slipScene } from './slip-scene.ts';

type Scene = ReturnType<typeof slipScene>;

eachEngine((engine) => {
  let community: Community;
  let scene: Scene;
  beforeAll(async () => {
    community = await openCommunity(engine);
    scene = slipScene(community);
  });
  afterAll(() => community.close());
  const send: Scene['send'] = (...given) => scene.send(...given);
  const printed: Scene['printed'] = (...given) => scene.printed(...given);
  const forPair: Scene['forPair'] = (...given) => scene.forPair(...given);
  const keyIn: Scene['keyIn'] = (...given) => scene.keyIn(...given);

  test('slips that did not come back are listed, the older ones alone where that is asked for', async () => {
    const number = await forPair();
    const list = async (query: string) =>
      (await community.as('sue').get(`/slips?${query}`)).body.items.map(
        (slip: { number: string }) => slip.number,
      );
    expect(await list('status=printed&limit=100')).toContain(number);
    expect(await list('status=printed&printedBefore=2026-06-10&limit=100')).toEqual([]);
    expect(await list(`member=${community.people.margaret.memberId}&limit=100`)).toContain(number);
    expect(await list(`member=${community.people.alan.memberId}`)).toEqual([]);
  });

  test('another time bank knows nothing of a slip', async () => {
    const numbers = await printed({ count: 30 });
    const last = numbers.at(-1) ?? '';
    expect((await community.as('wanda').get(`/slips/${last}`)).body).toEqual({
      finding: 'unknown',
      slip: null,
    });
    expect((await send(`/slips/${last}/void`, { reason: 'Not mine' }, 'wanda')).status).toBe(404);
  });

  test('after all that the books are in order', async () => {
    await expectBooksToVerify(community.database);
  });

  describe('the database itself', () => {
    let raw: RawConnection;
    let used: number;
    beforeAll(async () => {
      raw = await openRaw(community.database.url);
      const number = await forPair();
      used = Number(number.split('-')[0]);
      expect((await keyIn(number, { minutes: 15 })).status).toBe(201);
    });
    afterAll(() => raw.close());

    const tried = (statement: string) =>
      raw
        .run(statement)
        .then(() => 'done')
        .catch(String);
    const where = () => `WHERE number = ${used} AND timebank_id = '${community.timebank.id}'`;

    test('lets no number be used a second time, nor come back while its hours are in the books', async () => {
      expect(
        await tried(`UPDATE slips SET status = 'printed', used_exchange_id = NULL ${where()}`),
      ).toContain('slips_once');
      expect(await tried(`UPDATE slips SET used_exchange_id = NULL ${where()}`)).toMatch(
        /slips_once|slips_used/,
      );
      expect(
        await tried(
          `UPDATE slips SET status = 'void', used_exchange_id = NULL, void_reason = 'no' ${where()}`,
        ),
      ).toContain('slips_once');
    });

    test('keeps what was printed on it, and every slip', async () => {
      expect(
        await tried(`UPDATE slips SET giver_id = receiver_id, receiver_id = giver_id ${where()}`),
      ).toContain('slips_final');
      expect(await tried(`DELETE FROM slips ${where()}`)).toContain('slips_final');
    });
  });
});
