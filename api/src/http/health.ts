import { getHealth, getReadiness } from '@timebank/shared/health';
import { type Surroundings, serveOpen } from './serve.ts';

/** For whatever watches the program. Says nothing about the inside. */
export function healthRoutes(around: Surroundings): void {
  serveOpen(around, getHealth, async () => ({ ok: true }));

  serveOpen(around, getReadiness, async ({ database }) => {
    await database.read(
      async (tx) => await tx.db.select({ id: tx.tables.timebanks.id }).from(tx.tables.timebanks).limit(1),
    );
    return { ok: true };
  });
}
