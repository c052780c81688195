import type pg from 'pg';
import { createRecord, readMigrations } from './migrations.ts';
import { Sqlite, type SqliteConnection } from './sqlite-driver.ts';

/*
 * The books are guarded by the database itself: by triggers, constraints and unique indexes. Whoever may change the
 * schema could take one away for a moment, so a proof of the books also asks whether all of them are still there.
 */

/** Each rule by its name, with a text that changes with it. */
type Rules = ReadonlyMap<string, string>;

/** What of a file's schema is not as the migrations made it, one sentence each. */
export function changedRulesOfSqlite(connection: SqliteConnection): string[] {
  const asMade = new Sqlite(':memory:');
  try {
    asMade.exec(createRecord);
    for (const { statements } of readMigrations('sqlite'))
      for (const statement of statements) asMade.exec(statement);
    return differences({ wanted: schemaOf(asMade), found: schemaOf(connection) });
  } finally {
    asMade.close();
  }
}

function schemaOf(connection: SqliteConnection): Rules {
  const rows = connection
    .prepare<[], { name: string; made: string }>(
      "SELECT type || ' ' || name AS name, coalesce(sql, '') AS made FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all();
  return new Map(rows.map(({ name, made }) => [name, made]));
}

/** The same on PostgreSQL, of triggers, their functions, constraints and unique indexes. */
export async function changedRulesOfPostgres(client: pg.Pool): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(rulesInPostgres);
  const found = new Map(rows.map(({ name, made }) => [name, normalised(made)]));
  return differences({ wanted: rulesInMigrations(), found });
}

/** A trigger that is switched off, or that a replaying session may skip, counts as missing. */
const rulesInPostgres = `
  SELECT 'trigger ' || tgname AS name, pg_get_triggerdef(pg_trigger.oid) AS made FROM pg_trigger
    JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = current_schema::regnamespace AND NOT tgisinternal AND tgenabled = 'A'
  UNION ALL SELECT 'function ' || proname, prosrc FROM pg_proc
    WHERE pronamespace = current_schema::regnamespace AND prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql'))
      AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
  UNION ALL SELECT 'constraint ' || conname, '' FROM pg_constraint
    WHERE connamespace = current_schema::regnamespace AND contype <> 'n' AND contype <> 't' AND convalidated
  UNION ALL SELECT 'index ' || relname, '' FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE relnamespace = current_schema::regnamespace AND indisunique AND indisvalid
      AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)`;

/** What the migrations say of rules, the last word counting. PostgreSQL keeps it in words of its own. */
function rulesInMigrations(): Rules {
  const rules = new Map([['constraint migrations_pkey', '']]);
  for (const statement of readMigrations('postgres').flatMap(({ statements }) => statements)) {
    const text = statement.replace(/^\s*--.*$/gm, '').trim();
    const [, droppedKind, dropped] = /^DROP (TRIGGER|FUNCTION|INDEX) "?(\w+)"?/.exec(text) ?? [];
    if (droppedKind) rules.delete(`${droppedKind.toLowerCase()} ${dropped}`);
    for (const [name, made] of rulesIn(text)) rules.set(name, normalised(made));
  }
  return rules;
}

const kinds: readonly (readonly [kind: string, pattern: RegExp, made: (text: string) => string])[] = [
  ['function', /^CREATE (?:OR REPLACE )?FUNCTION (\w+)\(/, (text) => text.split('$$')[1] ?? ''],
  ['trigger', /^CREATE (?:CONSTRAINT )?TRIGGER (\w+)/, (text) => text],
  ['index', /^CREATE UNIQUE INDEX "?(\w+)"?/, () => ''],
];

/** The rules that one statement makes: one of a kind, or a table's constraints. */
function rulesIn(text: string): [name: string, made: string][] {
  const [, table] = /^CREATE TABLE "(\w+)"[^;]*" \w+ PRIMARY KEY/.exec(text) ?? [];
  const constraints = [...text.matchAll(/\bCONSTRAINT "(\w+)"/g)].map(([, name]) => name);
  if (table) constraints.push(`${table}_pkey`);
  return [
    ...constraints.map((name): [string, string] => [`constraint ${name}`, '']),
    ...kinds.flatMap(([kind, pattern, made]): [string, string][] => {
      const [, name] = pattern.exec(text) ?? [];
      return name ? [[`${kind} ${name}`, made(text)]] : [];
    }),
  ];
}

/** One way to write what may be written in several. */
const normalised = (text: string): string =>
  text
    .replace(/--.*$/gm, '')
    .replace(/\bWHEN \(.*?\)\s+EXECUTE/s, 'WHEN EXECUTE')
    .replace(/ FOR EACH STATEMENT\b/g, '')
    .replace(/\bpublic\./g, '')
    .replace(/\s+/g, ' ')
    .replace(/;\s*$/, '')
    .trim();

function differences({ wanted, found }: { wanted: Rules; found: Rules }): string[] {
  const names = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return names.flatMap((name) => {
    if (!found.has(name)) return `The ${name} of the database is missing.`;
    if (!wanted.has(name)) return `The ${name} of the database is not one of the program's.`;
    return wanted.get(name) === found.get(name)
      ? []
      : `The ${name} of the database is not as the program made it.`;
  });
}
