import { openDatabase } from '@timebank/api/database/open';
import { sqliteKit } from '@timebank/drizzle/kit';
import { allTables } from '@timebank/drizzle/tables';
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRaw, type RawConnection } from '../ledger/raw-connection.ts';
import { tablesOfBooks } from '../ledger/rules-of-books.ts';
import { eachEngine, onEngine } from '../support/engines.ts';
import { columnsOf, schemaOf, triggersOf } from './catalogue.ts';

const tables = Object.values(allTables(sqliteKit)) as unknown as Table[];
const triggersFound: Record<string, string[]> = {};

eachEngine((engine) => {
  let raw: RawConnection;
  let url: string;
  beforeAll(async () => {
    const database = await engine.openFresh();
    url = database.url;
    await database.close();
    raw = await openRaw(url);
    triggersFound[engine.engine] = await triggersOf(raw);
  });
  afterAll(() => raw.close());

  test.each(tables.map((table) => [getTableName(table), table] as const))(
    '%s has the columns that the code knows, and no others',
    async (name, table) => {
      const declared = Object.entries(getTableColumns(table)).map(([key, column]) => ({
        name: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        isNeeded: column.notNull,
      }));
      const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
      expect((await columnsOf(raw, name)).sort(byName)).toEqual(declared.sort(byName));
    },
  );

  test('migrating a second time changes nothing', async () => {
    const before = await schemaOf(raw);
    await (await openDatabase({ url })).close();
    expect(await schemaOf(raw)).toEqual(before);
    expect(before.length).toBeGreaterThan(50);
  });
});

onEngine('sqlite', (engine) => {
  let raw: RawConnection;
  beforeAll(async () => {
    const database = await engine.openFresh();
    raw = await openRaw(database.url);
  });
  afterAll(() => raw.close());

  test('every table holds its columns to their types', async () => {
    const loose = await raw.rows(
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND schema = 'main'
          AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'`,
    );
    expect(loose).toEqual([]);
  });

  test('no table of the books has a second key by which a row could be thrown out', async () => {
    const named = tablesOfBooks.map((name) => `'${name}'`).join(', ');
    const found = await raw.rows(`SELECT name FROM pragma_table_list WHERE wr AND name IN (${named})`);
    expect(found).toHaveLength(tablesOfBooks.length);
  });
});

test('the books have the same rules on both engines, but for what only one of them can do', () => {
  const { sqlite = [], postgres = [] } = triggersFound;
  expect(sqlite.filter((name) => !postgres.includes(name))).toEqual([
    // Parts of accounts_check: SQLite need not call those whose columns a statement does not set.
    'accounts_check_balance',
    'accounts_check_fixed',
    'accounts_check_floor',
    'accounts_check_held',
    'accounts_check_status',
    // PostgreSQL has no INSERT OR REPLACE, against which these look up every key.
    'batches_check',
    'entries_check',
    // PostgreSQL keeps its index of words by a generated column.
    'listing_search_add',
    'listing_search_change',
    'listing_search_remove',
    // The same two again: what is looked up, and what a unique index says there.
    'looks_check',
    'timebanks_check_slug',
  ]);
  expect(postgres.filter((name) => !sqlite.includes(name))).toEqual([
    'accounts_check',
    // SQLite has no TRUNCATE.
    'approvals_no_truncate',
    'audit_no_truncate',
    'batches_no_truncate',
    'entries_no_truncate',
    // SQLite has no triggers for all rows of a statement together: there transfers_post moves the accounts.
    'entries_post',
    'holds_no_truncate',
    'looks_no_truncate',
    'month_closings_no_truncate',
    'representations_no_truncate',
    'slips_no_truncate',
    'transfer_memos_no_truncate',
    'transfers_no_truncate',
  ]);
});
