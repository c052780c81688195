import type { Exchange, ExchangeAction } from '@timebank/shared/exchanges';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';
import { type Name, openScene, type Scene } from './exchange-scene.ts';

interface Command {
  who: Name;
  /** Which of the exchanges that are under way it is about. */
  which: number;
  /** What is pressed; where `asOffered` is a number, one of the steps that the screen offers, if it offers any. */
  action: ExchangeAction;
  asOffered: number | null;
  minutes: number;
  hoursLater: number;
}

const commands = fc.array(
  fc.record({
    who: fc.constantFrom('margaret' as const, 'priya' as const, 'sue' as const),
    which: fc.nat(1),
    // Raising a concern changes no status; the rest is what an exchange's life is made of.
    action: fc.constantFrom<ExchangeAction>(
      'accept',
      'decline',
      'withdraw',
      'cancel',
      'report_hours',
      'confirm',
      'answer',
      'dispute',
      'undo',
      'resolve',
    ),
    asOffered: fc.option(fc.nat(9)),
    minutes: fc.integer({ min: 1, max: 48 }).map((quarters) => quarters * 15),
    hoursLater: fc.constantFrom(0, 0, 0, 23, 24 * 15),
  }),
  { minLength: 20, maxLength: 40 },
);

eachEngine((engine) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(engine);
  });
  afterAll(() => scene.close());

  const send = (exchange: Exchange, { who, minutes }: Command, action: ExchangeAction) => {
    const hours = { minutes, happenedOn: scene.today() };
    const bodies: Partial<Record<ExchangeAction, [step: string, body?: object]>> = {
      report_hours: ['hours', hours],
      answer: ['answer', hours],
      dispute: ['dispute', { reason: 'It was not like that.' }],
      resolve: ['resolution', { outcome: 'completed', minutes, reason: 'We rang both of them.' }],
    };
    const [step, body] = bodies[action] ?? [action];
    return scene.step(who, exchange, step, body);
  };

  test('whatever people press, a step works where it was offered and nowhere else, and the books follow', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (walk) => {
        await scene.begin();
        const open = [await scene.proposed(240), await scene.proposed(300)];
        for (const command of walk) {
          scene.clock.advance({ hours: command.hoursLater });
          const exchange = open[command.which] as Exchange;
          const { allowedActions } = await scene.look(command.who, exchange);
          const action = pressed(command, allowedActions);
          const reply = await send(exchange, command, action);
          // The floor is no matter of whose turn it is: it may refuse what was offered.
          const works = allowedActions.includes(action) && reply.body.code !== 'floor_reached';
          expect(reply.status < 400, JSON.stringify([action, command, reply.body])).toBe(works);
          await expectBooksToFollow(open);
        }
      }),
      { numRuns: engine.engine === 'sqlite' ? 25 : 8 },
    );
  }, 60_000);

  const pressed = ({ action, asOffered }: Command, allowed: readonly ExchangeAction[]): ExchangeAction => {
    const offered = allowed.filter((one) => one !== 'raise_concern');
    return (asOffered === null ? undefined : offered[asOffered % offered.length]) ?? action;
  };

  /** The model: a completed exchange moved its hours, one that is over holds nothing, and all balances make nothing. */
  async function expectBooksToFollow(open: readonly Exchange[]): Promise<void> {
    const now = await Promise.all(open.map((exchange) => scene.look('sue', exchange)));
    const moved = now
      .filter(({ status }) => status === 'completed')
      .reduce((sum, { reportedMinutes }) => sum + (reportedMinutes ?? 0), 0);
    const [margaret, priya] = [await scene.account('margaret'), await scene.account('priya')];
    expect(priya).toEqual({ balanceMinutes: moved, heldMinutes: 0 });
    expect(margaret.balanceMinutes).toBe(0 - moved);
    expect(margaret.balanceMinutes - margaret.heldMinutes).toBeGreaterThanOrEqual(-600);
    const isHolding = now.some(({ status }) =>
      ['agreed', 'reported', 'disputed', 'needs_coordinator'].includes(status),
    );
    expect(isHolding || margaret.heldMinutes === 0).toBe(true);
    expect(await scene.sumOfBalances()).toBe(0);
  }
});
