import { post, postBatch, reverse, type TransferRow } from '@timebank/api/ledger/service';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { give } from './give.ts';
import { completeExchange, insertExchange } from './scene.ts';

const acts = ['help', 'class', 'gift', 'grant', 'joining_credit', 'correct', 'nextDay'] as const;

interface Deed {
  act: (typeof acts)[number];
  minutes: number;
  choice: number;
}

const deeds = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    minutes: fc.integer({ min: 1, max: 60 }),
    choice: fc.nat(),
  }),
  { minLength: 1, maxLength: 12 },
);

eachEngine((engine) => {
  let community: Community;
  /** What may still be reversed. */
  const open: TransferRow[] = [];
  const days = new Set<string>();
  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  const ask = async (path: string) => (await community.as('nina').get(path)).body;

  async function doOne({ act, minutes, choice }: Deed): Promise<void> {
    const { people, timebank } = community;
    const fromFund = { fromAccountId: timebank.fundId, toAccountId: people.priya.accountId, minutes };
    if (act === 'nextDay') community.clock.advance({ days: 1 });
    else if (act === 'gift') await give(community, { from: 'fund', to: 'margaret', minutes });
    else if (act === 'help') await help(minutes);
    else if (act === 'correct') await correct(choice);
    else
      await community.write('alan', async (call) => {
        if (act === 'class') await postBatch(call, { postings: [{ kind: 'activity', ...fromFund }] });
        else open.push(await post(call, { kind: act, ...fromFund }));
      });
  }

  async function help(minutes: number): Promise<void> {
    const exchangeId = await insertExchange(community, 'reported');
    const { margaret, priya } = community.people;
    await community.write('alan', async (call) => {
      const transfer = await post(call, {
        kind: 'exchange',
        fromAccountId: margaret.accountId,
        toAccountId: priya.accountId,
        minutes,
        exchangeId,
        postingNumber: 1,
      });
      await completeExchange(call.tx, { exchangeId, transferId: transfer.id, minutes });
      open.push(transfer);
    });
  }

  async function correct(choice: number): Promise<void> {
    const [wrong] = open.splice(choice % Math.max(1, open.length), 1);
    if (!wrong) return;
    const { id: transferId, exchangeId } = wrong;
    await community.write('alan', async (call) => {
      await reverse(call, { transferId, reason: 'A mistake' });
      if (exchangeId) await completeExchange(call.tx, { exchangeId, transferId: null });
    });
  }

  async function expectPartsToAddUp(account: string, asOf: string): Promise<void> {
    const { parts, balanceMinutes } = await ask(`/accounts/${account}/explanation?asOf=${asOf}`);
    expect(parts.reduce((sum: number, part: Part) => sum + part.minutes, 0)).toBe(balanceMinutes);
    const statement = await ask(`/accounts/${account}/statement?to=${asOf}`);
    expect(balanceMinutes).toBe(statement.closingBalanceMinutes);
    for (const { part, times, minutes } of parts) {
      const lines = await linesOf(`/accounts/${account}/statement?to=${asOf}&part=${part}&limit=7`);
      expect(lines.reduce((sum, line) => sum + line.minutes, 0)).toBe(minutes);
      const isCorrected = part === 'corrected';
      expect(lines.length).toBe(isCorrected ? 2 * times : times);
      expect(minutes === 0).toBe(isCorrected);
    }
  }

  async function linesOf(path: string): Promise<{ minutes: number }[]> {
    const lines: { minutes: number }[] = [];
    let cursor = '';
    do {
      const page = await ask(`${path}${cursor}`);
      lines.push(...page.items);
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    return lines;
  }

  test('the parts of a balance add up to it to the minute on any day, and each to its lines', async () => {
    const { people, timebank } = community;
    const accounts = [people.margaret.accountId, people.priya.accountId, timebank.fundId];
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat(), async (given, choice) => {
        for (const deed of given) await doOne(deed);
        days.add(community.clock().toISOString().slice(0, 10));
        for (const account of accounts) {
          await expectPartsToAddUp(account, [...days][choice % days.size] ?? '');
          await expectPartsToAddUp(account, '2099-01-01');
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

interface Part {
  part: string;
  times: number;
  minutes: number;
}
