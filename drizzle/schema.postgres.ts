import { postgresKit } from './kit.ts';
import { allTables } from './tables.ts';

/** What drizzle-kit reads to write the migrations for this engine. It looks for tables among the exports. */
export const {
  timebanks,
  neighbourhoods,
  categories,
  persons,
  members,
  representations,
  blocks,
  signInCodes,
  sessions,
  failedAttempts,
  setupLinks,
  idempotencyKeys,
  accounts,
  batches,
  transfers,
  entries,
  transferMemos,
  holds,
  listings,
  listingWords,
  exchanges,
  concerns,
  auditEvents,
  notices,
  outbox,
  followUps,
  approvals,
} = allTables(postgresKit);
