import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/** Lines of a table for a spreadsheet. They end as RFC 4180 wants; no cell is taken for a formula. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify([...rows], { escape_formulas: true, record_delimiter: 'windows' });
