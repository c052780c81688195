import type { Tables } from '@timebank/drizzle/tables';
import type { PersonId } from '@timebank/shared/ids';
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

type PersonRow = Tables['persons']['$inferSelect'];

const value = sql.placeholder;

export const findSecondFactor = statement<{ personId: PersonId }>()(({ db, tables: { persons } }) =>
  db
    .select({ secret: persons.totpSecret, confirmedAt: persons.totpConfirmedAt, email: persons.email })
    .from(persons)
    .where(eq(persons.id, value('personId'))),
);

export async function updatePerson(
  { db, tables: { persons } }: WriteTransaction,
  { id, changes }: { id: PersonId; changes: Partial<PersonRow> },
): Promise<void> {
  await db.update(persons).set(changes).where(eq(persons.id, id));
}

/** Spends a time step and all before it; no row where its code was used already. */
export function spendStep(
  { db, tables: { persons } }: WriteTransaction,
  { personId, step }: { personId: PersonId; step: number },
) {
  return db
    .update(persons)
    .set({ totpLastStep: step })
    .where(and(eq(persons.id, personId), or(isNull(persons.totpLastStep), lt(persons.totpLastStep, step))))
    .returning({ id: persons.id });
}
