import type { RawConnection } from '../ledger/raw-connection.ts';

export interface StoredColumn {
  name: string;
  isNeeded: boolean;
}

/** The columns of a table as the engine itself tells them. */
export async function columnsOf(raw: RawConnection, table: string): Promise<StoredColumn[]> {
  const rows = await raw.rows(
    raw.engine === 'sqlite'
      ? `SELECT name, "notnull" AS needed FROM pragma_table_info('${table}')`
      : `SELECT column_name AS name, CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END AS needed FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name = '${table}' AND is_generated = 'NEVER'`,
  );
  return rows.map(({ name, needed }) => ({ name: String(name), isNeeded: needed === 1 }));
}

/** Everything that migrations made, as text, so that a change of any of it shows. */
export async function schemaOf(raw: RawConnection): Promise<string[]> {
  const rows = await raw.rows(raw.engine === 'sqlite' ? schemaOfSqlite : schemaOfPostgres);
  return rows.map(({ made }) => String(made)).sort();
}

export async function triggersOf(raw: RawConnection): Promise<string[]> {
  const rows = await raw.rows(
    raw.engine === 'sqlite'
      ? `SELECT name FROM sqlite_schema WHERE type = 'trigger'`
      : 'SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal',
  );
  return rows.map(({ name }) => String(name)).sort();
}

const schemaOfSqlite = `SELECT name || ' ' || coalesce(sql, '') AS made FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'`;

const schemaOfPostgres = `
  SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS made
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace`;
