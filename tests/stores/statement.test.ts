import { change, statement } from '@timebank/api/database/statement';
import { eq, getTableName, type Placeholder, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '../ledger/scene.ts';
import { eachEngine } from '../support/engines.ts';
import { tableNames } from '../support/table-names.ts';

/*
 * Hot queries run without the query builder's own machinery. What they give has to be what the builder gives.
 */

eachEngine((engine) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(engine);
  });
  afterAll(() => scene.close());

  test.each(tableNames)('a row of %s is the same, however it was read', async (name) => {
    await scene.community.database.read(async (tx) => {
      const table = Object.values(tx.tables).find((one) => getTableName(one) === name);
      if (!table) throw new Error(`There is no table ${name}.`);
      const rows = (limit: number | Placeholder) => tx.db.select().from(table).limit(limit);
      const prepared = statement<{ limit: number }>()(() => rows(sql.placeholder('limit')));
      expect(await prepared(tx, { limit: 50 })).toEqual(await rows(50));
    });
  });

  test('what a join did not find is nothing at all, and what it found is whole', async () => {
    await scene.community.database.read(async (tx) => {
      const { members, persons } = tx.tables;
      const other = alias(members, 'other');
      const shouted = sql<string>`upper(${members.displayName})`;
      const query = tx.db
        .select({ member: members, person: persons, other, otherName: other.displayName, shouted })
        .from(members)
        .leftJoin(persons, eq(persons.id, members.personId))
        .leftJoin(other, eq(other.id, sql`${sql.placeholder('id')}`))
        .orderBy(members.memberNumber);
      const prepared = statement<{ id: string }>()(() => query);
      for (const id of [scene.newcomer, scene.newId()]) {
        const found = await prepared(tx, { id });
        expect(found).toEqual(await query.prepare(`compared_${id}`).execute({ id }));
        expect(found.every((row) => (row.other === null) === (id !== scene.newcomer))).toBe(true);
      }
    });
  });

  test('a value that the query asks for and nobody gave is missed at once', async () => {
    await scene.community.database.read(async (tx) => {
      const { members } = tx.tables;
      const prepared = statement<{ id?: string }>()(({ db }) =>
        db
          .select()
          .from(members)
          .where(eq(members.id, sql`${sql.placeholder('id')}`)),
      );
      await expect(prepared(tx, {})).rejects.toThrow(/"id"/);
    });
  });

  test('a change says how many rows it was made to', async () => {
    const rename = change<{ id: string; name: string }>()(({ db, tables: { members } }) =>
      db
        .update(members)
        .set({ displayName: sql`${sql.placeholder('name')}` })
        .where(eq(members.id, sql`${sql.placeholder('id')}`)),
    );
    const counts = await scene.community.database.write(async (tx) => [
      await rename(tx, { id: scene.newcomer, name: 'Nadia' }),
      await rename(tx, { id: scene.newId(), name: 'Nobody' }),
    ]);
    expect(counts).toEqual([1, 0]);
  });
});
