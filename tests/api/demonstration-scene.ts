import type { Database } from '@timebank/api/database/database';
import { loadDemonstration } from '@timebank/api/demo/load.service';
import { evidenceUpTo, startEvidence } from '@timebank/api/ledger/evidence.service';
import { timebankCalled } from '@timebank/api/timebanks/scope.service';
import { asc } from 'drizzle-orm';

/** The morning on which the demonstration of these tests is loaded. */
export const thatMorning = new Date('2026-06-10T09:30:00.000Z');

export interface Loaded {
  database: Database;
  /** Of this process on the processor: what others do on the machine at the same time does not count. */
  processorSeconds: number;
}

export async function loadInto(database: Database): Promise<Loaded> {
  const before = process.cpuUsage();
  await loadDemonstration({ database, now: thatMorning });
  const { user, system } = process.cpuUsage(before);
  return { database, processorSeconds: (user + system) / 1_000_000 };
}

/** All members with the short name of their time bank. */
export const membersIn = async (database: Database) => {
  const slugs = await slugsIn(database);
  const rows = await database.read(({ db, tables: { members } }) => db.select().from(members));
  return rows.map((row) => ({ ...row, slug: slugs.get(row.timebankId) }));
};

export const listingsIn = async (database: Database) => {
  const slugs = await slugsIn(database);
  const rows = await database.read(({ db, tables: { listings } }) => db.select().from(listings));
  return rows.map((row) => ({ ...row, slug: slugs.get(row.timebankId) }));
};

export const exchangesIn = (database: Database) =>
  database.read(({ db, tables: { exchanges } }) => db.select().from(exchanges));

export const accountsIn = (database: Database) =>
  database.read(({ db, tables: { accounts } }) => db.select().from(accounts));

/** What moved, in order. Hashes are left out: each memo's salt is drawn anew, so that nobody can guess at it. */
export const movementsIn = async (database: Database) => {
  const rows = await database.read(({ db, tables: { transfers } }) =>
    db.select().from(transfers).orderBy(asc(transfers.timebankId), asc(transfers.sequence)),
  );
  return rows.map(({ memoHash: _memoHash, previousHash: _previousHash, hash: _hash, ...figures }) => figures);
};

/** The evidence file of West Kirby, as its auditor takes it. */
export async function evidenceIn(database: Database): Promise<string> {
  const auditor = (await membersIn(database)).find(
    ({ slug, role }) => slug === 'west-kirby' && role === 'auditor',
  );
  if (!auditor) throw new Error('The demonstration has no auditor.');
  const { scope, start } = await database.read(async (tx) => {
    const { scope } = await timebankCalled(tx, 'west-kirby');
    const actor = { ...auditor, memberId: auditor.id, sessionId: null };
    return { scope, start: await startEvidence({ tx, scope, actor, now: thatMorning }) };
  });
  let file = '';
  for await (const piece of evidenceUpTo(database, { scope, start })) file += piece;
  return file;
}

async function slugsIn(database: Database): Promise<Map<string, string>> {
  const rows = await database.read(({ db, tables: { timebanks } }) => db.select().from(timebanks));
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
