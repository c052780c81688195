import { hash } from 'node:crypto';
import { type ChainedTransfer, chainedText } from '@timebank/api/ledger/core/chain';
import { type Proof, startProof } from '@timebank/api/ledger/core/proof';
import { type Standing, statementPeriod } from '@timebank/api/ledger/core/statement';
import { verifyAccounts } from '@timebank/api/ledger/core/verify-accounts';
import { type TransferEvidence, verifyTransfer } from '@timebank/api/ledger/core/verify-transfers';
import type { AccountId, TimebankId, TransferId } from '@timebank/shared/ids';
import { transferKinds } from '@timebank/shared/ledger';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const timebankId = 'bank' as TimebankId;

// Short texts of few characters, so that fields that run into each other would be met often.
const text = fc.stringMatching(/^[0-9:-]{1,4}$/);
const textOrNone = fc.option(text);
const whole = fc.integer({ min: 0, max: 120 });

const record = fc.record({
  id: text,
  timebankId: text,
  sequence: whole,
  kind: fc.constantFrom(...transferKinds),
  fromAccountId: text,
  toAccountId: text,
  minutes: whole,
  happenedOn: text,
  postedAt: text,
  postedOn: text,
  batchId: textOrNone,
  batchLine: fc.option(whole),
  exchangeId: textOrNone,
  postingNumber: fc.option(whole),
  reversesId: textOrNone,
  enteredById: textOrNone,
  onBehalfOfId: textOrNone,
  channel: fc.constantFrom('self', 'phone'),
  memoHash: textOrNone,
  previousHash: text,
}) as unknown as fc.Arbitrary<ChainedTransfer>;

test('two different transfers never give the same text to hash', () => {
  fc.assert(
    fc.property(record, record, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(chainedText(one) === chainedText(other)).toBe(isSame);
    }),
    { numRuns: 2_000 },
  );
});

test('a change of any one field changes the text to hash', () => {
  fc.assert(
    fc.property(record, record, fc.nat(), (one, other, choice) => {
      const keys = Object.keys(one) as (keyof ChainedTransfer)[];
      const key = keys[choice % keys.length] as keyof ChainedTransfer;
      fc.pre(one[key] !== other[key]);
      expect(chainedText({ ...one, [key]: other[key] })).not.toBe(chainedText(one));
    }),
    { numRuns: 2_000 },
  );
});

test('what moved between two balances of a statement is their difference, for any period', () => {
  const movements = fc.array(fc.record({ day: whole, minutes: fc.integer({ min: -90, max: 90 }) }));
  fc.assert(
    fc.property(movements, whole, whole, (given, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const entries = standingsOf(given.sort((a, b) => a.day - b.day));
      const { openingBalanceMinutes, closingBalanceMinutes, afterVersion, upToVersion } = statementPeriod({
        before: entries.findLast(({ day }) => day < from),
        atEnd: entries.findLast(({ day }) => day <= to),
      });
      const lines = entries.filter(({ version }) => version > afterVersion && version <= upToVersion);
      expect(lines).toEqual(entries.filter(({ day }) => day >= from && day <= to));
      const movedMinutes = lines.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(openingBalanceMinutes + movedMinutes).toBe(closingBalanceMinutes);
    }),
  );
});

function standingsOf(movements: readonly { day: number; minutes: number }[]) {
  let last: Standing = { version: 0, balanceMinutes: 0 };
  return movements.map((movement) => {
    last = { version: last.version + 1, balanceMinutes: last.balanceMinutes + movement.minutes };
    return { ...movement, ...last };
  });
}

const moves = fc.array(
  fc
    .record({ from: fc.nat(4), to: fc.nat(4), minutes: fc.integer({ min: 1, max: 720 }) })
    .filter(({ from, to }) => from !== to),
  { minLength: 1, maxLength: 30 },
);
type Moves = readonly { from: number; to: number; minutes: number }[];

test('honest books verify, whatever was moved, and add up to nothing', () => {
  fc.assert(
    fc.property(moves, (given) => {
      const books = writeDown(given);
      expect(faultsOf(books)).toEqual([]);
      expect(books.accounts.reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0)).toBe(0);
    }),
  );
});

test('one changed figure anywhere in the books is found', () => {
  const tampering = fc.constantFrom('minutes', 'hash', 'entry', 'balance', 'version', 'account', 'missing');
  fc.assert(
    fc.property(moves, fc.nat(), tampering, (given, choice, what) => {
      const books = writeDown(given);
      tamper(books, what, choice);
      expect(faultsOf(books)).not.toEqual([]);
    }),
  );
});

interface Books {
  evidence: TransferEvidence[];
  accounts: { id: AccountId; balanceMinutes: number; version: number }[];
}

function writeDown(given: Moves): Books {
  const accounts = Array.from({ length: 5 }, (_, index) => ({
    id: `account ${index}` as AccountId,
    balanceMinutes: 0,
    version: 0,
  }));
  let previousHash = '0'.repeat(64);
  const evidence = given.map(({ from, to, minutes }, index) => {
    const ends = [accounts[from], accounts[to]] as [Books['accounts'][number], Books['accounts'][number]];
    const transfer: ChainedTransfer = {
      ...blank,
      id: `transfer ${index}` as TransferId,
      sequence: index + 1,
      fromAccountId: ends[0].id,
      toAccountId: ends[1].id,
      minutes,
      previousHash,
    };
    previousHash = hash('sha256', chainedText(transfer), 'hex');
    const entries = ends.map((account, end) => {
      account.version += 1;
      account.balanceMinutes += end === 0 ? -minutes : minutes;
      return {
        accountId: account.id,
        version: account.version,
        minutes: end === 0 ? -minutes : minutes,
        balanceMinutes: account.balanceMinutes,
        postedOn: transfer.postedOn,
        timebankId,
        memberId: null,
        floorMinutes: null,
      };
    });
    return { ...bare, transfer: { ...transfer, hash: previousHash }, hashAgain: previousHash, entries };
  });
  return { evidence, accounts };
}

function tamper({ evidence, accounts }: Books, what: string, choice: number): void {
  const at = choice % evidence.length;
  const found = evidence[at] as TransferEvidence;
  const account = accounts[choice % accounts.length] as Books['accounts'][number];
  const [first, ...others] = found.entries;
  if (what === 'minutes')
    evidence[at] = hashedAgain({ ...found.transfer, minutes: found.transfer.minutes + 1 }, found);
  if (what === 'hash') evidence[at] = { ...found, transfer: { ...found.transfer, hash: 'f'.repeat(64) } };
  if (what === 'entry' && first) {
    evidence[at] = { ...found, entries: [{ ...first, balanceMinutes: first.balanceMinutes + 1 }, ...others] };
  }
  if (what === 'account' && first) {
    evidence[at] = { ...found, entries: [{ ...first, accountId: 'another' as AccountId }, ...others] };
  }
  if (what === 'missing') evidence.splice(at, 1);
  if (what === 'balance') account.balanceMinutes += 1;
  if (what === 'version') account.version += 1;
}

const hashedAgain = (transfer: TransferEvidence['transfer'], rest: TransferEvidence): TransferEvidence => ({
  ...rest,
  transfer,
  hashAgain: hash('sha256', chainedText(transfer), 'hex'),
});

function faultsOf({ evidence, accounts }: Books): Proof['faults'] {
  const proof = startProof(timebankId);
  for (const one of evidence) verifyTransfer(proof, one);
  verifyAccounts(
    proof,
    accounts.map((account) => ({
      ...account,
      status: 'open',
      floorMinutes: null,
      heldMinutes: 0,
      heldByHolds: 0,
      entries: account.version,
    })),
  );
  return proof.faults;
}

const blank: ChainedTransfer = {
  id: '' as TransferId,
  timebankId,
  sequence: 0,
  kind: 'donation',
  fromAccountId: '' as AccountId,
  toAccountId: '' as AccountId,
  minutes: 0,
  happenedOn: '2026-06-10',
  postedAt: '2026-06-10T10:00:00.000Z',
  postedOn: '2026-06-10',
  batchId: null,
  batchLine: null,
  exchangeId: null,
  postingNumber: null,
  reversesId: null,
  enteredById: null,
  onBehalfOfId: null,
  channel: 'self',
  memoHash: null,
  previousHash: '',
};

const bare = {
  memoHashAgain: null,
  reversed: null,
  reversalSequences: [],
  booksClosedThrough: null,
  earlierPostingReversedAt: null,
  exchange: null,
} satisfies Partial<TransferEvidence>;
