// drizzle-kit writes neither STRICT nor WITHOUT ROWID. This adds both to the migrations it has just written for SQLite.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('./migrations/sqlite/', import.meta.url);
// Tables are kept in the order of their keys: what is looked up by its key is found in one step, and new rows come at
// the end. For the books a rowid would besides be a second key, by which INSERT OR REPLACE could throw a row out unseen.
// These few have long texts, which would spread a random key over many pages, or need the number for the full-text index.
const withRowid = ['idempotency_keys', 'listing_words', 'listings', 'outbox', 'pictures'];

for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
  const path = new URL(name, folder);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(/(CREATE TABLE `(\w+)` \([\s\S]*?\n\));/g, (_, table, tableName) =>
    withRowid.includes(tableName) ? `${table} STRICT;` : `${table} STRICT, WITHOUT ROWID;`,
  );
  if (after !== before) writeFileSync(path, after);
}
