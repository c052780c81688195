import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@timebank/api/database/open';
import type { SqliteConnection } from '@timebank/api/database/sqlite-driver';
import { openSqliteForReading } from '@timebank/api/database/sqlite-reading';
import { type Head, headOf } from '@timebank/api/ledger/heads.service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { give } from '../ledger/give.ts';
import { inWords, progressOf, tellFigures } from '../long-run/report.ts';
import { countOf } from '../long-run/runs.ts';
import { faultsOfBooks } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';
import { seed } from '../support/seed.ts';
import { damages, firstDifference, placeIn } from './damage.ts';
import { createDice, type Dice } from './fuzz/dice.ts';
import { framesOf } from './log-frames.ts';

const places = countOf('power-loss');
/** So many commits, each of one to six gifts that waited together. */
const commits = 40;
/** Commits before the log was begun anew: their frames are still behind the ones that count. */
const commitsBefore = 60;

onEngine('sqlite', (engine) => {
  describe('when the power goes', () => {
    const dice = createDice(seed);
    let folder: string;
    let whole: { file: Buffer; log: Buffer };
    /** How far the books had come after each commit, the first before any in this log. */
    let heads: Head[];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'timebank-power-'));
      const community = await openCommunity(engine);
      ({ whole, heads } = await writeAndLeaveLog(community, { folder, dice }));
      await community.close();
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    test(`at ${inWords(places)} places, what is left is the books as they were after one of the commits`, {
      timeout: 60_000 + 500 * places,
    }, async () => {
      const ends = framesOf(whole.log)
        .frames.filter((frame) => frame.commits)
        .map(({ end }) => end);
      expect(ends).toHaveLength(commits);
      const kinds = Object.entries(damages);
      const sayProgress = progressOf('power-loss', 'places');
      const seen = new Set<number>();
      for (let place = 0; place < places; place += 1) {
        const [kind, damage] = kinds[place % kinds.length] as (typeof kinds)[number];
        const at = placeIn(whole.log, (place + dice.roll(1_000) / 1_000) / places, dice);
        const remains = damage(whole, at, dice);
        const damagedAt = firstDifference(remains.log, whole.log, at);
        const sound = ends.filter((end) => end <= damagedAt).length;
        await expectBooksAt(remains, heads[sound] as Head, `${kind} at byte ${at}`);
        seen.add(sound);
        sayProgress(place + 1);
      }
      tellFigures(
        'power-loss',
        `${inWords(places)} places in a log of ${inWords(whole.log.length)} bytes: always the books after one of its commits, the last one that was whole; ${seen.size} of ${commits + 1} commits came up`,
      );
    });

    /** Opens what is left with the program's own code, and proves it. */
    async function expectBooksAt(
      { file, log }: { file: Buffer; log: Buffer },
      head: Head,
      where: string,
    ): Promise<void> {
      const path = join(folder, 'left.db');
      await writeFile(path, file);
      await writeFile(`${path}-wal`, log);
      const database = await openDatabase({ url: `file:${path}` });
      const found = await database.read(async (tx) => ({
        head: await headOf(tx, head.timebankId),
        faults: await faultsOfBooks(tx),
      }));
      const reading = openSqliteForReading(`file:${path}`);
      expect({ ...found, ofFile: reading.faultsOfFile() }, where).toEqual({ head, faults: [], ofFile: [] });
      await reading.close();
      await database.close();
    }
  });
});

async function writeAndLeaveLog(
  community: Community,
  { folder, dice }: { folder: string; dice: Dice },
): Promise<{ whole: { file: Buffer; log: Buffer }; heads: Head[] }> {
  const { database, timebank } = community;
  const client = await database.write(async ({ db, tables }) => {
    await db.update(tables.accounts).set({ floorMinutes: null });
    return (db as unknown as { $client: SqliteConnection }).$client;
  });
  const head = () => database.read((tx) => headOf(tx, timebank.id));
  for (let commit = 0; commit < commitsBefore; commit += 1) await giveTogether(community, dice);
  client.pragma('wal_checkpoint(RESTART)');
  const heads = [await head()];
  for (let commit = 0; commit < commits; commit += 1) {
    await giveTogether(community, dice);
    heads.push(await head());
  }
  // Another process copies them: closing a file that is open here would let go of SQLite's locks.
  const path = database.url.slice('file:'.length);
  execFileSync('cp', [path, `${path}-wal`, folder]);
  const [file, log] = await Promise.all(
    ['timebank.db', 'timebank.db-wal'].map((name) => readFile(join(folder, name))),
  );
  return { whole: { file: file as Buffer, log: log as Buffer }, heads };
}

const givers = ['margaret', 'priya', 'tom', 'greta'] as const;

async function giveTogether(community: Community, dice: Dice): Promise<void> {
  const gifts = Array.from({ length: 1 + dice.roll(6) }, () => {
    const from = dice.oneOf(givers);
    const to = dice.oneOf(givers.filter((giver) => giver !== from));
    return give(community, { from, to, minutes: 15 * (1 + dice.roll(20)), memo: 'Thank you' });
  });
  await Promise.all(gifts);
}
