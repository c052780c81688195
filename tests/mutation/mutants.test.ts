import { expect, test } from 'vitest';
import { codeMutants } from './code-mutants.ts';
import { damaged } from './mutant.ts';
import { accessMutants, keyMutants, ruleMutants } from './rule-mutants.ts';

const text = `// a >= b
const said = 'a && b';
type Either = 'a' | 'b';
if (one >= two && said === '') throw new Refusal('floor_reached', 'No.');
async function ask(): Promise<void> {
  await insistOnHours(1);
}
`;

test('each operator, refusal and insistence of the code is damaged once, and nothing that only looks like one', () => {
  const mutants = codeMutants('api/src/ledger/service.ts', text);
  expect(mutants.map(({ what }) => what).sort()).toEqual([
    '&& → ||',
    '=== → !==',
    '>= → >',
    'a refusal that is thrown',
    'insistOnHours(…)',
  ]);
  for (const mutant of mutants) expect(damaged(text, mutant)).not.toBe(text);
});

test('a damage changes what it names, and nothing before or after it', () => {
  const mutant = codeMutants('api/src/ledger/service.ts', text).find(({ what }) => what === '>= → >');
  expect(mutant && damaged(text, mutant)).toBe(text.replace('one >= two', 'one > two'));
});

test('each refusal of a trigger is damaged, and the trigger as a whole', () => {
  const trigger = `CREATE TRIGGER gifts_check BEFORE INSERT ON gifts BEGIN
  SELECT RAISE(ABORT, 'gifts_minutes: no') WHERE NEW.minutes < 1;
END;
`;
  const mutants = ruleMutants('drizzle/migrations/sqlite/0001_books.sql', trigger);
  expect(mutants.map(({ what }) => what)).toEqual(['branch gifts_minutes', 'trigger gifts_check']);
  expect(mutants.map(({ engines }) => engines)).toEqual([['sqlite'], ['sqlite']]);
});

test('a key of the books is taken away on a server, and another table’s is left', () => {
  const keys = `CREATE UNIQUE INDEX "holds_once" ON "holds" USING btree ("exchange_id");
CREATE UNIQUE INDEX "persons_email" ON "persons" USING btree ("email");`;
  expect(keyMutants('drizzle/migrations/postgres/0000_community.sql', keys).map(({ what }) => what)).toEqual([
    'unique "holds_once"',
  ]);
});

test('an operation is opened to those who may do a little less', () => {
  const declared = "  access: 'administrator',\n  access: 'public',\n";
  const [mutant, ...others] = accessMutants('shared/src/ledger.ts', declared);
  expect(others).toEqual([]);
  expect(mutant && damaged(declared, mutant)).toContain("access: 'coordinator'");
});
