import type { Channel, ForAnother } from '@timebank/shared/acting';
import type { MemberId } from '@timebank/shared/ids';
import type { Actor, ReadCall, WriteCall } from '../context.ts';
import { insist, Refusal } from '../refusal.ts';
import { objectionToActing } from './acting.rules.ts';
import { consentOf, type MemberRow, memberIn } from './lookup.service.ts';

/** What a request says of acting for another: fields of its body or its query. */
export interface OnBehalf {
  onBehalfOf?: MemberId | undefined;
  channel?: Channel | undefined;
  /** What that member said, in their own words. */
  words?: string | undefined;
}

/** What the operation takes, and where its fields are. */
export interface Taking {
  takes: Exclude<ForAnother, object>;
  part?: 'body' | 'query';
  onlyLooks?: boolean;
}

/**
 * The call as the act of the member it is for. The actor stays the actor in every record.
 *
 * A coordinator may act for any member who asked, and says by which channel. A delegate or a representative may for
 * whom they represent, within what that member has let them do. Without `onBehalfOf` it is the actor's own act.
 */
export async function actFor(
  call: WriteCall,
  { onBehalfOf, channel, words }: OnBehalf,
  taking: Taking,
): Promise<WriteCall> {
  if (onBehalfOf === undefined || onBehalfOf === call.actor.memberId) return call;
  await insistOnConsent(call, { member: await memberIn(call, onBehalfOf), channel, ...taking });
  return { ...call, asMemberId: onBehalfOf, onBehalfOfId: onBehalfOf, channel: channel ?? 'self', words };
}

/** The call with the eyes of the member for whom somebody looks. It shows what that member sees, and no more. */
export async function lookFor<Call extends ReadCall>(
  call: Call,
  { onBehalfOf }: OnBehalf,
  { takes }: Taking,
): Promise<Call> {
  if (onBehalfOf === undefined || onBehalfOf === call.actor.memberId) return call;
  const member = await memberIn(call, onBehalfOf);
  const consent = await insistOnConsent(call, { member, channel: undefined, takes, onlyLooks: true });
  return { ...call, actor: eyesOf(call.actor, { member, consent }) };
}

/** A look that is written down: the actor stays in the record, and this is what the member would see. */
export async function seenThrough(call: WriteCall): Promise<WriteCall> {
  if (call.onBehalfOfId === null) return call;
  const member = await memberIn(call, call.onBehalfOfId);
  const consent = await consentOf(call, { memberId: member.id, byMemberId: call.actor.memberId });
  return { ...call, actor: eyesOf(call.actor, { member, consent }) };
}

function eyesOf({ sessionId }: Actor, { member, consent }: { member: MemberRow; consent: Consent }): Actor {
  const { id, personId, displayName, status } = member;
  const eyes = { memberId: id, personId, sessionId, displayName, role: 'member', status } as const;
  return consent ? { ...eyes, may: consent.may } : eyes;
}

type Consent = Awaited<ReturnType<typeof consentOf>>;

async function insistOnConsent(
  call: ReadCall,
  {
    member,
    channel,
    takes,
    part = 'body',
    onlyLooks = false,
  }: Taking & { member: MemberRow; channel: Channel | undefined },
): Promise<Consent> {
  const consent = await consentOf(call, { memberId: member.id, byMemberId: call.actor.memberId });
  insist(objectionToActing({ actor: call.actor, consent, takes, channel, member, part, onlyLooks }));
  return consent;
}

/** Refuses where the member whose act it is may not propose, agree or post now. */
export async function insistOnActive(call: WriteCall): Promise<void> {
  const status =
    call.asMemberId === call.actor.memberId
      ? call.actor.status
      : (await memberIn(call, call.asMemberId)).status;
  if (status !== 'active') throw notActive();
}

export const notActive = (): Refusal =>
  new Refusal('member_not_active', 'This membership is paused or suspended. Come back from the pause first.');
