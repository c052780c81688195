import Fastify from 'fastify';
import pg from 'pg';
import { listenForBench } from './listen.ts';

/*
 * How a ledger made of functions inside PostgreSQL posts, with the steps that pgledger takes, in our own words: sort
 * the accounts, lock one after the other, move both balances and ask each account's limits, write the transfer and its
 * two entries under ids that are made there, and read the transfer back. One call and one transaction for each
 * posting. No sign-in, no exchange, no log and no rule of ours.
 */

const pool = new pg.Pool({ connectionString: process.env['BENCH_DATABASE'], max: 16 });
await pool.query(`
  drop schema if exists locked cascade;
  create schema locked;

  -- A prefix and a time-ordered id in 26 letters and digits, five bits each.
  create function locked.new_id(prefix text) returns text language plpgsql as $$
  declare
    digits constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    bits bit(130) := B'00' || ('x' || replace(uuidv7()::text, '-', ''))::bit(128);
    encoded text := '';
  begin
    for digit in 0..25 loop
      encoded := encoded || substr(digits, substring(bits from digit * 5 + 1 for 5)::integer + 1, 1);
    end loop;
    return prefix || '_' || encoded;
  end $$;

  create table locked.accounts (id text primary key, balance numeric not null, version bigint not null, may_be_below_zero boolean not null,
    may_be_above_zero boolean not null, metadata jsonb, created_at timestamptz not null, updated_at timestamptz not null);
  create table locked.transfers (id text primary key default locked.new_id('transfer'), from_id text not null references locked.accounts,
    to_id text not null references locked.accounts, amount numeric not null, created_at timestamptz not null, event_at timestamptz not null,
    metadata jsonb, check (amount > 0 and from_id <> to_id));
  create table locked.entries (id text primary key default locked.new_id('entry'), account_id text not null references locked.accounts,
    transfer_id text not null references locked.transfers, amount numeric not null, previous_balance numeric not null,
    balance numeric not null, version bigint not null, created_at timestamptz not null);
  create index on locked.entries (account_id);
  create index on locked.entries (transfer_id);
  create index on locked.transfers (from_id);
  create index on locked.transfers (to_id);
  create index on locked.transfers (event_at);

  create function locked.insist_on_limits(one locked.accounts) returns void language plpgsql as $$
  begin
    if (one.balance < 0 and not one.may_be_below_zero) or (one.balance > 0 and not one.may_be_above_zero) then
      raise exception 'Account % may not have a balance of %.', one.id, one.balance;
    end if;
  end $$;

  create function locked.post(giver text, receiver text, how_much numeric) returns setof locked.transfers language plpgsql as $$
  declare
    one text;
    posted text;
    from_account locked.accounts;
    to_account locked.accounts;
  begin
    foreach one in array (select array_agg(id order by id) from unnest(array[giver, receiver]) as ends (id)) loop
      perform 1 from locked.accounts where id = one for update;
    end loop;
    update locked.accounts set balance = balance - how_much, version = version + 1, updated_at = now() where id = giver returning * into from_account;
    perform locked.insist_on_limits(from_account);
    update locked.accounts set balance = balance + how_much, version = version + 1, updated_at = now() where id = receiver returning * into to_account;
    perform locked.insist_on_limits(to_account);
    insert into locked.transfers (from_id, to_id, amount, created_at, event_at) values (giver, receiver, how_much, now(), now()) returning id into posted;
    insert into locked.entries (account_id, transfer_id, amount, previous_balance, balance, version, created_at)
      values (giver, posted, -how_much, from_account.balance + how_much, from_account.balance, from_account.version, now());
    insert into locked.entries (account_id, transfer_id, amount, previous_balance, balance, version, created_at)
      values (receiver, posted, how_much, to_account.balance - how_much, to_account.balance, to_account.version, now());
    return query select * from locked.transfers where id = posted;
  end $$;

  insert into locked.accounts select 'account_' || n, 0, 0, true, true, null, now(), now() from generate_series(0, 199) n;
`);

const app = Fastify();
let posted = 0;
app.post<{ Body: { minutes: number } }>('/post', async (request) => {
  posted += 1;
  const { rows } = await pool.query({
    name: 'post',
    text: 'select * from locked.post($1, $2, $3)',
    values: [`account_${posted % 200}`, `account_${(posted + 1) % 200}`, request.body.minutes],
  });
  return rows[0];
});
await listenForBench(app);
