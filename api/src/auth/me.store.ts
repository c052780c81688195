import type { PersonId, TimebankId } from '@timebank/shared/ids';
import type { Looks } from '@timebank/shared/me';
import { eq, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

export const findLooks = statement<{ personId: PersonId }>()(({ db, tables: { persons } }) =>
  db
    .select({ looks: persons.looks })
    .from(persons)
    .where(eq(persons.id, value('personId'))),
);

export async function updateLooks(
  { db, tables: { persons } }: WriteTransaction,
  { personId, looks }: { personId: PersonId; looks: Looks },
): Promise<void> {
  await db.update(persons).set({ looks }).where(eq(persons.id, personId));
}

export const findTimebankOfMe = statement<{ timebankId: TimebankId }>()(({ db, tables: { timebanks } }) =>
  db
    .select({ slug: timebanks.slug, name: timebanks.name, phone: timebanks.phone })
    .from(timebanks)
    .where(eq(timebanks.id, value('timebankId'))),
);
