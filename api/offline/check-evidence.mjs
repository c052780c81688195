// SPDX-License-Identifier: AGPL-3.0-or-later
// Checks an evidence file of a time bank, line by line, without the time bank and without its software.
//
//   node check-evidence.mjs evidence-to-transfer-812.txt [a hash that you were given earlier ...]
//
// It needs Node.js 18 or newer and nothing else, opens no connection and writes nothing. Read it: it is short.
// It ends with 0 where the books are right, and with 1 where they are not.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const [path, ...earlierHashes] = process.argv.slice(2);
const checks = {
  file: 'The file is whole, and every line says what a line of its kind must say.',
  chain: 'Transfers follow each other without a gap. Each hash is of its figures and the hash before.',
  entries: 'Each transfer has an entry at both ends. Those of an account are numbered, and add up.',
  reversals: 'What was taken back went back whole, the other way, and once.',
  exchanges: 'The hours of an exchange are in the books once, unless they were taken back in between.',
  batches: 'What was posted together is all there.',
  balances: 'Each balance is what its entries come to. All balances together come to zero.',
  holds: 'What an account keeps aside is what agreed exchanges keep aside on it.',
  floors: 'No account is below its floor, unless a reversal took it there.',
  heads: `Each hash that you brought is in the chain. You brought ${earlierHashes.length}: without any, books written anew pass.`,
};

// What the lines of each kind say, in this order; a question mark where it may be null.
const fields = {
  books: `is:text format:timebank-evidence-1 about:text timebank:object takenAt:instant takenBy:object accounts:count
    holds:count transfers:count headHash:sha256`,
  account: `is:text id:id kind:member|organisation|fund|clearing memberId:id? memberNumber:count? status:open|closed
    floorMinutes:integer? balanceMinutes:integer heldMinutes:count version:count openedAt:instant`,
  hold: 'is:text exchangeId:id accountId:id minutes:positive createdAt:instant',
  transfer: `is:text id:id sequence:positive
    kind:exchange|activity|donation|grant|joining_credit|intertrade|opening_balance|closing|reversal
    fromAccountId:id toAccountId:id minutes:positive happenedOn:day postedAt:instant postedOn:day batchId:id?
    batchLine:positive? exchangeId:id? postingNumber:positive? reversesId:id? enteredById:id? onBehalfOfId:id?
    channel:id memoHash:sha256? previousHash:sha256 hash:sha256 batchLines:positive? entries:list`,
  entry: 'accountId:id version:count minutes:integer balanceMinutes:integer postedOn:day',
};
const matches = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
const types = {
  text: matches(/./),
  id: matches(/^[\w-]+$/),
  day: matches(/^\d{4}-\d\d-\d\d$/),
  instant: matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  sha256: matches(/^[0-9a-f]{64}$/),
  integer: Number.isSafeInteger,
  count: (value) => Number.isSafeInteger(value) && value >= 0,
  positive: (value) => Number.isSafeInteger(value) && value > 0,
  list: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null,
};
const shapes = new Map(Object.entries(fields).map(([kind, all]) => [kind, all.split(/\s+/).map(fieldOf)]));

/** Reads `name:type`, or `name:this|or|that`. */
function fieldOf(words) {
  const [, name, type, mark] = /^(\w+):([^?]+)(\??)$/.exec(words);
  const isOfType = types[type] ?? matches(new RegExp(`^(${type})$`));
  return { name, isRight: (value) => (value === null ? mark === '?' : isOfType(value)) };
}

const wanted = new Set(earlierHashes.map((hash) => hash.toLowerCase()));
const [accounts, transfers, exchanges, batches] = [new Map(), new Map(), new Map(), new Map()];
let [books, holds, line] = [null, 0, 0];
let last = { sequence: 0, hash: '0'.repeat(64), postedOn: '' };
const [faults, faultsShown] = [[], 50];
const say = (sentence) => process.stdout.write(`${sentence}\n`);

/** Notes what is wrong, and says it as long as a person would read on. */
function wrong(check, sentence) {
  faults.push(check);
  if (faults.length <= faultsShown) say(line > 0 ? `Line ${line}: ${sentence}` : sentence);
  if (faults.length === faultsShown) say('What else is wrong is counted, and not told.');
}

function readLine(written) {
  line += 1;
  const read = parse(written);
  if (!read) return wrong('file', 'This is cut off, or not written as a time bank writes its lines.');
  if (!hasShape(read, read.is)) return;
  if ((line === 1) !== (read.is === 'books')) return wrong('file', 'The first line describes the books.');
  if (line === 1) books = read;
  else ({ account: readAccount, hold: readHold, transfer: readTransfer })[read.is](read);
}

/** Written again it must be the same text, so that nothing hides in it, such as a figure that is there twice. */
function parse(written) {
  try {
    const read = JSON.parse(written);
    return types.object(read) && JSON.stringify(read) === written ? read : null;
  } catch {
    return null;
  }
}

function hasShape(read, kind) {
  const shape = shapes.get(kind) ?? [];
  const names = shape.map(({ name }) => name).join(' ');
  const isWhole = shape.length > 0 && Object.keys(read ?? {}).join(' ') === names;
  const odd = isWhole ? shape.filter(({ name, isRight }) => !isRight(read[name])) : [];
  if (!isWhole) wrong('file', `This is no ${JSON.stringify(kind)} with these fields: ${names}.`);
  for (const { name } of odd) wrong('file', `${name} cannot be ${JSON.stringify(read[name])}.`);
  return isWhole && odd.length === 0;
}

function readAccount(account) {
  const { id, kind, memberNumber } = account;
  const name = `${kind}${memberNumber === null ? '' : ` ${memberNumber}`} (${id})`;
  if (accounts.has(id)) wrong('file', `The account of ${name} is there twice.`);
  accounts.set(id, { ...account, name, entries: 0, sum: 0, held: 0, brokenAt: null, wasReversed: false });
}

function readHold({ accountId, minutes }) {
  holds += 1;
  const account = accounts.get(accountId);
  if (account) account.held += minutes;
  else wrong('holds', `${accountId} is no account of this file.`);
}

function readTransfer(transfer) {
  for (const check of [checkChain, checkEntries, checkReversal, checkExchange, checkBatch])
    check(transfer, `Transfer ${transfer.sequence}`);
  const { id, sequence, kind, minutes } = transfer;
  const [from, to] = [accounts.get(transfer.fromAccountId), accounts.get(transfer.toAccountId)];
  transfers.set(id, { sequence, kind, from, to, minutes, isReversed: false });
  wanted.delete(transfer.hash);
  last = transfer;
}

function checkChain(transfer, name) {
  const { id, sequence, hash, previousHash, happenedOn, postedOn } = transfer;
  if (sequence !== last.sequence + 1)
    wrong('chain', `${name} follows transfer ${last.sequence}: one is missing, doubled or out of order.`);
  if (transfers.has(id)) wrong('chain', `${name} has the id of transfer ${transfers.get(id).sequence}.`);
  if (previousHash !== last.hash) wrong('chain', `${name} does not carry the hash of the one before.`);
  if (hash !== hashOf(transfer)) wrong('chain', `${name} was changed: its hash is not that of its figures.`);
  if (happenedOn > postedOn) wrong('chain', `${name} was posted on ${postedOn}, before its help.`);
  if (postedOn < last.postedOn) wrong('chain', `${name} was posted on ${postedOn}, before the last one.`);
}

/** Each figure with its length before it, and `-` for none, so that no two transfers come to the same text. */
function hashOf({ is: _is, id, hash: _hash, batchLines: _lines, entries: _entries, ...figures }) {
  const values = [id, books.timebank.id, ...Object.values(figures)];
  const texts = values.map((value) => (value === null ? '-' : `${String(value).length}:${value}`));
  return createHash('sha256').update(texts.join('')).digest('hex');
}

function checkEntries(transfer, name) {
  const { fromAccountId, toAccountId, minutes, entries } = transfer;
  if (!entries.every((entry) => hasShape(entry, 'entry'))) return;
  const ends = entries.map((entry) => `${entry.accountId} ${entry.minutes}`).join();
  if (ends !== `${fromAccountId} ${-minutes},${toAccountId} ${minutes}` || fromAccountId === toAccountId)
    wrong('entries', `${name} has not one entry at each of two ends with its ${minutes} minutes.`);
  for (const entry of entries) checkEntry(entry, transfer);
}

function checkEntry({ accountId, version, minutes, balanceMinutes, postedOn }, transfer) {
  const account = accounts.get(accountId);
  if (!account) return wrong('entries', `${accountId} is no account of this file.`);
  const name = `Transfer ${transfer.sequence}, entry ${version} of ${account.name}`;
  const sum = account.sum + minutes;
  if (version !== account.entries + 1) wrong('entries', `${name} follows entry ${account.entries}.`);
  if (balanceMinutes !== sum) wrong('entries', `${name} says ${balanceMinutes} minutes, not ${sum}.`);
  if (postedOn !== transfer.postedOn) wrong('entries', `${name} has another day than its transfer.`);
  // Goes on from what the entry says, so that one fault is told once.
  account.entries = version;
  account.sum = balanceMinutes;
  if (account.floorMinutes === null || balanceMinutes >= account.floorMinutes) account.brokenAt = null;
  else if (minutes < 0 && transfer.kind !== 'reversal') account.brokenAt = transfer.sequence;
  if (minutes < 0 && transfer.kind === 'reversal') account.wasReversed = true;
}

function checkReversal({ kind, fromAccountId, toAccountId, minutes, reversesId }, name) {
  if ((kind === 'reversal') !== (reversesId !== null)) wrong('reversals', `${name} is half a reversal.`);
  if (reversesId === null) return;
  const first = transfers.get(reversesId);
  if (!first) return wrong('reversals', `${name} takes back ${reversesId}, which did not come before.`);
  const isBack = first.from === accounts.get(toAccountId) && first.to === accounts.get(fromAccountId);
  if (!isBack || first.minutes !== minutes || first.kind === 'reversal')
    wrong('reversals', `${name} does not give back what transfer ${first.sequence} moved.`);
  if (first.isReversed) wrong('reversals', `${name} takes transfer ${first.sequence} back a second time.`);
  first.isReversed = true;
}

function checkExchange({ id, kind, exchangeId, postingNumber }, name) {
  if (new Set([kind === 'exchange', exchangeId !== null, postingNumber !== null]).size > 1)
    wrong('exchanges', `${name} is half the posting of an exchange.`);
  if (exchangeId === null) return;
  const before = exchanges.get(exchangeId);
  const isFree = before === undefined || transfers.get(before.id).isReversed;
  if (!isFree || postingNumber !== (before?.postingNumber ?? 0) + 1)
    wrong('exchanges', `${name} posts exchange ${exchangeId} once more, and it was not taken back.`);
  exchanges.set(exchangeId, { id, postingNumber });
}

function checkBatch({ kind, batchId, batchLine, batchLines }, name) {
  const ofBatch = [batchId !== null, batchLine !== null, batchLines !== null];
  if (new Set(ofBatch).size > 1 || batchLine > batchLines || (kind === 'activity' && batchId === null))
    wrong('batches', `${name} does not say which line of how many it is.`);
  if (batchId === null) return;
  const posted = (batches.get(batchId) ?? new Set()).add(batchLine);
  if (posted.size === batchLines) batches.delete(batchId);
  else batches.set(batchId, posted);
}

function checkEnd() {
  line = 0;
  const promised = `accounts ${books.accounts}, holds ${books.holds}, transfers ${books.transfers}`;
  const found = `accounts ${accounts.size}, holds ${holds}, transfers ${transfers.size}`;
  if (found !== promised) wrong('file', `The first line promises ${promised}. It has ${found}.`);
  if (last.hash !== books.headHash) wrong('chain', 'The first line promises another last hash.');
  for (const id of batches.keys()) wrong('batches', `Of batch ${id} a line is missing.`);
  for (const account of accounts.values()) checkAccount(account);
  const total = [...accounts.values()].reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0);
  if (total !== 0) wrong('balances', `All balances together come to ${total} minutes, not to zero.`);
  for (const hash of wanted) wrong('heads', `No transfer has the hash ${hash}. It was written anew since.`);
  say(`\n${JSON.stringify(books.timebank.name)}, ${books.takenAt}: ${found}.\nLast hash: ${last.hash}\n`);
  for (const [check, sentence] of Object.entries(checks))
    say(`${faults.includes(check) ? 'WRONG' : 'right'}  ${sentence}`);
}

function checkAccount(account) {
  const { name, status, floorMinutes, balanceMinutes, heldMinutes, version, entries, sum, held } = account;
  if (balanceMinutes !== sum) wrong('balances', `${name} says ${balanceMinutes} minutes, not ${sum}.`);
  if (version !== entries) wrong('entries', `${name} says ${version} entries; the last one is ${entries}.`);
  if (status === 'closed' && (sum !== 0 || held !== 0)) wrong('balances', `${name} is closed and not empty.`);
  if (heldMinutes !== held) wrong('holds', `${name} says ${heldMinutes} kept aside, not ${held}.`);
  const isBelow = floorMinutes !== null && balanceMinutes - heldMinutes < floorMinutes;
  if (isBelow && (account.brokenAt !== null || !account.wasReversed))
    wrong('floors', `${name} is below its floor of ${floorMinutes}, and no reversal took it there.`);
}

async function readFile() {
  let rest = '';
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 20 })) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop();
    for (const one of lines) if (line === 0 || books) readLine(one);
  }
  if (rest !== '') readLine(`${rest} and no end of the line`);
}

if (path === undefined || ![...wanted].every(types.sha256)) {
  say('node check-evidence.mjs <file> [a hash of 64 characters that you were given earlier ...]');
  process.exit(1);
}
await readFile();
if (books) checkEnd();
else wrong('file', 'There are no books in this file.');
say(faults.length === 0 ? '\nThe books are right.' : `\nThe books are NOT right: ${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
