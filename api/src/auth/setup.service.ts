import type { AuditEventId } from '@timebank/shared/ids';
import { recordSystemAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import { openAccount } from '../ledger/service.ts';
import { littleKnown, welcome, writeDown } from '../members/joining.service.ts';
import type { MemberRow } from '../members/lookup.service.ts';
import { newPerson } from '../members/persons.service.ts';
import { Refusal } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { foundTimebank, type NewTimebank } from '../timebanks/founding.service.ts';
import { hashOfToken, newToken } from './secrets.service.ts';
import { findSetupLink, insertSetupLink, spendSetupLink } from './setup.store.ts';

interface Making {
  tx: WriteTransaction;
  newId: NewId;
  now: Date;
}

export interface Founder {
  displayName: string;
  email: string;
  /** Null for somebody who signs in with codes alone. */
  passwordHash: string | null;
}

/** What a new time bank starts with: its fund, and the administrator as whose acts the rest can follow. */
export interface Founded {
  scope: Scope;
  administrator: MemberRow;
  /** A call in which the administrator acts, for whatever is set up along with the time bank. */
  call: WriteCall;
}

/** A link with which one time bank can be created, once. Only its hash is kept. */
export async function makeSetupLink(
  { tx, now }: Pick<Making, 'tx' | 'now'>,
  { address }: { address: string },
): Promise<string> {
  const token = newToken();
  await insertSetupLink(tx, { tokenHash: hashOfToken(token), createdAt: now.toISOString() });
  return `${address}/setup#token=${token}`;
}

/** Refuses a link that does not work any more, before anything slow is done for it. */
export async function insistOnSetupLink(tx: ReadTransaction, token: string): Promise<void> {
  const [link] = await findSetupLink(tx, { tokenHash: hashOfToken(token) });
  if (!link) throw linkUsed();
}

/** Creates a time bank with a set-up link, which works once whoever presses the button first. */
export async function createTimebank(
  making: Making,
  { setupToken, ...given }: { setupToken: string; timebank: NewTimebank; founder: Founder },
): Promise<{ slug: string; memberNumber: number }> {
  const { tx, now } = making;
  const taken = await spendSetupLink(tx, { tokenHash: hashOfToken(setupToken), now: now.toISOString() });
  if (taken.length === 0) throw linkUsed();
  const { administrator } = await createTimebankWith(making, given);
  return { slug: given.timebank.slug, memberNumber: administrator.memberNumber };
}

/** Creates a time bank with the usual settings and categories, its community fund and its first administrator. */
export async function createTimebankWith(
  making: Making,
  { timebank, founder }: { timebank: NewTimebank; founder: Founder },
): Promise<Founded> {
  const { tx, newId, now } = making;
  const { email, displayName, passwordHash } = founder;
  const scope = await foundTimebank(making, timebank);
  await openAccount({ ...making, scope }, { kind: 'fund', memberId: null });
  const personId = await newPerson(making, { email, passwordHash });
  const administrator = await writeDown(
    { ...making, scope },
    { profile: profileOf({ displayName, email }), status: 'active', personId, role: 'administrator' },
  );
  recordSystemAct(
    { tx, id: newId<AuditEventId>(), now, timebankId: scope.timebankId },
    { action: 'timebank.created', subjectKind: 'timebank', subjectId: scope.timebankId },
  );
  const call = callOf(making, { scope, administrator });
  await welcome({ ...call, channel: 'system' }, administrator);
  return { scope, administrator, call };
}

const profileOf = (given: { displayName: string; email: string }) => ({
  ...littleKnown,
  ...given,
  preferredContact: 'email' as const,
});

function callOf(
  { tx, newId, now }: Making,
  { scope, administrator }: { scope: Scope; administrator: MemberRow },
): WriteCall {
  const { id: memberId, personId, displayName, role, status } = administrator;
  return {
    tx,
    newId,
    now,
    scope,
    actor: { memberId, personId, sessionId: null, displayName, role, status },
    asMemberId: memberId,
    onBehalfOfId: null,
    channel: 'self',
    address: null,
    expectedVersion: null,
    // Nobody has a screen of this time bank open before it exists.
    announce: () => undefined,
  };
}

const linkUsed = () =>
  new Refusal('setup_link_used', 'This link was used already or is not complete. Ask for a new one.');
