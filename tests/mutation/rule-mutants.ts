import { bothEngines, type EngineName, type Mutant } from './mutant.ts';

const attacks = ['ledger/attacks'];

/** Each refusal of the database's own rules, and each trigger and key as a whole, taken out of the migrations. */
export function ruleMutants(path: string, text: string): Mutant[] {
  const engine: EngineName = path.includes('/sqlite/') ? 'sqlite' : 'postgres';
  const found = engine === 'sqlite' ? inSqlite : inPostgres;
  return found.flatMap(({ pattern, replacement, what }) =>
    [...text.matchAll(pattern)].map((match) => ({
      path,
      start: match.index,
      end: match.index + match[0].length,
      replacement,
      what: `${what} ${match[1] ?? ''}`,
      tests: attacks,
      engines: [engine],
    })),
  );
}

interface Damage {
  pattern: RegExp;
  replacement: string;
  what: string;
}

const inSqlite: Damage[] = [
  { pattern: /RAISE\(ABORT, '(\w+): [^']*'\)/g, replacement: 'NULL', what: 'branch' },
  { pattern: /CREATE TRIGGER (\w+) [\s\S]*?\nEND;/g, replacement: 'SELECT 1;', what: 'trigger' },
];

const inPostgres: Damage[] = [
  { pattern: /(?<=THEN |ELSE )'(\w+): [^']*'/g, replacement: 'NULL', what: 'branch' },
  { pattern: /PERFORM books_refuse\('(\w+): [^']*'\)/g, replacement: 'NULL', what: 'branch' },
  { pattern: /CREATE TRIGGER (\w+) [\s\S]*?;/g, replacement: 'SELECT 1;', what: 'trigger' },
];

const books = 'accounts|transfers|entries|holds|batches|transfer_memos|audit_events';

/** On a server a key of the books is a rule of its own. In a file the triggers ask for each of them again. */
export function keyMutants(path: string, text: string): Mutant[] {
  const unique = new RegExp(`CREATE UNIQUE INDEX ("\\w+") ON "(?:${books})"[^;]*;`, 'g');
  const reference = new RegExp(`ALTER TABLE "(?:${books})" ADD CONSTRAINT ("\\w+") FOREIGN KEY[^;]*;`, 'g');
  return [
    { pattern: unique, what: 'unique' },
    { pattern: reference, what: 'reference' },
  ].flatMap(({ pattern, what }) =>
    [...text.matchAll(pattern)].map((match) => ({
      path,
      start: match.index,
      end: match.index + match[0].length,
      replacement: 'SELECT 1;',
      what: `${what} ${match[1] ?? ''}`,
      tests: attacks,
      engines: ['postgres' as const],
    })),
  );
}

const weaker: Record<string, string> = {
  administrator: 'coordinator',
  coordinator: 'member',
  auditor_or_above: 'member',
  member: 'signed_in',
  signed_in: 'public',
};

/** Each operation open to those who may do a little less. */
export function accessMutants(path: string, text: string): Mutant[] {
  return [...text.matchAll(/^ {2}access: '(\w+)',$/gm)].flatMap((match) => {
    const [, access = ''] = match;
    const replacement = weaker[access];
    if (replacement === undefined) return [];
    return {
      path,
      start: match.index,
      end: match.index + match[0].length,
      replacement: `  access: '${replacement}',`,
      what: `access ${access} → ${replacement}`,
      tests: ['api/who-may'],
      engines: bothEngines,
    };
  });
}
