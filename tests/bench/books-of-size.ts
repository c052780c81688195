import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@timebank/api/database/database';
import { openDatabase } from '@timebank/api/database/open';
import { chainedTransfer } from '@timebank/api/ledger/chaining.service';
import type { TransferRow } from '@timebank/api/ledger/service';
import { findChainHead } from '@timebank/api/ledger/store';
import { chainStart } from '@timebank/shared/chain';
import { type FreshPostgresDatabase, freshPostgresDatabase } from '../support/postgres.ts';
import { at, type BenchCommunity, benchCall, createCommunity } from './community.ts';

/** The member with a hand in every tenth gift. */
export const busiest = 0;

/** Books of one size, open side by side with those of the others, so that all are measured under the same weather. */
export interface BooksOfSize {
  size: number;
  database: Database;
  community: BenchCommunity;
}

/** Where books are kept. */
interface Shelf {
  /** The address of books that are empty, or like those at another address. */
  newUrl(like?: string): Promise<string>;
  clear(): Promise<void>;
}

export function sqliteShelf(folder: string): Shelf {
  let number = 0;
  return {
    async newUrl(like) {
      number += 1;
      const path = join(folder, `growth-${number}.db`);
      if (like !== undefined) copyFileSync(like.replace('file:', ''), path);
      return `file:${path}`;
    },
    clear: async () => undefined,
  };
}

export function postgresShelf(serverUrl: string): Shelf {
  const made: FreshPostgresDatabase[] = [];
  return {
    async newUrl(like) {
      const database = await freshPostgresDatabase(serverUrl, like === undefined ? {} : { like });
      made.push(database);
      return database.url;
    },
    async clear() {
      for (const database of made) await database.drop();
    },
  };
}

/** Fills one time bank up to the largest size, and keeps a copy of it at each smaller one. */
export async function loadBooks(
  shelf: Shelf,
  { sizes, members = 200 }: { sizes: readonly number[]; members?: number },
): Promise<BooksOfSize[]> {
  const url = await shelf.newUrl();
  const kept: { size: number; url: string }[] = [];
  let database = await openDatabase({ url });
  const community = await createCommunity(database, members);
  const startedAt = performance.now();
  let loaded = 0;
  for (const size of sizes) {
    await loadGifts(database, { community, from: loaded, upTo: size });
    loaded = size;
    const seconds = (performance.now() - startedAt) / 1000;
    console.info(`${size.toLocaleString('en-GB')} transfers in ${seconds.toFixed(0)} s`);
    await database.close();
    const isLast = size === sizes.at(-1);
    kept.push({ size, url: isLast ? url : await shelf.newUrl(url) });
    if (!isLast) database = await openDatabase({ url });
  }
  return await Promise.all(
    kept.map(async ({ size, url }) => ({ size, community, database: await openDatabase({ url }) })),
  );
}

/** The day after the first thousand gifts of loaded books is the second of January, and so on. */
const loadedSince = Date.parse('2023-01-01T12:00:00.000Z');
const giftsADay = 1000;

/** The day on which books were half as large as they are now. */
export const halfwayDay = (size: number): string =>
  new Date(momentOfGift(size / 2)).toISOString().slice(0, 10);

const momentOfGift = (index: number): number => loadedSince + Math.floor(index / giftsADay) * 24 * 3_600_000;

/**
 * Puts gifts of 15 minutes round the community into the books, up to a number of transfers. They are chained as the
 * program chains them, but go in by the hundred, because a million of them should not take an hour.
 */
export async function loadGifts(
  database: Database,
  { community, from, upTo }: { community: BenchCommunity; from: number; upTo: number },
): Promise<void> {
  const { members } = community;
  const chunk = 500;
  for (let start = from; start < upTo; start += chunk) {
    await database.write(async (tx) => {
      const call = { ...benchCall({ tx, community }), now: new Date(momentOfGift(start)) };
      const [last] = await findChainHead(tx, { timebankId: community.scope.timebankId });
      let head = last ?? { sequence: 0, hash: chainStart, postedOn: '' };
      const transfers: TransferRow[] = [];
      for (let index = start; index < Math.min(upTo, start + chunk); index += 1) {
        const giver = index % members.length;
        const other = (index * 7 + 1) % members.length;
        const { transfer } = chainedTransfer(call, {
          posting: {
            kind: 'donation',
            fromAccountId: at(members, giver).accountId,
            toAccountId: at(members, index % 10 === 3 ? busiest : other).accountId,
            minutes: 15,
          },
          head,
        });
        transfers.push(transfer);
        head = transfer;
      }
      await tx.db.insert(tx.tables.transfers).values(transfers);
    });
    if ((start + chunk) % 50_000 === 0)
      console.info(`  ${(start + chunk).toLocaleString('en-GB')} transfers`);
  }
}
