import { writtenSlipNumber } from '@timebank/shared/slip-number';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worldOf } from '../api/who-may/world.ts';
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
  const pair: Scene['pair'] = (...given) => scene.pair(...given);
  const forPair: Scene['forPair'] = (...given) => scene.forPair(...given);
  const filled: Scene['filled'] = (...given) => scene.filled(...given);
  const keyIn: Scene['keyIn'] = (...given) => scene.keyIn(...given);
  const look: Scene['look'] = (...given) => scene.look(...given);
  const balanceOf: Scene['balanceOf'] = (...given) => scene.balanceOf(...given);

  describe('slips that are printed', () => {
    test('are numbered one after the other, each with its check digit, and apart in each time bank', async () => {
      const [first = '', second = '', third = ''] = await printed({ count: 3 });
      const start = Number(first.split('-')[0]);
      expect([first, second, third]).toEqual([start, start + 1, start + 2].map(writtenSlipNumber));
      expect((await send('/slips', { count: 1 }, 'wanda')).body.items[0].number).toBe(
        writtenSlipNumber(1001),
      );
    });

    test('for agreed help bring up who, what and how long', async () => {
      const { id } = await worldOf(community).agreed();
      const [number = ''] = await printed({ exchangeId: id });
      expect(await look(number)).toMatchObject({
        finding: 'free',
        slip: {
          giver: { displayName: 'Priya Shah' },
          receiver: { displayName: 'Margaret Ellis' },
          title: 'Help with a tablet',
          agreedMinutes: 15,
        },
      });
    });

    test('are not for one person on both sides, nor for help that is over', async () => {
      const { giverId } = pair();
      const alone = await send('/slips', { count: 1, giverId, receiverId: giverId });
      expect(alone.body.code).toBe('same_person_both_sides');
      const { id } = await worldOf(community).completed();
      expect((await send('/slips', { count: 1, exchangeId: id })).body.code).toBe('exchange_wrong_state');
    });
  });

  describe('a slip that is keyed in', () => {
    test('brings its hours into the books at once, on paper, by whoever keyed it in', async () => {
      const number = await forPair();
      const before = [await balanceOf('margaret'), await balanceOf('priya')];
      const reply = await keyIn(number);
      expect(reply.status, JSON.stringify(reply.body)).toBe(201);
      expect(reply.body.exchange).toMatchObject({ status: 'completed', reportedMinutes: 60 });
      expect(reply.body.slip).toMatchObject({
        status: 'returned',
        used: { by: { displayName: 'Sue Harper' } },
      });
      expect([await balanceOf('margaret'), await balanceOf('priya')]).toEqual([
        (before[0] ?? 0) - 60,
        (before[1] ?? 0) + 60,
      ]);
      const transfer = await community.as('nina').get(`/transfers/${reply.body.exchange.transferId}`);
      expect(transfer.body).toMatchObject({ channel: 'paper', enteredBy: { displayName: 'Sue Harper' } });
    });

    test.each([
      ['that nobody has reported', 'agreed', 60],
      ['that the helper has reported alike', 'reported', 15],
      ['that the helper has reported otherwise', 'reported', 45],
    ] as const)('for help %s completes that help', async (_, state, minutes) => {
      const { id } = await worldOf(community)[state]();
      const [number = ''] = await printed({ exchangeId: id });
      const reply = await keyIn(number, { minutes });
      expect(reply.status, JSON.stringify(reply.body)).toBe(201);
      expect(reply.body.exchange).toMatchObject({ id, status: 'completed', reportedMinutes: minutes });
    });

    test('waits for a coordinator where there is no room for its hours', async () => {
      const number = await forPair();
      const away = (await balanceOf('margaret')) + 600;
      const long = Math.min(720, Math.floor(away / 15) * 15 + 15);
      const reply = await keyIn(number, { minutes: long });
      expect(reply.body.exchange.status).toBe('needs_coordinator');
      expect((await send(`/slips/${number}/undo`)).body.status).toBe('printed');
    });

    test('is sent once more with the same key and counts once', async () => {
      const number = await forPair();
      const key = { 'idempotency-key': community.newId() };
      const [one, other] = [
        await community.as('sue').post('/slips/keyed-in', filled(number, { minutes: 15 }), key),
        await community.as('sue').post('/slips/keyed-in', filled(number, { minutes: 15 }), key),
      ];
      expect(other.body).toEqual(one.body);
    });

    test('counts once, however many key it in at the same moment', async () => {
      const number = await forPair();
      const before = await balanceOf('priya');
      const replies = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          keyIn(number, { minutes: 15 }, index % 2 === 0 ? 'sue' : 'ann'),
        ),
      );
      expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
      for (const { status, body } of replies.filter((reply) => reply.status !== 201)) {
        expect([status, body.code]).toEqual([409, 'slip_faulty']);
      }
      expect(await balanceOf('priya')).toBe(before + 15);
    });

    test('can be taken back, and keyed in again as it should have been', async () => {
      const number = await forPair();
      const before = await balanceOf('priya');
      await keyIn(number, { minutes: 120 });
      const undone = await send(`/slips/${number}/undo`);
      expect(undone.body, JSON.stringify(undone.body)).toMatchObject({ status: 'printed', used: null });
      expect(await balanceOf('priya')).toBe(before);
      expect((await keyIn(number, { minutes: 30 })).status).toBe(201);
      expect(await balanceOf('priya')).toBe(before + 30);
    });

    test('cannot be taken back the day after', async () => {
      const number = await forPair();
      await keyIn(number, { minutes: 15 });
      const now = community.clock().getTime();
      community.clock.set(new Date(now + 25 * 3_600_000).toISOString());
      expect((await send(`/slips/${number}/undo`)).body.code).toBe('undo_too_late');
      community.clock.set(new Date(now).toISOString());
    });
  });
});
