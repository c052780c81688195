import type { Channel, ConsentKind, ForAnother } from '@timebank/shared/acting';
import { isStaff, type MemberStatus, type Role } from '@timebank/shared/roles';
import { notAllowed, type Objection, Refusal } from '../refusal.ts';

/** Somebody who would do something for a member. */
export interface Acting {
  actor: { role: Role };
  /** What the member has let them do, where they named them and it holds now. */
  consent: { may: readonly ConsentKind[] } | null;
  /** What the operation takes. */
  takes: Exclude<ForAnother, object>;
  channel: Channel | undefined;
  member: { displayName: string; status: MemberStatus };
  /** Where the channel would stand, for the fault that names it. */
  part: 'body' | 'query';
  /** True where nothing is changed, so that nobody has to have asked for it. */
  onlyLooks: boolean;
}

/** Why somebody may not do this for a member now, or null where they may. */
export function objectionToActing(acting: Acting): Objection {
  const { consent, takes, actor, member, onlyLooks } = acting;
  if (consent) {
    if (!covers(consent, takes)) return notCovered(acting);
  } else {
    if (!isStaff(actor.role)) {
      return notAllowed('You may not act for this member. They can name you, or ask a coordinator.');
    }
    if (!onlyLooks && !acting.channel) return unsaid(acting.part);
  }
  if (onlyLooks || takes === 'details' || member.status === 'active') return null;
  return new Refusal(
    'member_not_active',
    'Their membership is not active, so nothing can be done for them here.',
  );
}

/** Any consent at all lets somebody see what there is to do. */
export const covers = (
  { may }: { may: readonly ConsentKind[] },
  takes: Exclude<ForAnother, object>,
): boolean => takes === 'any' || may.includes(takes);

/** A coordinator who is also a delegate acts within the consent, and never beyond it by their office. */
const notCovered = ({ member: { displayName } }: Acting): Refusal =>
  notAllowed(
    `${displayName} has not let you do this for them. They can say so on their page, or to a coordinator.`,
  );

const unsaid = (part: 'body' | 'query'): Refusal =>
  new Refusal('validation_failed', 'Say how they asked: by telephone, in person or on paper.', {
    faults: [{ at: `${part}.channel`, message: 'Say how they asked: phone, in_person or paper.' }],
  });
