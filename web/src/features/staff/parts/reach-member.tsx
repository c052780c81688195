import type { ContactDetails, PreferredContact } from '@timebank/shared/profile';
import { ContactLines } from '#lib/contact-lines.tsx';
import { useSay } from '#lib/say.ts';

interface ReachMemberProps {
  contact: ContactDetails;
  preferredContact: PreferredContact | null;
}

/** How to reach a member, and what they like best. */
export function ReachMember({ contact, preferredContact }: ReachMemberProps) {
  const say = useSay();
  return (
    <>
      <ContactLines contact={contact} none={say('staff.contact.none')} />
      {preferredContact && <p className="quiet">{say(`staff.prefers.${preferredContact}`)}</p>}
    </>
  );
}
