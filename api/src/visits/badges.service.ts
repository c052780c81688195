import type { Badge, checkBadge, issueBadge as issueBadgeEndpoint } from '@timebank/shared/badges';
import { endOfDay } from '@timebank/shared/days';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { firstNameOf } from '@timebank/shared/first-name';
import type { BadgeId, MemberId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import { hashOfToken, newToken } from '../auth/secrets.service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import type { WriteTransaction } from '../database/database.ts';
import { memberIn } from '../members/lookup.service.ts';
import { notFound, Refusal } from '../refusal.ts';
import { badgeDaysMax, isBadgeValid, isPossibleEnd } from './badges.rules.ts';
import {
  type BadgeRow,
  countLook,
  findLastBadge,
  findValidBadge,
  insertBadge,
  revokeBadges,
} from './badges.store.ts';

export async function badgeOf(call: ReadCall, memberId: MemberId): Promise<{ badge: Badge | null }> {
  await memberIn(call, memberId);
  return { badge: await lastBadge(call, memberId) };
}

/** Makes a badge whose token only its holder will know. The one before it is not valid any more. */
export async function issueBadge(
  call: WriteCall,
  { params: { memberId }, body: { validUntil } }: ParsedOf<typeof issueBadgeEndpoint>,
): Promise<{ badge: Badge; token: string }> {
  const { timebankId, timeZone } = call.scope;
  const member = await memberIn(call, memberId);
  if (member.kind !== 'person' || member.status !== 'active') {
    throw new Refusal('member_wrong_state', 'A badge is for somebody whose membership is active.');
  }
  if (!isPossibleEnd(validUntil, { now: call.now, timeZone })) throw wrongEnd();
  const issuedAt = call.now.toISOString();
  await revokeBadges(call.tx, { timebankId, memberId, revokedAt: issuedAt });
  const token = newToken();
  const row: BadgeRow = {
    id: call.newId<BadgeId>(),
    timebankId,
    memberId,
    tokenHash: hashOfToken(token),
    issuedAt,
    issuedById: call.actor.memberId,
    validUntil,
    endsAt: endOfDay(timeZone, validUntil),
    revokedAt: null,
    looks: 0,
  };
  await insertBadge(call.tx, row);
  recordAct(call, {
    action: 'badge.issued',
    subjectKind: 'member',
    subjectId: memberId,
    details: { validUntil },
  });
  return { badge: shown(call, { badge: row, issuedByName: call.actor.displayName }), token };
}

export async function revokeBadge(call: WriteCall, memberId: MemberId): Promise<Badge> {
  await memberIn(call, memberId);
  await revokeBadgesOf(call, memberId);
  const badge = await lastBadge(call, memberId);
  if (!badge) throw notFound('badge');
  return badge;
}

/** Takes back whatever badge a member has, also when they leave. */
export async function revokeBadgesOf(call: WriteCall, memberId: MemberId): Promise<void> {
  const { timebankId } = call.scope;
  const revoked = await revokeBadges(call.tx, { timebankId, memberId, revokedAt: call.now.toISOString() });
  if (revoked.length === 0) return;
  recordAct(call, { action: 'badge.revoked', subjectKind: 'member', subjectId: memberId });
}

/** What a stranger who scans a badge is told: that it is valid today, a face and a first name, and nothing else. */
export async function lookAtBadge(
  tx: WriteTransaction,
  { token, now }: { token: string; now: Date },
): Promise<ReplyOf<typeof checkBadge>> {
  const tokenHash = hashOfToken(token);
  await countLook(tx, { tokenHash });
  const [found] = await findValidBadge(tx, { tokenHash, now: now.toISOString() });
  if (!found) return { isValid: false, firstName: null, photo: null };
  const { displayName, picture } = found;
  return {
    isValid: true,
    firstName: firstNameOf(displayName),
    photo: picture && {
      id: picture.id,
      mediaType: 'image/jpeg',
      base64: picture.base64,
      widthPixels: picture.widthPixels,
      heightPixels: picture.heightPixels,
    },
  };
}

async function lastBadge(call: ReadCall, memberId: MemberId): Promise<Badge | null> {
  const [found] = await findLastBadge(call.tx, { timebankId: call.scope.timebankId, memberId });
  return found ? shown(call, found) : null;
}

const shown = (
  { now }: Pick<ReadCall, 'now'>,
  { badge, issuedByName }: { badge: BadgeRow; issuedByName: string },
): Badge => ({
  id: badge.id,
  memberId: badge.memberId,
  issuedAt: badge.issuedAt,
  issuedBy: { id: badge.issuedById, displayName: issuedByName },
  validUntil: badge.validUntil,
  isValid: isBadgeValid(badge, now),
  revokedAt: badge.revokedAt,
  looks: badge.looks,
});

function wrongEnd(): Refusal {
  const message = `Choose a day from today on, and at most ${badgeDaysMax} days ahead.`;
  return new Refusal('date_not_possible', message, { faults: [{ at: 'body.validUntil', message }] });
}
