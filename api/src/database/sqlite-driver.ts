import { createRequire } from 'node:module';
import Newest from 'better-sqlite3';

/** One open connection to a file. */
export type SqliteConnection = Newest.Database;

/**
 * Opens connections. No one release of better-sqlite3 runs everywhere: 13 crashes without Node-API 10, which
 * Node.js has from 22.14 on, and 12 aborts on Node.js 24. Every use goes through here.
 */
export const Sqlite: typeof Newest = Number(process.versions['napi']) >= 10 ? Newest : compiledSqlite();

/** The binding of Node.js 20. pnpm leaves it out where it cannot be compiled, and says so only in passing. */
function compiledSqlite(): typeof Newest {
  try {
    return createRequire(import.meta.url)('better-sqlite3-12');
  } catch (error) {
    throw new Error(
      'The SQLite binding for this Node.js is missing. Use Node.js 22.14 or newer; or install Python 3, make and a C++ compiler, delete node_modules, and start again.',
      { cause: error },
    );
  }
}
