/** An INSERT statement for one row, with keys as the program writes them. */
export function insertInto(table: string, row: object, verb = 'INSERT'): string {
  const columns = Object.keys(row).map((key) =>
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
  return `${verb} INTO ${table} (${columns.join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')})`;
}

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
