import { refusedBy } from '@timebank/api/database/conflict';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRaw, type RawConnection } from '../ledger/raw-connection.ts';
import { tablesOfBooks } from '../ledger/rules-of-books.ts';
import { openScene, type Scene } from '../ledger/scene.ts';
import { eachEngine } from '../support/engines.ts';
import { tableNames } from '../support/table-names.ts';

/** The columns of every unique key, as each engine found them; the same on both. */
const keysFound: Record<string, Map<string, string>> = {};

eachEngine((engine) => {
  let scene: Scene;
  let raw: RawConnection;
  beforeAll(async () => {
    scene = await openScene(engine);
    raw = await openRaw(scene.community.database.url);
  });
  afterAll(async () => {
    await raw.close();
    await scene.close();
  });

  test('a row that is there already is refused by its primary key, where a table has no other', async () => {
    const refusals: string[] = [];
    const otherKeys = [...(await uniqueKeys(raw)).values()].map((columns) => columns.split('.')[0]);
    for (const table of tableNames.filter((name) => !otherKeys.includes(name))) {
      const [row] = await raw.rows(`SELECT * FROM ${table} LIMIT 1`);
      if (!row || guarded.has(table)) continue;
      const values = Object.keys(row).join(', ');
      const error = await raw
        .run(`INSERT INTO ${table} (${values}) SELECT ${values} FROM ${table} LIMIT 1`)
        .catch((reason: unknown) => reason);
      expect(refusedBy(error)).toBe(`${table}_pkey`);
      refusals.push(table);
    }
    expect(refusals.length).toBeGreaterThan(1);
  });

  test('a row that points to nothing is refused as a foreign key', async () => {
    const statement = `UPDATE members SET timebank_id = '${scene.newId()}' WHERE id = '${scene.newcomer}'`;
    expect(refusedBy(await raw.run(statement).catch((reason: unknown) => reason))).toBe('foreign_key');
  });

  test('every unique key is known by its name', async () => {
    const keys = await uniqueKeys(raw);
    keysFound[engine.engine] = keys;
    expect(keys.size).toBeGreaterThan(20);
    if (engine.engine === 'postgres') return;
    for (const [name, columns] of keys) {
      expect(refusedBy(new Error(`UNIQUE constraint failed: ${columns}`))).toBe(name);
    }
  });
});

test('both engines have the same unique keys over the same columns', () => {
  expect(keysFound['sqlite']).toEqual(keysFound['postgres']);
});

/** What the books say themselves before any key is asked. */
const guarded = new Set(tablesOfBooks);

async function uniqueKeys(raw: RawConnection): Promise<Map<string, string>> {
  const rows = await raw.rows(raw.engine === 'sqlite' ? keysOfSqlite : keysOfPostgres);
  const keys = new Map<string, string>();
  for (const { name, tbl, col } of rows) {
    const column = `${tbl}.${col}`;
    const before = keys.get(String(name));
    keys.set(String(name), before ? `${before}, ${column}` : column);
  }
  return keys;
}

const keysOfSqlite = `
  SELECT list.name, m.name AS tbl, info.name AS col
    FROM sqlite_schema AS m, pragma_index_list(m.name) AS list, pragma_index_info(list.name) AS info
    WHERE m.type = 'table' AND list."unique" AND list.origin <> 'pk' AND m.name <> 'migrations'
    ORDER BY list.name, info.seqno`;

const keysOfPostgres = `
  SELECT index.relname AS name, tab.relname AS tbl, attname AS col
    FROM pg_index
      JOIN pg_class AS index ON index.oid = indexrelid
      JOIN pg_class AS tab ON tab.oid = indrelid
      JOIN pg_namespace ON pg_namespace.oid = tab.relnamespace AND nspname = 'public'
      CROSS JOIN unnest(indkey) WITH ORDINALITY AS part (number, position)
      JOIN pg_attribute ON attrelid = tab.oid AND attnum = part.number
    WHERE indisunique AND NOT indisprimary
    ORDER BY index.relname COLLATE "C", position`;
