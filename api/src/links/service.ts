import type { DeliveryId, ExchangeId, LinkId, MemberId, TimebankId } from '@timebank/shared/ids';
import type { LinkOutcome, LinkPurpose } from '@timebank/shared/links';
import type { WriteCall } from '../context.ts';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { endOf } from './rules.ts';
import { findLink, findLinksOf, insertLinks, type LinkRow, markUsed, reopenLink } from './store.ts';
import { idIn, isTokenOf, tokenOf } from './token.service.ts';

export type { LinkRow } from './store.ts';

/** What a link is to be for. */
export interface WantedLink {
  timebankId: TimebankId;
  memberId: MemberId;
  deliveryId: DeliveryId;
  purpose: LinkPurpose;
  exchangeId: ExchangeId | null;
  minutes: number | null;
  asOf: string | null;
}

/** The end of the address at which the site shows a link. */
export const pathOfLink = (token: string): string => `/l/${token}`;

/**
 * The paths of these links, in their order. What was made before is found again, so that a letter that is printed
 * twice has the same link on both.
 */
export async function mintLinks(
  { tx, newId, now, secret }: Pick<WriteCall, 'tx' | 'newId' | 'now'> & { secret: string },
  wanted: readonly WantedLink[],
): Promise<string[]> {
  if (wanted.length === 0) return [];
  const known = await findLinksOf(tx, [...new Set(wanted.map(({ deliveryId }) => deliveryId))]);
  const found = wanted.map((want) => ({ want, link: known.find((link) => isSame(link, want)) }));
  const links = found.map(({ want, link }) => ({ isNew: !link, link: link ?? newLink(want) }));
  await insertLinks(
    tx,
    links.filter(({ isNew }) => isNew).map(({ link }) => link),
  );
  return links.map(({ link }) => pathOfLink(tokenOf(secret, link)));

  function newLink(want: WantedLink): LinkRow {
    const [createdAt, expiresAt] = [now.toISOString(), endOf(want.purpose, now)];
    return { ...want, id: newId<LinkId>(), createdAt, expiresAt, usedAt: null, outcome: null };
  }
}

const isSame = (link: LinkRow, want: WantedLink): boolean =>
  link.deliveryId === want.deliveryId && link.purpose === want.purpose;

/** The link with this token, or null where the program never made such a one. */
export async function linkWith(
  tx: ReadTransaction,
  { secret, token }: { secret: string; token: string },
): Promise<LinkRow | null> {
  const id = idIn(token);
  const link = id && (await findLink(tx, id));
  return link && isTokenOf(secret, { token, link }) ? link : null;
}

/** Keeps what was pressed, once. */
export async function keepAnswer(
  { tx, now }: Pick<WriteCall, 'tx' | 'now'>,
  { id, outcome }: { id: LinkId; outcome: LinkOutcome },
): Promise<void> {
  const [first] = await markUsed(tx, { id, outcome, usedAt: now.toISOString() });
  if (!first) throw new Refusal('exchange_wrong_state', 'This was answered a moment ago. Open it again.');
}

/** What was pressed is taken back, and the link asks as before. */
export const askAgain = ({ tx, now }: { tx: WriteTransaction; now: Date }, id: LinkId): Promise<void> =>
  reopenLink(tx, { id, asOf: now.toISOString() });
