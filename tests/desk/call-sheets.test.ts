import type { CallSheet } from '@timebank/shared/call-list';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { callsIn } from './call-scene.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
  });
  afterEach(() => community.close());
  const { post, refused, list, lineOf, later, said, wish } = callsIn(() => community);

  describe('a sheet', () => {
    const sheet = (): Promise<CallSheet> => post('sue', '/desk/call-sheets');
    const keyIn = (number: number, outcomes: object[]) =>
      refused('sue', `/desk/call-sheets/${number}/outcomes`, { outcomes });

    test('has a number of its own, and each of its lines the telephone number and the reasons', async () => {
      await wish('tom');
      await wish('margaret');
      const { number, lines } = await sheet();
      expect(number).toBe(1);
      expect(lines.map(({ line, member, phone }) => [line, member.displayName, phone])).toEqual([
        [1, 'Margaret Ellis', '0151 496 1001'],
        [2, 'Tom Birch', '0151 496 1003'],
      ]);
      expect((await sheet()).number).toBe(2);
      expect((await lineOf('tom'))?.sheetNumber).toBe(2);
    });

    test('is nobody else’s to ring from on that day', async () => {
      await wish('tom');
      await sheet();
      expect((await refused('ann', '/desk/call-sheets')).code).toBe('not_found');
      later(1);
      expect((await post('ann', '/desk/call-sheets')).lines).toHaveLength(1);
    });

    test('is keyed in as a whole or not at all, and a line once', async () => {
      await wish('tom');
      await wish('margaret');
      const { number } = await sheet();
      const wrong = await keyIn(number, [
        { line: 1, outcome: 'done' },
        { line: 7, outcome: 'done' },
      ]);
      expect(wrong.errors).toEqual([{ at: 'body.outcomes.1', message: 'There is no line 7 on this sheet.' }]);
      expect((await list()).lines).toHaveLength(2);
      const kept = await keyIn(number, [
        { line: 1, outcome: 'done' },
        { line: 2, outcome: 'no_answer' },
      ]);
      expect(kept.lines.map((line: CallSheet['lines'][number]) => line.outcome)).toEqual([
        'done',
        'no_answer',
      ]);
      expect((await keyIn(number, [{ line: 1, outcome: 'done' }])).errors).toEqual([
        { at: 'body.outcomes.0', message: 'Line 1 is done already.' },
      ]);
    });

    test('knows what was done on the screen meanwhile', async () => {
      await wish('tom');
      const { number } = await sheet();
      await said('tom', 'left_message');
      const { body } = await community.as('sue').get(`/desk/call-sheets/${number}`);
      expect(body.lines[0].outcome).toBe('left_message');
    });
  });
});
