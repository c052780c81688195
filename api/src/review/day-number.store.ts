import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/**
 * The number of a calendar day, counted from one to the next, so that two days can be told apart by how many lie
 * between. Both engines divide whole numbers towards zero; days are text, and neither has a word for this that the
 * other knows. Fliegel and Van Flandern, Communications of the ACM 11 (1968), 657.
 */
export function dayNumber(day: AnyColumn | SQL): SQL<number> {
  const part = (from: number, length: number) =>
    sql`cast(substr(${day}, ${sql.raw(`${from}, ${length}`)}) as integer)`;
  const [year, month, dayOfMonth] = [part(1, 4), part(6, 2), part(9, 2)];
  const early = sql`((${month} - 14) / 12)`;
  return sql<number>`((1461 * (${year} + 4800 + ${early})) / 4 + (367 * (${month} - 2 - 12 * ${early})) / 12
    - (3 * ((${year} + 4900 + ${early}) / 100)) / 4 + ${dayOfMonth} - 32075)`;
}
