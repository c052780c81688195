import type { RawConnection } from './raw-connection.ts';

/** One refusal among those of a trigger, and the statements that leave out it alone. */
export interface Branch {
  /** The rule in whose name it refuses. */
  rule: string;
  /** Where it stands: the trigger or function, and which of its refusals it is. */
  name: string;
  weaken: string;
}

/** Every place at which a rule of the books refuses something. A trigger asks many questions, and each counts. */
export async function branchesOfRules(raw: RawConnection): Promise<Branch[]> {
  const { query, refusal, weakened } = raw.engine === 'sqlite' ? inSqlite : inPostgres;
  const found = await raw.rows(query);
  return found.flatMap(({ name, definition }) => {
    const text = String(definition);
    return [...text.matchAll(refusal)].map((match, index) => {
      const without = `${text.slice(0, match.index)}NULL${text.slice(match.index + match[0].length)}`;
      const rule = match[1] ?? '';
      return { rule, name: `${name}, ${rule} (${index + 1})`, weaken: weakened(String(name), without) };
    });
  });
}

const inSqlite = {
  query: `SELECT name, sql AS definition FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%' ORDER BY name`,
  refusal: /RAISE\(ABORT, '(\w+): [^']*'\)/g,
  weakened: (name: string, without: string) => `DROP TRIGGER ${name}; ${without}`,
};

const inPostgres = {
  query: `SELECT proname AS name, pg_get_functiondef(oid) AS definition FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype ORDER BY proname`,
  refusal: /(?:(?<=THEN |ELSE )|PERFORM books_refuse\()'(\w+): [^']*'\)?/g,
  weakened: (_name: string, without: string) => without,
};
