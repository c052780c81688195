import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { listenForBench } from './listen.ts';

/*
 * How a ledger of SQL functions on PostgreSQL usually posts: lock both accounts in the order of their ids, write the
 * transfer and its two entries, move both balances, one transaction for each posting. No sign-in and no rule of ours.
 */

const pool = new pg.Pool({ connectionString: process.env['BENCH_DATABASE'], max: 16 });
await pool.query(`
  drop schema if exists locked cascade;
  create schema locked;
  create table locked.accounts (id text primary key, balance bigint not null, version bigint not null, updated_at timestamptz not null);
  create table locked.transfers (id text primary key, from_id text not null references locked.accounts, to_id text not null references locked.accounts,
    amount bigint not null check (amount > 0), created_at timestamptz not null, event_at timestamptz not null);
  create table locked.entries (id text primary key, account_id text not null references locked.accounts, transfer_id text not null references locked.transfers,
    amount bigint not null, previous_balance bigint not null, balance bigint not null, version bigint not null, created_at timestamptz not null);
  create index on locked.entries (account_id);
  create index on locked.entries (transfer_id);
  create index on locked.transfers (from_id);
  create index on locked.transfers (to_id);
  create function locked.post(transfer text, giver text, receiver text, how_much bigint) returns void language plpgsql as $$
  declare one locked.accounts; now timestamptz := clock_timestamp();
  begin
    perform 1 from locked.accounts where id in (giver, receiver) order by id for update;
    insert into locked.transfers values (transfer, giver, receiver, how_much, now, now);
    update locked.accounts set balance = balance - how_much, version = version + 1, updated_at = now where id = giver returning * into one;
    insert into locked.entries values (gen_random_uuid()::text, giver, transfer, -how_much, one.balance + how_much, one.balance, one.version, now);
    update locked.accounts set balance = balance + how_much, version = version + 1, updated_at = now where id = receiver returning * into one;
    insert into locked.entries values (gen_random_uuid()::text, receiver, transfer, how_much, one.balance - how_much, one.balance, one.version, now);
  end $$;
  insert into locked.accounts select 'a' || n, 0, 0, now() from generate_series(0, 199) n;
`);

const app = Fastify();
let posted = 0;
app.post<{ Body: { minutes: number } }>('/post', async (request) => {
  posted += 1;
  const giver = `a${posted % 200}`;
  const receiver = `a${(posted + 1) % 200}`;
  await pool.query({
    name: 'post',
    text: 'select locked.post($1, $2, $3, $4)',
    values: [randomUUID(), giver, receiver, request.body.minutes],
  });
  return { ok: true };
});
await listenForBench(app);
