// drizzle-kit writes neither STRICT nor WITHOUT ROWID. This adds both to the migrations it has just written for SQLite.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('./migrations/sqlite/', import.meta.url);
// What is always looked up by its key is kept in the order of it. The books besides have no rowid for another reason:
// it would be a second key, by which INSERT OR REPLACE could throw a row out unseen.
const clustered = [
  'accounts',
  'audit_events',
  'batches',
  'entries',
  'holds',
  'idempotency_keys',
  'transfer_memos',
  'transfers',
];

for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
  const path = new URL(name, folder);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(/(CREATE TABLE `(\w+)` \([\s\S]*?\n\));/g, (_, table, tableName) =>
    clustered.includes(tableName) ? `${table} STRICT, WITHOUT ROWID;` : `${table} STRICT;`,
  );
  if (after !== before) writeFileSync(path, after);
}
