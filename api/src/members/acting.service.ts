import type { Channel } from '@timebank/shared/acting';
import type { MemberId } from '@timebank/shared/ids';
import { isStaff } from '@timebank/shared/roles';
import type { WriteCall } from '../context.ts';
import { notAllowed, Refusal } from '../refusal.ts';
import { memberIn, representedBy } from './lookup.service.ts';

/** What a request says of acting for another: fields of its body. */
export interface OnBehalf {
  onBehalfOf?: MemberId | undefined;
  channel?: Channel | undefined;
  /** What that member said, in their own words. */
  words?: string | undefined;
}

/**
 * The call as the act of the member it is for. The actor stays the actor in every record.
 *
 * A coordinator may act for any active member who asked, and says by which channel. A delegate or a representative
 * may for whom they represent. Without `onBehalfOf` it is the actor's own act.
 */
export async function actFor(
  call: WriteCall,
  { onBehalfOf, channel, words }: OnBehalf = {},
): Promise<WriteCall> {
  if (onBehalfOf === undefined || onBehalfOf === call.actor.memberId) return call;
  const member = await memberIn(call, onBehalfOf);
  const isRepresentative = (await representedBy(call, call.actor.memberId)).has(onBehalfOf);
  if (!isRepresentative && !isStaff(call.actor.role)) {
    throw notAllowed('You may not act for this member. They can name you, or ask a coordinator.');
  }
  if (!isRepresentative && !channel) {
    throw new Refusal('validation_failed', 'Say how they asked: by telephone, in person or on paper.', {
      faults: [{ at: 'body.channel', message: 'Say how they asked: phone, in_person or paper.' }],
    });
  }
  if (member.status !== 'active') {
    throw new Refusal(
      'member_not_active',
      'Their membership is not active, so nothing can be done for them here.',
    );
  }
  return { ...call, asMemberId: onBehalfOf, onBehalfOfId: onBehalfOf, channel: channel ?? 'self', words };
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
