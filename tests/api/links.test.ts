import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';
import { openScene, type Scene } from './exchange-scene.ts';
import { telling } from './telling-scene.ts';
import { digestOf } from './who-may/digest.ts';

eachEngine((engine) => {
  let scene: Scene;
  let told: ReturnType<typeof telling>;
  beforeAll(async () => {
    scene = await openScene(engine);
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    await scene.begin();
    told = telling(scene as never, scene.people as never);
  });

  const look = (token: string) => scene.nobody.get(`/links/${token}`);
  const press = (token: string, answer: string) => scene.nobody.post(`/links/${token}/answer`, { answer });
  /** Priya reports hours; Margaret, who has no e-mail, is asked. */
  const asked = async (minutes = 60) => {
    const exchange = await scene.reported(minutes);
    return { exchange, token: await told.tokenOf((await told.last('margaret')).id) };
  };
  const lastAct = async () => {
    const { items } = (await scene.as('nina').get('/audit?limit=1')).body;
    return items[0];
  };

  describe('a link to confirm hours', () => {
    test('says what the letter says, and neither a balance nor how to reach anybody', async () => {
      const { token } = await asked(90);
      const { body } = await look(token);
      expect(body).toMatchObject({
        timebank: { name: 'West Kirby Test', phone: '0151 496 0000' },
        purpose: 'confirm_hours',
        state: 'open',
        readerName: 'Margaret',
        about: { name: 'Priya', minutes: 90, title: 'Help with a tablet', isGiver: false },
        answers: ['yes', 'wrong', 'ring_me'],
      });
      expect(JSON.stringify(body)).not.toMatch(/Shah|Ellis|balance|0151 496 1|Grange/);
    });

    test('opened a hundred times changes nothing', async () => {
      const { token } = await asked();
      const before = await digestOf(scene.database);
      for (let times = 0; times < 100; times += 1) expect((await look(token)).status).toBe(200);
      expect(await digestOf(scene.database)).toBe(before);
    });

    test('pressed, moves the hours in the member’s own name, and the log says that it came by a link', async () => {
      const { token, exchange } = await asked();
      const { body } = await press(token, 'yes');
      expect(body).toMatchObject({ state: 'used', outcome: 'yes', answers: ['undo'] });
      expect(await scene.look('sue', exchange)).toMatchObject({ status: 'completed' });
      expect(await scene.account('margaret')).toMatchObject({ balanceMinutes: -60 });
      expect(await lastAct()).toMatchObject({
        action: 'exchange.confirm',
        channel: 'link',
        actor: { displayName: 'Margaret Ellis' },
        onBehalfOf: null,
      });
      expect(await scene.sumOfBalances()).toBe(0);
    });

    test('pressed a second time says what happened the first time, and moves nothing', async () => {
      const { token } = await asked();
      const [one, other] = await Promise.all([press(token, 'yes'), press(token, 'wrong')]);
      const outcomes = [one.body.outcome, other.body.outcome];
      expect(new Set(outcomes).size).toBe(1);
      expect([one.status, other.status]).toEqual([200, 200]);
      const again = await press(token, outcomes[0] === 'yes' ? 'wrong' : 'yes');
      expect(again.body).toMatchObject({ state: 'used', outcome: outcomes[0] });
      expect((await scene.account('margaret')).balanceMinutes).toBe(outcomes[0] === 'yes' ? -60 : 0);
    });

    test('can be undone for 24 hours, and then asks again', async () => {
      const { token, exchange } = await asked();
      await press(token, 'yes');
      const undone = await press(token, 'undo');
      expect(undone.body).toMatchObject({
        state: 'open',
        outcome: null,
        answers: ['yes', 'wrong', 'ring_me'],
      });
      expect(await scene.account('margaret')).toMatchObject({ balanceMinutes: 0 });
      expect((await press(token, 'yes')).body).toMatchObject({ state: 'used', outcome: 'yes' });
      scene.clock.advance({ days: 2 });
      expect((await press(token, 'undo')).body).toMatchObject({ state: 'used', outcome: 'yes', answers: [] });
      expect(await scene.look('sue', exchange)).toMatchObject({ status: 'completed' });
    });

    test('takes “something is wrong” to the coordinators', async () => {
      const { token, exchange } = await asked();
      expect((await press(token, 'wrong')).body).toMatchObject({ state: 'used', outcome: 'wrong' });
      expect(await scene.inQueue('disputed')).toContain(exchange.id);
    });

    test('that ends unused says so, and whom to ring', async () => {
      const { token } = await asked();
      scene.clock.advance({ days: 15 });
      const { body } = await press(token, 'yes');
      expect(body).toMatchObject({ state: 'expired', answers: [], timebank: { phone: '0151 496 0000' } });
      expect((await scene.account('margaret')).balanceMinutes).toBe(0);
    });

    test('is no answer once the member has answered signed in, or other hours stand', async () => {
      const { token, exchange } = await asked();
      await scene.step('margaret', exchange, 'answer', { minutes: 30 });
      expect((await press(token, 'yes')).body).toMatchObject({ state: 'moved_on', answers: [] });
      await scene.step('priya', exchange, 'answer', { minutes: 90 });
      expect((await press(token, 'yes')).body).toMatchObject({ state: 'moved_on' });
      expect(await scene.look('sue', exchange)).toMatchObject({ status: 'reported', reportedMinutes: 90 });
    });

    test('of a press and the same press signed in, at the same moment, one counts', async () => {
      const { token, exchange } = await asked();
      const replies = await Promise.all([
        press(token, 'yes'),
        scene.step('margaret', exchange, 'confirm'),
        press(token, 'yes'),
      ]);
      expect(replies.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
      expect((await scene.account('margaret')).balanceMinutes).toBe(-60);
      expect(await scene.sumOfBalances()).toBe(0);
    });

    test('of somebody who is suspended, or who has left, does nothing and says whom to ring', async () => {
      const { token } = await asked();
      for (const status of ['suspended', 'left'] as const) {
        await told.change('margaret', { status });
        expect((await press(token, 'yes')).body).toMatchObject({ state: 'closed', about: null, answers: [] });
      }
    });

    test('changed by one letter, or made up, is none of ours', async () => {
      const { token } = await asked();
      const changed = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
      for (const wrong of [changed, token.slice(0, -1), `${token}A`, 'A'.repeat(44)]) {
        expect((await press(wrong, 'yes')).body).toMatchObject({ code: 'not_found' });
      }
      for (let tries = 0; tries < 5; tries += 1) await look(changed);
      expect((await look(changed)).body).toMatchObject({ code: 'too_many_attempts' });
      expect((await look(token)).status).toBe(200);
    });
  });

  describe('a link to answer a proposal', () => {
    const proposal = async () => {
      const listingId = await scene.listing('margaret', 'request');
      const { body } = await scene.as('priya').post('/exchanges', { listingId, minutes: 60 });
      return { exchange: body, token: await told.tokenOf((await told.last('margaret')).id) };
    };

    test('says yes, and the hours are kept aside', async () => {
      const { token, exchange } = await proposal();
      expect((await look(token)).body).toMatchObject({
        purpose: 'answer_proposal',
        answers: ['yes', 'no', 'ring_me'],
      });
      expect((await press(token, 'yes')).body).toMatchObject({ state: 'used', outcome: 'yes', answers: [] });
      expect(await scene.look('sue', exchange)).toMatchObject({ status: 'agreed' });
      expect((await scene.account('margaret')).heldMinutes).toBe(60);
    });

    test('says no thank you', async () => {
      const { token, exchange } = await proposal();
      expect((await press(token, 'no')).body).toMatchObject({ outcome: 'no' });
      expect(await scene.look('sue', exchange)).toMatchObject({ status: 'declined' });
    });

    test('that was taken back meanwhile says so', async () => {
      const { token, exchange } = await proposal();
      await scene.step('priya', exchange, 'withdraw');
      expect((await press(token, 'yes')).body).toMatchObject({ state: 'moved_on', answers: [] });
    });

    test('does no more than a yes on the screen: a pause is a pause', async () => {
      const { token } = await proposal();
      await told.change('margaret', { status: 'paused' });
      expect((await press(token, 'yes')).body).toMatchObject({ state: 'moved_on' });
    });
  });

  test('whoever presses “ring me” stands on the call list once', async () => {
    const { token } = await asked();
    expect((await press(token, 'ring_me')).body).toMatchObject({ state: 'used', outcome: 'ring_me' });
    await press(token, 'ring_me');
    const wishes = (await told.deliveriesOf('margaret')).filter(({ noticeId }) => noticeId === null);
    expect(wishes).toMatchObject([{ way: 'call', state: 'waiting' }]);
    expect(await lastAct()).toMatchObject({ action: 'member.asked_to_be_rung', channel: 'link' });
  });
});
