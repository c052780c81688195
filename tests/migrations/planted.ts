import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrationsFolder, readMigrations } from '@timebank/api/database/migrations';
import { onTestFinished } from 'vitest';

type Engine = 'sqlite' | 'postgres';

/** The migrations of this program, and one more that a later version might bring. Gives the folder of both, for this test. */
export async function plantMigration(engine: Engine, statements: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'timebank-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(join(migrationsFolder, engine), join(folder, engine), { recursive: true });
  const path = join(folder, engine, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: object[] };
  journal.entries.push({ idx: journal.entries.length, tag: later, version: '7', when: 0, breakpoints: true });
  await writeFile(path, JSON.stringify(journal));
  await writeFile(join(folder, engine, `${later}.sql`), statements.join('\n--> statement-breakpoint\n'));
  return folder;
}

export const later = '9000_later';

/** One that is as it should be: two columns more, and a table. */
export const honest: readonly string[] = [
  'ALTER TABLE listings ADD COLUMN seen integer',
  'CREATE TABLE outings (id text PRIMARY KEY NOT NULL, visited_on text NOT NULL)',
  'INSERT INTO outings SELECT id, joined_on FROM members WHERE joined_on IS NOT NULL',
  'ALTER TABLE members ADD COLUMN last_seen_on text',
];

interface Careless {
  statements: readonly string[];
  /** What of it is seen. */
  seen: RegExp;
}

const failing: Careless = {
  statements: [...honest, 'ALTER TABLE nobody ADD COLUMN unknown_column text'],
  seen: /no such table: nobody|relation "nobody" does not exist/,
};
const forgetful: Careless = {
  statements: ['DELETE FROM sessions'],
  seen: /rows of sessions: \d+ before, 0 after/,
};
const indexDropped: Careless = {
  statements: ['DROP INDEX holds_of_account'],
  seen: /index holds_of_account is gone/,
};
const tamperWithTheLast = `UPDATE transfers SET hash = '${'f'.repeat(64)}'
  WHERE sequence = (SELECT max(sequence) FROM transfers AS others WHERE others.timebank_id = transfers.timebank_id)`;

/** Those that a hurried hand or a tool might write. */
export const careless: Record<Engine, Record<string, Careless>> = {
  sqlite: {
    'fails half-way': failing,
    'forgets rows': forgetful,
    'drops an index': indexDropped,
    'drops a trigger': {
      statements: ['DROP TRIGGER entries_no_delete'],
      seen: /trigger entries_no_delete is gone/,
    },
    'rebuilds a table of the books, and with it takes away its triggers': {
      statements: rebuilding('transfer_memos'),
      seen: /trigger transfer_memos_no_delete is gone/,
    },
    'rebuilds a table that then takes any value': {
      statements: rebuilding('neighbourhoods').map((statement) => statement.replace('STRICT, ', '')),
      seen: /keeping of neighbourhoods: STRICT, without rowid before, loose, without rowid after/,
    },
    'rebuilds a table and forgets its rows': {
      statements: rebuilding('categories').filter((statement) => !statement.startsWith('INSERT')),
      seen: /rows of categories: \d+ before, 0 after/,
    },
    'changes a transfer': {
      statements: ['DROP TRIGGER transfers_no_update', tamperWithTheLast],
      seen: /last transfer of .+ before, .+ f{64} after/,
    },
  },
  postgres: {
    'fails half-way': failing,
    'forgets rows': forgetful,
    'drops an index': indexDropped,
    'drops a trigger': {
      statements: ['DROP TRIGGER entries_no_delete ON entries'],
      seen: /trigger entries_no_delete of entries is gone/,
    },
    'makes a trigger one that a replica does not have': {
      statements: ['ALTER TABLE transfers ENABLE TRIGGER transfers_no_delete'],
      seen: /trigger transfers_no_delete of transfers: A before, O after/,
    },
    'drops a rule': {
      statements: ['ALTER TABLE listings DROP CONSTRAINT listings_of_members'],
      seen: /rule listings_of_members of listings is gone/,
    },
    'changes a transfer': {
      statements: ['DROP TRIGGER transfers_no_update ON transfers', tamperWithTheLast],
      seen: /last transfer of .+ before, .+ f{64} after/,
    },
  },
};

/** Changes a memo and puts everything back as it was: only whoever proves the books in full sees it. */
export function sly(): string[] {
  const guard = readMigrations('sqlite')
    .flatMap(({ statements }) => statements)
    .find((statement) => statement.includes('CREATE TRIGGER transfer_memos_no_update'));
  return [
    'DROP TRIGGER transfer_memos_no_update',
    "UPDATE transfer_memos SET memo = 'Something else' WHERE memo IS NOT NULL",
    guard ?? '',
  ];
}

/** What a generator of migrations writes where a table's definition changes: a new table, filled from the old one. */
function rebuilding(table: string): string[] {
  const made = readMigrations('sqlite').flatMap(({ statements }) => statements);
  const definition = made.find((statement) => statement.startsWith(`CREATE TABLE \`${table}\``)) ?? '';
  return [
    'PRAGMA foreign_keys = OFF',
    definition.replace(`\`${table}\``, `\`__new_${table}\``),
    `INSERT INTO __new_${table} SELECT * FROM ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE __new_${table} RENAME TO ${table}`,
    ...made.filter((statement) => statement.includes('INDEX') && statement.includes(` ON \`${table}\` `)),
    'PRAGMA foreign_keys = ON',
  ];
}
