import { refusedBy } from '@timebank/api/database/conflict';
import type { Database, ReadTransaction, WriteTransaction } from '@timebank/api/database/database';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await engine.openFresh();
  });
  afterEach(() => database.close());

  test('a write inside a write is found, and not waited for', async () => {
    const inside = database.write(async () => await database.write(async () => 'never'));
    await expect(inside).rejects.toThrow(/write inside a transaction/);
    expect(await database.write(async () => 'still well')).toBe('still well');
  });

  test('a write inside a read is found, and not waited for', async () => {
    const inside = database.read(async () => await database.write(async () => 'never'));
    await expect(inside).rejects.toThrow(/write inside a transaction/);
  });

  test('a refused write leaves no trace, and does not spoil those that share its commit', async () => {
    const outcomes = await Promise.allSettled([
      database.write((tx) => note(tx, 'first')),
      database.write(async (tx) => {
        await note(tx, 'refused');
        throw new Error('no');
      }),
      database.write((tx) => note(tx, 'first')),
      database.write((tx) => note(tx, 'last')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(await database.read(notes)).toEqual(['first', 'last']);
  });

  test('a write that goes on after a refused statement of its own keeps nothing by halves', async () => {
    await expect(
      database.write(async (tx) => {
        await note(tx, 'before');
        await note(tx, 'before');
      }),
    ).rejects.toThrow(/setup_links/);
    expect(await database.read(notes)).toEqual([]);
  });

  test('a write that nobody waited for is seen by what comes after it, and kept with the rest', async () => {
    const seen = await database.write(async (tx) => {
      tx.later(note(tx, 'sent'));
      return await notes(tx);
    });
    expect(seen).toEqual(['sent']);
    expect(await database.read(notes)).toEqual(['sent']);
  });

  test('where a write that nobody waited for is refused, all of its own is, for its reason, and nothing of others', async () => {
    let isTold = false;
    const outcomes = await Promise.allSettled([
      database.write((tx) => note(tx, 'taken')),
      database.write(async (tx) => {
        await note(tx, 'own');
        tx.later(note(tx, 'taken'));
        tx.later(note(tx, 'too late'));
        await notes(tx).catch(() => []);
        tx.afterCommit(() => {
          isTold = true;
        });
      }),
      database.write(async (tx) => {
        tx.later(note(tx, 'neighbour'));
      }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(refusedBy((outcomes[1] as PromiseRejectedResult).reason)).toBe('setup_links_pkey');
    expect(await database.read(notes)).toEqual(['neighbour', 'taken']);
    expect(isTold).toBe(false);
  });

  test('what was found out in a transaction is forgotten with it', async () => {
    const findOut = async ({ known }: WriteTransaction) => {
      const before = known.get('found');
      known.set('found', true);
      return before;
    };
    await database.write(findOut);
    expect(await database.write(findOut)).toBeUndefined();
  });

  test('a reader never sees unfinished work', async () => {
    const written = gate();
    const seen = gate();
    const writing = database.write(async (tx) => {
      await note(tx, 'unfinished');
      written.open();
      await seen.passed;
    });
    await written.passed;
    expect(await database.read(notes)).toEqual([]);
    seen.open();
    await writing;
    expect(await database.read(notes)).toEqual(['unfinished']);
  });

  test('a reader sees one moment from its first look to its last', async () => {
    const looked = gate();
    const changed = gate();
    const reading = database.read(async (tx) => {
      const before = await notes(tx);
      looked.open();
      await changed.passed;
      return [before, await notes(tx)];
    });
    await looked.passed;
    await database.write((tx) => note(tx, 'later'));
    changed.open();
    expect(await reading).toEqual([[], []]);
  });

  test('what waits for the commit happens after it, in order, and not at all for what was refused', async () => {
    const told: string[] = [];
    const tell = (word: string) => async (tx: WriteTransaction) => {
      tx.afterCommit(() => told.push(word));
      await note(tx, word);
      expect(told).toEqual([]);
    };
    await Promise.allSettled([
      database.write(tell('one')),
      database.write(async (tx) => {
        await tell('refused')(tx);
        throw new Error('no');
      }),
      database.write(tell('two')),
    ]);
    expect(told).toEqual(['one', 'two']);
  });

  test('writes run one at a time, in the order in which they were asked for', async () => {
    const words = Array.from({ length: 300 }, (_, index) => `word ${String(index).padStart(3, '0')}`);
    let running = 0;
    const order: string[] = [];
    await Promise.all(
      words.map((word) =>
        database.write(async (tx) => {
          running += 1;
          expect(running).toBe(1);
          await note(tx, word);
          order.push(word);
          running -= 1;
        }),
      ),
    );
    expect(order).toEqual(words);
    expect(await database.read(notes)).toEqual(words);
  });

  test('more writers than can be served are told so, and those who wait are served', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 2_001 }, (_, index) => database.write(async () => index)),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(outcomes.at(-1)?.status).toBe('rejected');
  });

  test('closing waits for what was asked for', async () => {
    const writing = database.write((tx) => note(tx, 'last word'));
    await database.close();
    await expect(writing).resolves.toBeUndefined();
    database = await engine.openFresh();
  });

  test('a change says which rows it changed', async () => {
    await database.write((tx) => note(tx, 'one'));
    const changed = await database.write(async ({ db, tables: { setupLinks } }) => {
      const set = (token: string) =>
        db.update(setupLinks).set({ usedAt: 'now' }).where(eq(setupLinks.tokenHash, token)).returning();
      return [await set('one'), await set('another')];
    });
    expect(changed.map((rows) => rows.length)).toEqual([1, 0]);
  });
});

/** Any small table will do; a second note of the same word breaks its primary key. */
async function note({ db, tables }: WriteTransaction, word: string): Promise<void> {
  await db.insert(tables.setupLinks).values({ tokenHash: word, createdAt: '2026', usedAt: null });
}

async function notes({ db, tables: { setupLinks } }: ReadTransaction): Promise<string[]> {
  const rows = await db.select().from(setupLinks).orderBy(setupLinks.tokenHash);
  return rows.map(({ tokenHash }) => tokenHash);
}

function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
