import { chainStart } from '@timebank/shared/chain';
import { expectThat, type Proof } from './proof.ts';

/** One closing or re-opening of a month, with the hash that the chain has at its place. */
export interface StoredClosing {
  number: number;
  month: string;
  booksClosedThrough: string;
  headSequence: number;
  headHash: string;
  /** Null where there is no such transfer. */
  hashAtHead: string | null;
}

/** The lock date for the transfer with this number: that of the last closing before it. */
export const closedThroughAt = (closings: readonly StoredClosing[], sequence: number): string | null =>
  closings.findLast(({ headSequence }) => headSequence < sequence)?.booksClosedThrough ?? null;

/** Checks that the closings are whole, that each kept the hash of the chain, and that the lock date is that of the last. */
export function verifyClosings(
  proof: Proof,
  { closings, booksClosedThrough }: { closings: readonly StoredClosing[]; booksClosedThrough: string | null },
): void {
  for (const [index, closing] of closings.entries()) {
    const { number, month, headSequence, headHash, hashAtHead } = closing;
    const earlier = closings[index - 1]?.headSequence ?? 0;
    expectThat(
      proof,
      number === index + 1 && headSequence >= earlier,
      'closing_wrong',
      () => `Closing ${number}, of ${month}, is not in its place.`,
    );
    expectThat(
      proof,
      headHash === (headSequence === 0 ? chainStart : hashAtHead),
      'closing_wrong',
      () => `Closing ${number}, of ${month}, keeps another hash than transfer ${headSequence} has.`,
    );
  }
  const last = closings.at(-1)?.booksClosedThrough ?? null;
  expectThat(
    proof,
    booksClosedThrough === last,
    'closing_wrong',
    () => `The books are locked up to ${booksClosedThrough}; the last closing says ${last}.`,
  );
}
