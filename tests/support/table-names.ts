import { sqliteKit } from '@timebank/drizzle/kit';
import { allTables } from '@timebank/drizzle/tables';
import { getTableName, type Table } from 'drizzle-orm';

/** Every table of the product, by the name that the database knows it by. */
export const tableNames: readonly string[] = Object.values(allTables(sqliteKit)).map((table) =>
  getTableName(table as unknown as Table),
);
