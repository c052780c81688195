import type { Connection } from './database.ts';
import { bindingOf, type PreparedQuery, shapingOf } from './prepared.ts';

interface Preparable<Result> {
  prepare(name: string): { execute(values?: Record<string, unknown>): PromiseLike<Result> };
}

type Values = Readonly<Record<string, unknown>>;
type Run<Result> = (values: Values) => Promise<Result>;

let statements = 0;

/**
 * A query that is built and prepared once on each connection, because building one costs two to four times as much
 * as running it. Values stand in it as `sql.placeholder('name')`; their types are given first, the rows' are found.
 *
 *     const findAccount = statement<{ id: AccountId }>()(({ db, tables }) => db.select()…);
 */
export function statement<Given extends object>() {
  return <Result>(
    build: (connection: Connection) => Preparable<Result>,
  ): ((tx: Connection, values: Given) => Promise<Result>) => {
    const runOn = onEachConnection(build, rowsOf);
    return (tx, values) => runOn(tx)(values as Values) as Promise<Result>;
  };
}

/**
 * The same for a change, which says how many rows it was made to. On SQLite that is cheaper than to give rows back:
 * those go through a table of their own.
 */
export function change<Given extends object>() {
  return (build: (connection: Connection) => Preparable<unknown>) => {
    const runOn = onEachConnection(build, changedOf);
    return (tx: Connection, values: Given): Promise<number> => runOn(tx)(values as Values);
  };
}

function onEachConnection<Result>(
  build: (connection: Connection) => Preparable<unknown>,
  runOf: (connection: Connection, prepared: PreparedQuery, name: string) => Run<Result>,
): (tx: Connection) => Run<Result> {
  statements += 1;
  const name = `timebank_${statements}`;
  const runs = new WeakMap<object, Run<Result>>();
  return (tx) => {
    const known = runs.get(tx.db);
    if (known) return known;
    const run = runOf(tx, build(tx).prepare(name) as unknown as PreparedQuery, name);
    runs.set(tx.db, run);
    return run;
  };
}

function rowsOf(connection: Connection, prepared: PreparedQuery, name: string): Run<unknown> {
  const bind = bindingOf(prepared);
  const execute = connection.executionOf(prepared, name);
  const shape = shapingOf(prepared);
  return async (values) => (await execute(bind(values))).rows.map(shape);
}

function changedOf(connection: Connection, prepared: PreparedQuery, name: string): Run<number> {
  const bind = bindingOf(prepared);
  const execute = connection.executionOf(prepared, name);
  return async (values) => (await execute(bind(values))).changed;
}
