import { createHmac, timingSafeEqual } from 'node:crypto';
import { type LinkId, linkId } from '@timebank/shared/ids';
import type { LinkRow } from './store.ts';

type Signed = Pick<LinkRow, 'id' | 'purpose' | 'expiresAt'>;

/** Half of a SHA-256 is more than anybody can try, and keeps the code on a letter coarse enough for an old camera. */
const signatureBytes = 16;
const idCharacters = 22;

/**
 * What stands at the end of a link: its id, and a signature over the id, what it is for and when it ends. It is never
 * kept: whoever gets hold of a copy of the database has no link that works.
 */
export function tokenOf(secret: string, { id, purpose, expiresAt }: Signed): string {
  const packed = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
  const signature = createHmac('sha256', secret)
    .update(`link\u0000${id}\u0000${purpose}\u0000${expiresAt}`)
    .digest()
    .subarray(0, signatureBytes);
  return `${packed}${signature.toString('base64url')}`;
}

/** The link that a token could belong to. Whether it does, only its signature says. */
export function idIn(token: string): LinkId | null {
  const hex = Buffer.from(token.slice(0, idCharacters), 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const parsed = linkId.safeParse(id);
  return parsed.success ? parsed.data : null;
}

/** Compares the whole text, so that two ways to write the same bytes are not two links. It takes as long for any. */
export function isTokenOf(secret: string, { token, link }: { token: string; link: Signed }): boolean {
  const right = Buffer.from(tokenOf(secret, link));
  const given = Buffer.from(token);
  return given.length === right.length && timingSafeEqual(given, right);
}
