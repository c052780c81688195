import type { RawConnection } from './raw-connection.ts';

/** A rule that the database itself keeps, and the statement that takes it away. */
export interface RuleOfBooks {
  name: string;
  drop: string;
}

/** The tables that guard themselves. */
export const tablesOfBooks = [
  'accounts',
  'transfers',
  'entries',
  'holds',
  'batches',
  'transfer_memos',
  'audit_events',
  'approvals',
  'timebanks',
  'month_closings',
  'looks',
  'representations',
  'slips',
];
const theTables = tablesOfBooks.map((table) => `'${table}'`).join(', ');

/** Every trigger on the tables of the books; on PostgreSQL also every check and every unique key. */
export async function rulesOfBooks(raw: RawConnection): Promise<RuleOfBooks[]> {
  const rules = raw.engine === 'sqlite' ? await raw.rows(ofSqlite) : await raw.rows(ofPostgres);
  return rules.map(({ name, statement }) => ({ name: String(name), drop: String(statement) }));
}

const ofSqlite = `SELECT name, 'DROP TRIGGER ' || name AS statement FROM sqlite_schema
  WHERE type = 'trigger' AND tbl_name IN (${theTables}) ORDER BY name`;

// Primary keys, and keys that foreign keys point to, cannot be taken away without taking more away.
const ofPostgres = `
  SELECT tgname AS name, format('DROP TRIGGER %I ON %I', tgname, relname) AS statement
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal AND relname IN (${theTables})
  UNION ALL
  SELECT conname, format('ALTER TABLE %I DROP CONSTRAINT %I', relname, conname)
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid WHERE contype = 'c' AND relname IN (${theTables})
  UNION ALL
  SELECT indexrelid::regclass::text, format('DROP INDEX %s', indexrelid::regclass)
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE indisunique AND relname IN (${theTables})
      AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
  ORDER BY name`;
