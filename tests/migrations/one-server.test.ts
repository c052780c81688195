import { readMigrations } from '@timebank/api/database/migrations';
import { openDatabase } from '@timebank/api/database/open';
import { expect, test } from 'vitest';
import { openRaw } from '../ledger/raw-connection.ts';
import { onEngine } from '../support/engines.ts';

onEngine('postgres', (engine) => {
  test('several processes that open one new database at once make its tables once', async () => {
    const url = await engine.freshUrl();
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ url })));
    await Promise.all(opened.map((database) => database.close()));
    const raw = await openRaw(url);
    expect(await raw.rows('SELECT name FROM migrations')).toHaveLength(readMigrations('postgres').length);
    await raw.close();
  });
});
