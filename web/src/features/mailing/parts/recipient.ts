import type { Member } from '@timebank/shared/members';

/** Whom a letter goes to, as far as paper has to know. */
export interface Recipient {
  displayName: string;
  largePrint: boolean | null;
  address: string | null;
  postcode: string | null;
}

export const recipientOf = ({ displayName, largePrint, contact }: Member): Recipient => ({
  displayName,
  largePrint,
  address: contact?.address ?? null,
  postcode: contact?.postcode ?? null,
});

/** The lines on the envelope. A postcode that ends the address already is not written twice. */
export function envelopeLines({ displayName, address, postcode }: Recipient): string[] {
  const lines = [displayName, ...(address ?? '').split(/\n|, /)].map((line) => line.trim());
  const isThere = postcode === null || (address ?? '').toUpperCase().includes(postcode.toUpperCase());
  return [...new Set(isThere ? lines : [...lines, postcode])].filter((line) => line !== '');
}
