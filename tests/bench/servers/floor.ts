import { hash, randomBytes } from 'node:crypto';
import { Sqlite } from '@timebank/api/database/sqlite-driver';
import { createIdMaker } from '@timebank/api/ids';
import Fastify from 'fastify';
import { listenForBench } from './listen.ts';

/*
 * The smallest server that writes the same rows as `reportHours` by the receiver: raw prepared statements, one flush
 * for all who wait, no sign-in, no check, no rule. What a safe posting costs is read off against it.
 */

const path = process.env['BENCH_FILE'];
if (!path) throw new Error('Set BENCH_FILE.');
const db = new Sqlite(path);
for (const pragma of [
  'journal_mode=WAL',
  'cache_size=-65536',
  'temp_store=MEMORY',
  'wal_autocheckpoint=4000',
])
  db.pragma(pragma);
db.prepare('select count(*) from sqlite_schema').get();
db.pragma('synchronous=FULL');

const newId = createIdMaker(() => new Date());

interface Exchange {
  timebank_id: string;
  category_id: string;
  title: string;
  giver_id: string;
  giver_name: string;
  receiver_id: string;
  receiver_name: string;
  giver_account: string;
  receiver_account: string;
  agreed_minutes: number;
  created_at: string;
  version: number;
}
interface Account {
  version: number;
  balance_minutes: number;
}

const findExchange = db.prepare<[string], Exchange>(
  `select e.timebank_id, e.category_id, e.title, e.giver_id, e.receiver_id, e.agreed_minutes, e.created_at, e.version,
   g.id as giver_account, r.id as receiver_account, giver.display_name as giver_name, receiver.display_name as receiver_name
   from exchanges e join accounts g on g.member_id = e.giver_id join accounts r on r.member_id = e.receiver_id
   join members giver on giver.id = e.giver_id join members receiver on receiver.id = e.receiver_id where e.id = ?`,
);
const findHead = db.prepare<[string], { sequence: number; hash: string }>(
  'select sequence, hash from transfers where timebank_id = ? order by sequence desc limit 1',
);
const findAuditHead = db.prepare<[string], { sequence: number; hash: string }>(
  'select sequence, hash from audit_events where timebank_id = ? order by sequence desc limit 1',
);
const findAccount = db.prepare<[string], Account>(
  'select version, balance_minutes from accounts where id = ?',
);
const updateExchange = db.prepare(
  `update exchanges set status = 'completed', status_since = ?, reported_minutes = ?, reported_by_id = ?, happened_on = ?,
   confirmed_by_id = ?, confirmed_channel = 'self', completed_at = ?, transfer_id = ?, postings = 1, version = version + 1 where id = ?`,
);
const deleteHold = db.prepare('delete from holds where exchange_id = ?');
const updateAccount = db.prepare(
  'update accounts set balance_minutes = balance_minutes + ?, held_minutes = held_minutes - ?, version = version + 1 where id = ?',
);
const insertTransfer = db.prepare(
  `insert into transfers (id, timebank_id, sequence, kind, from_account_id, to_account_id, minutes, happened_on, posted_at,
   posted_on, exchange_id, posting_number, entered_by_id, channel, memo_hash, previous_hash, hash)
   values (@id, @timebank_id, @sequence, 'exchange', @receiver_account, @giver_account, @minutes, @happenedOn, @now,
   @postedOn, @exchangeId, 1, @receiver_id, 'self', @memoHash, @previousHash, @hash)`,
);
const insertMemo = db.prepare('insert into transfer_memos (transfer_id, salt, memo) values (?, ?, ?)');
const insertEntry = db.prepare(
  'insert into entries (account_id, version, transfer_id, minutes, balance_minutes, posted_on) values (?, ?, ?, ?, ?, ?)',
);
const insertAudit = db.prepare(
  `insert into audit_events (id, timebank_id, sequence, at, actor_id, channel, action, subject_kind, subject_id, salt,
   details, session_id, address, details_hash, previous_hash, hash)
   values (@id, @timebank_id, @sequence, @now, @receiver_id, 'self', 'exchange.report_hours', 'exchange', @exchangeId,
   @salt, @details, @id, '127.0.0.1', @detailsHash, @previousHash, @hash)`,
);
const insertNotice = db.prepare(
  `insert into notices (id, timebank_id, member_id, code, facts, exchange_id, at) values (?, ?, ?, 'hours_completed', ?, ?, ?)`,
);
const insertDelivery = db.prepare(
  `insert into deliveries (id, timebank_id, member_id, notice_id, way, to_whom, state, tries, created_at)
   values (?, ?, ?, ?, 'call', '0151 000 0000', 'waiting', 0, ?)`,
);
const insertKey = db.prepare(
  'insert into idempotency_keys (member_id, key, request_hash, status, reply, created_at) values (?, ?, ?, 200, ?, ?)',
);

interface Body {
  minutes: number;
  happenedOn: string;
}

function write(exchangeId: string, { minutes, happenedOn }: Body, key: string): string {
  const exchange = findExchange.get(exchangeId);
  if (!exchange) throw new Error('No such exchange.');
  const now = new Date().toISOString();
  const id = newId();
  const head = findHead.get(exchange.timebank_id) ?? { sequence: 0, hash: '0'.repeat(64) };
  const salt = randomBytes(16).toString('hex');
  const memoHash = hash('sha256', `${salt}${exchange.title}`, 'hex');
  const link = hash('sha256', `${id}${head.sequence}${minutes}${memoHash}${head.hash}`, 'hex');
  const postedOn = now.slice(0, 10);
  const { timebank_id, giver_account, receiver_account, receiver_id, giver_id, agreed_minutes, title } =
    exchange;
  deleteHold.run(exchangeId);
  insertTransfer.run({
    id,
    timebank_id,
    sequence: head.sequence + 1,
    receiver_account,
    giver_account,
    minutes,
    happenedOn,
    now,
    postedOn,
    exchangeId,
    receiver_id,
    memoHash,
    previousHash: head.hash,
    hash: link,
  });
  insertMemo.run(id, salt, title);
  for (const [account, change, held] of [
    [receiver_account, -minutes, agreed_minutes],
    [giver_account, minutes, 0],
  ] as const) {
    const before = findAccount.get(account) as Account;
    insertEntry.run(account, before.version + 1, id, change, before.balance_minutes + change, postedOn);
    updateAccount.run(change, held, account);
  }
  updateExchange.run(now, minutes, receiver_id, happenedOn, receiver_id, now, id, exchangeId);
  const line = newId();
  const last = findAuditHead.get(timebank_id) ?? { sequence: 0, hash: '0'.repeat(64) };
  const details = JSON.stringify({
    minutes,
    transferId: id,
    'status.before': 'agreed',
    'status.after': 'completed',
  });
  const detailsHash = hash('sha256', `${salt}${details}`, 'hex');
  insertAudit.run({
    id: line,
    timebank_id,
    sequence: last.sequence + 1,
    now,
    receiver_id,
    exchangeId,
    salt,
    details,
    detailsHash,
    previousHash: last.hash,
    hash: hash('sha256', `${line}${last.sequence}${now}${detailsHash}${last.hash}`, 'hex'),
  });
  const notice = newId();
  insertNotice.run(
    notice,
    timebank_id,
    giver_id,
    JSON.stringify({ name: exchange.receiver_name, title, minutes }),
    exchangeId,
    now,
  );
  insertDelivery.run(newId(), timebank_id, giver_id, notice, now);
  const reply = JSON.stringify(replyOf(exchange, { exchangeId, minutes, happenedOn, transferId: id, now }));
  insertKey.run(receiver_id, key, link, reply, now);
  return reply;
}

function replyOf(
  exchange: Exchange,
  {
    exchangeId,
    minutes,
    happenedOn,
    transferId,
    now,
  }: Body & { exchangeId: string; transferId: string; now: string },
) {
  const giver = { id: exchange.giver_id, displayName: exchange.giver_name };
  const receiver = { id: exchange.receiver_id, displayName: exchange.receiver_name };
  return {
    id: exchangeId,
    listingId: null,
    title: exchange.title,
    categoryId: exchange.category_id,
    giver,
    receiver,
    status: 'completed',
    proposedBy: giver,
    proposedFor: null,
    message: null,
    agreedMinutes: exchange.agreed_minutes,
    reportedMinutes: minutes,
    reportedBy: receiver,
    happenedOn,
    memo: null,
    confirmedBy: receiver,
    completedAt: now,
    undoUntil: now,
    transferId,
    waitingFor: [],
    createdAt: exchange.created_at,
    statusSince: now,
    version: exchange.version + 1,
    allowedActions: ['undo', 'raise_concern'],
  };
}

interface Waiting {
  work: () => string;
  resolve: (reply: string) => void;
}
let waiting: Waiting[] = [];

function flush(): void {
  const group = waiting;
  waiting = [];
  db.exec('begin immediate');
  const replies = group.map(({ work }) => work());
  db.exec('commit');
  for (const [index, { resolve }] of group.entries()) resolve(replies[index] as string);
}

const app = Fastify();
app.post<{ Params: { id: string }; Body: Body }>('/exchanges/:id/hours', (request) => {
  const key = String(request.headers['idempotency-key']);
  return new Promise<string>((resolve) => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push({ work: () => write(request.params.id, request.body, key), resolve });
  });
});
await listenForBench(app);
