import type { CategoryId, NeighbourhoodId, TimebankId } from '@timebank/shared/ids';
import type { Kit } from '../kit.ts';

export function timebankTables(kit: Kit) {
  const timebanks = kit.table(
    'timebanks',
    {
      id: kit.id<TimebankId>().primaryKey(),
      slug: kit.text().notNull(),
      name: kit.text().notNull(),
      phone: kit.text().notNull(),
      email: kit.text(),
      timeZone: kit.text().notNull(),
      stepMinutes: kit.integer().notNull(),
      longestExchangeMinutes: kit.integer().notNull(),
      /** Above this, a grant or a donation from another's account takes a second person. */
      grantLimitMinutes: kit.integer().notNull(),
      /** Null: no floor. Otherwise what a new member's account starts with. */
      memberFloorMinutes: kit.integer(),
      softLineMinutes: kit.integer(),
      joiningCreditMinutes: kit.integer().notNull(),
      reminderDays: kit.json<number[]>().notNull(),
      queueAfterDays: kit.integer().notNull(),
      silenceMeansYesAfterDays: kit.integer(),
      /** A member who has been quiet for so long is rung; likewise one who is so new and has not begun. */
      quietAfterDays: kit.integer().notNull(),
      newcomerAfterDays: kit.integer().notNull(),
      /** How many calls a day the call list proposes out of kindness alone. */
      kindCallsADay: kit.integer().notNull(),
      /** How much longer than agreed a visit may take before a coordinator is asked to look. */
      visitGraceMinutes: kit.integer().notNull(),
      trusteeEmails: kit.json<string[]>().notNull(),
      /** The last day of the last closed month. It moves with a row in `month_closings`, and never without one. */
      booksClosedThrough: kit.date(),
      createdAt: kit.instant().notNull(),
      version: kit.integer().notNull(),
    },
    (table) => [kit.uniqueIndex('timebanks_slug').on(table.slug)],
  );

  const neighbourhoods = kit.table(
    'neighbourhoods',
    {
      id: kit.id<NeighbourhoodId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      name: kit.text().notNull(),
      latitude: kit.real(),
      longitude: kit.real(),
    },
    (table) => [
      kit.unique('neighbourhoods_in_timebank').on(table.timebankId, table.id),
      kit.uniqueIndex('neighbourhoods_name').on(table.timebankId, table.name),
      kit.foreignKey({
        name: 'neighbourhoods_of_timebank',
        columns: [table.timebankId],
        foreignColumns: [timebanks.id],
      }),
    ],
  );

  const categories = kit.table(
    'categories',
    {
      id: kit.id<CategoryId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      slug: kit.text().notNull(),
      name: kit.text().notNull(),
      symbol: kit.text().notNull(),
      /** Everyday words that mean this, with spaces between; search finds its listings by them. */
      synonyms: kit.text().notNull(),
      position: kit.integer().notNull(),
    },
    (table) => [
      kit.unique('categories_in_timebank').on(table.timebankId, table.id),
      kit.uniqueIndex('categories_slug').on(table.timebankId, table.slug),
      kit.foreignKey({
        name: 'categories_of_timebank',
        columns: [table.timebankId],
        foreignColumns: [timebanks.id],
      }),
    ],
  );

  return { timebanks, neighbourhoods, categories };
}
export type TimebankTables = ReturnType<typeof timebankTables>;
