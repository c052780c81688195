import { Column, getTableName, is, Param, Placeholder, SQL, type Table } from 'drizzle-orm';

/**
 * What the query builder knows of a query that it has prepared. It can run it as well, but then looks up every
 * placeholder, column and join anew, in several promises, which costs more than the query. So all that is worked out
 * once, here. The builder's version is fixed to one; a test runs both ways and compares.
 */
export interface PreparedQuery {
  readonly query: { readonly sql: string; readonly params: readonly unknown[] };
  /** Missing where a query gives no rows. */
  readonly fields?: readonly SelectedField[];
  /** False for each joined table that may have found nothing. */
  readonly joinsNotNullableMap?: Readonly<Record<string, boolean>>;
}

interface SelectedField {
  readonly path: readonly string[];
  readonly field: unknown;
}

/** Runs a query with its values in the order in which it asks for them. Its rows are bare columns. */
export type Execution = (binding: unknown[]) => Executed | Promise<Executed>;

export interface Executed {
  readonly rows: readonly Row[];
  /** How many rows were inserted, changed or removed, by a query that gives none back. */
  readonly changed: number;
}

type Values = Readonly<Record<string, unknown>>;
type Row = readonly unknown[];
type Decode = (stored: unknown) => unknown;

/** Puts the values into the order in which the query asks for them, as the engine stores them. */
export function bindingOf({ query: { params } }: PreparedQuery): (values: Values) => unknown[] {
  const sources = params.map(sourceOf);
  return (values) => sources.map((source) => source(values));
}

/** Makes of a row of columns the object that the query was written for. */
export function shapingOf({ fields = [], joinsNotNullableMap }: PreparedQuery): (row: Row) => unknown {
  const columns = fields.map(({ path, field }) => ({ path, decode: decoderOf(field) }));
  const optional = joinsNotNullableMap ? optionalGroups(fields, joinsNotNullableMap) : [];
  return (row) => {
    const shaped: Record<string, unknown> = {};
    for (let index = 0; index < columns.length; index += 1) {
      const { path, decode } = columns[index] as (typeof columns)[number];
      const stored = row[index];
      nodeAt(shaped, path)[path[path.length - 1] as string] =
        stored === null || decode === null ? stored : decode(stored);
    }
    for (const { name, firstColumn } of optional) if (row[firstColumn] === null) shaped[name] = null;
    return shaped;
  };
}

function sourceOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) {
    const { name } = param;
    return (values) => given(values, name);
  }
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { name } = param.value;
    const { encoder } = param;
    return (values) => encoder.mapToDriverValue(given(values, name));
  }
  return () => param;
}

function given(values: Values, name: string): unknown {
  const value = values[name];
  if (value === undefined) throw new Error(`The query asks for a value "${name}" and was given none.`);
  return value;
}

/** Null where the engine's own value is what the program works with. */
function decoderOf(field: unknown): Decode | null {
  const decoder = is(field, Column) ? field : (selectedSql(field) as unknown as { decoder: Decoder }).decoder;
  return decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue
    ? null
    : (stored) => decoder.mapFromDriverValue(stored);
}

const selectedSql = (field: unknown): SQL => (is(field, SQL) ? field : (field as SQL.Aliased).sql);

interface Decoder {
  mapFromDriverValue(stored: unknown): unknown;
}

/** The joined tables that a row may lack altogether: then there is null in place of an object full of nulls. */
function optionalGroups(
  fields: readonly SelectedField[],
  joinsNotNullableMap: Readonly<Record<string, boolean>>,
): { name: string; firstColumn: number }[] {
  const groups = new Map<string, { firstColumn: number; tables: Set<string | null> }>();
  for (const [index, { path, field }] of fields.entries()) {
    const [name] = path;
    if (path.length !== 2 || name === undefined || !is(field, Column)) continue;
    const group = groups.get(name) ?? { firstColumn: index, tables: new Set() };
    group.tables.add(getTableName(field.table as Table));
    groups.set(name, group);
  }
  return [...groups].flatMap(([name, { firstColumn, tables }]) => {
    const [table] = tables;
    return tables.size === 1 && table && !joinsNotNullableMap[table] ? [{ name, firstColumn }] : [];
  });
}

function nodeAt(shaped: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
  let node = shaped;
  for (let depth = 0; depth < path.length - 1; depth += 1) {
    const name = path[depth] as string;
    node[name] ??= {};
    node = node[name] as Record<string, unknown>;
  }
  return node;
}
