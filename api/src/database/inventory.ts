import type { Engine } from './database.ts';

/** Asks one question in plain SQL, which every version of the tables understands. */
export type Ask = (query: string) => Promise<Record<string, unknown>[]>;

/** What a database holds, by name: each table's rows, each trigger, index and rule, and where each chain ends. */
export type Inventory = ReadonlyMap<string, string>;

/** Writes down what no migration may lose. */
export async function takeInventory(engine: Engine, ask: Ask): Promise<Inventory> {
  const found = new Map<string, string>();
  for (const { what, value } of await ask(catalogue[engine])) found.set(String(what), String(value));
  const tables = await tablesIn(engine, ask);
  for (const table of tables) {
    const [row] = await ask(`SELECT count(*) AS counted FROM "${table}"`);
    found.set(`rows of ${table}`, String(row?.['counted']));
  }
  if (tables.includes('transfers')) {
    for (const { timebank, head } of await ask(heads))
      found.set(`last transfer of ${timebank}`, String(head));
  }
  return found;
}

/** A sentence for everything that was there before and is not as it was; what a migration gives up is left out. */
export function lossesBetween(
  before: Inventory,
  { after, givenUp }: { after: Inventory; givenUp: readonly string[] },
): string[] {
  return [...before]
    .filter(([what, value]) => after.get(what) !== value && !givenUp.includes(what))
    .map(([what, value]) => {
      const now = after.get(what);
      return now === undefined ? `${what} is gone` : `${what}: ${value} before, ${now} after`;
    });
}

/** True where there is a time bank to lose. */
export const hasData = (inventory: Inventory): boolean => Number(inventory.get('rows of timebanks') ?? 0) > 0;

async function tablesIn(engine: Engine, ask: Ask): Promise<string[]> {
  const rows = await ask(
    engine === 'sqlite'
      ? `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`
      : `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  return rows.map(({ name }) => String(name)).filter((name) => name !== 'migrations');
}

const heads = `SELECT timebank_id AS timebank, CAST(sequence AS text) || ' ' || hash AS head FROM transfers
  WHERE (timebank_id, sequence) IN (SELECT timebank_id, max(sequence) FROM transfers GROUP BY timebank_id)`;

const catalogue: Record<Engine, string> = {
  sqlite: `
    SELECT type || ' ' || name AS what, tbl_name AS value FROM sqlite_schema
      WHERE type IN ('trigger', 'index') AND sql IS NOT NULL
    UNION ALL SELECT 'keeping of ' || name, CASE strict WHEN 1 THEN 'STRICT' ELSE 'loose' END || CASE wr WHEN 1 THEN ', without rowid' ELSE '' END
      FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
    UNION ALL SELECT 'reference of ' || made.name || '.' || "from", "table" || ', ' || on_delete
      FROM sqlite_schema AS made JOIN pragma_foreign_key_list(made.name) WHERE made.type = 'table'`,
  postgres: `
    SELECT 'trigger ' || tgname || ' of ' || tgrelid::regclass AS what, tgenabled::text AS value
      FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'index ' || indexname, tablename::text FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT 'rule ' || conname || ' of ' || conrelid::regclass, contype::text
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'function ' || proname, prosecdef::text
      FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
};
