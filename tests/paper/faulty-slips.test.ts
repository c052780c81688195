import { writtenSlipNumber } from '@timebank/shared/slip-number';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  const keyIn: Scene['keyIn'] = (...given) => scene.keyIn(...given);
  const look: Scene['look'] = (...given) => scene.look(...given);
  const placesOf: Scene['placesOf'] = (...given) => scene.placesOf(...given);
  const balanceOf: Scene['balanceOf'] = (...given) => scene.balanceOf(...given);

  describe('a slip that does not fit', () => {
    test('with a wrong digit, one that was never printed and one that is void say which it is', async () => {
      const number = await forPair();
      const wrong = number.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
      expect(await look(wrong)).toEqual({ finding: 'wrong_digit', slip: null });
      expect(await look(writtenSlipNumber(900_000))).toEqual({ finding: 'unknown', slip: null });
      await send(`/slips/${number}/void`, { reason: 'Lost in the rain' });
      expect((await look(number)).finding).toBe('void');
      const replies = [await keyIn(wrong), await keyIn(writtenSlipNumber(900_000)), await keyIn(number)];
      expect(replies.map(({ body }) => body.code)).toEqual(['slip_faulty', 'slip_faulty', 'slip_faulty']);
      expect(replies[2]?.body.detail).toContain('Lost in the rain');
    });

    test('that was used already says by whom, when and for what', async () => {
      const number = await forPair();
      await keyIn(number, { minutes: 15 });
      const again = await keyIn(number, { minutes: 15 }, 'ann');
      expect(again.body.detail).toBe(
        'This slip was used already, by Sue Harper on 10 June 2026: Priya Shah helped Margaret Ellis.',
      );
    });

    test('names all its faults at once, each where it was typed, and posts nothing', async () => {
      const number = await forPair();
      const { giverId, receiverId } = pair();
      const before = await balanceOf('margaret');
      const reply = await keyIn(number, {
        giverId: receiverId,
        receiverId: giverId,
        minutes: 50,
        happenedOn: '2026-06-11',
        bothSigned: false,
      });
      expect(reply.body.code).toBe('slip_faulty');
      expect(placesOf(reply)).toEqual(['giverId', 'happenedOn', 'bothSigned', 'minutes']);
      expect(reply.body.detail).toContain('the other way round');
      expect(await balanceOf('margaret')).toBe(before);
      expect((await look(number)).finding).toBe('free');
    });

    test('and is blank asks what kind of help it was', async () => {
      const [number = ''] = await printed();
      expect(placesOf(await keyIn(number))).toEqual(['categoryId']);
      const { categoryId } = pair();
      expect((await keyIn(number, { categoryId, minutes: 15 })).status).toBe(201);
    });

    test('is left unused where the books say no', async () => {
      const number = await forPair();
      const { tom, priya } = community.people;
      await community.as('tom').put(`/members/${priya.memberId}/block`);
      const [blank = ''] = await printed();
      const body = { receiverId: tom.memberId, categoryId: pair().categoryId };
      expect((await keyIn(blank, body)).body.code).toBe('blocked');
      expect((await look(blank)).finding).toBe('free');
      expect((await keyIn(number, { happenedOn: '1990-01-01' })).body.code).toBe('date_not_possible');
      expect((await look(number)).finding).toBe('free');
    });

    test('that names whoever keys it in is for another coordinator', async () => {
      const [number = ''] = await printed();
      const { sue } = community.people;
      const body = { giverId: sue.memberId, categoryId: pair().categoryId, minutes: 15 };
      expect((await keyIn(number, body)).body.code).toBe('conflict_of_interest');
      expect((await keyIn(number, body, 'ann')).status).toBe(201);
    });
  });
});
