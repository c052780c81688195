import { createHash } from 'node:crypto';

/** A line of an evidence file, as JSON reads it. */
export interface Line {
  is: string;
  [field: string]: unknown;
}

export type Change = (lines: Line[]) => Line[];
type Fits = (line: Line) => boolean;

export const linesOf = (file: string): Line[] =>
  file
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

export const fileOf = (lines: readonly Line[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

export const isFirst: Fits = ({ is }) => is === 'books';
export const isHold: Fits = ({ is }) => is === 'hold';
export const isTransfer: Fits = ({ is }) => is === 'transfer';
export const numbered =
  (sequence: number): Fits =>
  (line) =>
    isTransfer(line) && line['sequence'] === sequence;
export const ofMember =
  (memberNumber: number): Fits =>
  (line) =>
    line.is === 'account' && line['memberNumber'] === memberNumber;

export function lineThat(lines: readonly Line[], fits: Fits): Line {
  const line = lines.find(fits);
  if (!line) throw new Error('No line of the file fits.');
  return line;
}

/** Changes fields of the first line that fits, and nothing else. */
export const change =
  (fits: Fits, changed: (line: Line, lines: Line[]) => object): Change =>
  (lines) => {
    const line = lineThat(lines, fits);
    return lines.with(lines.indexOf(line), { ...line, ...changed(line, lines) });
  };

export const leaveOut =
  (fits: Fits): Change =>
  (lines) =>
    lines.filter((line) => line !== lineThat(lines, fits));

/** Other minutes, also in both entries. */
export function withMinutes(line: Line, minutes: number): object {
  const entries = line['entries'] as { minutes: number }[];
  return {
    minutes,
    entries: entries.map((entry) => ({ ...entry, minutes: Math.sign(entry.minutes) * minutes })),
  };
}

/** Takes every hash anew as the page about the file describes it, as whoever owns the disk could do. */
export const hashAnew: Change = ([books = { is: 'books' }, ...rest]) => {
  const { id: timebankId } = books['timebank'] as { id: string };
  let headHash = '0'.repeat(64);
  const again = rest.map((line) => {
    if (!isTransfer(line)) return line;
    const { is: _is, id, hash: _hash, batchLines: _lines, entries: _entries, ...rest } = line;
    const figures = { ...rest, previousHash: headHash };
    const values = [id, timebankId, ...Object.values(figures)];
    const texts = values.map((value) => (value === null ? '-' : `${String(value).length}:${value}`));
    const hash = createHash('sha256').update(texts.join('')).digest('hex');
    const { previousHash } = figures;
    headHash = hash;
    return { ...line, previousHash, hash };
  });
  return [{ ...books, transfers: again.filter(isTransfer).length, headHash }, ...again];
};

export const rewrite =
  (...changes: Change[]): Change =>
  (lines) =>
    hashAnew(changes.reduce((changed, next) => next(changed), lines));
