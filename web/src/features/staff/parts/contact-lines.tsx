import type { ContactDetails, PreferredContact } from '@timebank/shared/members';
import { useSay } from '#lib/say.ts';
import { PhoneLink } from '#ui/phone-link.tsx';

interface ContactLinesProps {
  contact: ContactDetails;
  preferredContact: PreferredContact | null;
}

/** How to reach somebody: the telephone first, and then what they like best. */
export function ContactLines({ contact: { phone, email, address }, preferredContact }: ContactLinesProps) {
  const say = useSay();
  return (
    <>
      {phone && (
        <p>
          <PhoneLink number={phone}>{say('staff.contact.phone')}</PhoneLink>
        </p>
      )}
      {email && (
        <p>
          {say('staff.contact.email')}{' '}
          <a href={`mailto:${email}`}>
            <bdi dir="ltr">{email}</bdi>
          </a>
        </p>
      )}
      {address && <p>{say('staff.contact.address', { address })}</p>}
      {!(phone || email || address) && <p>{say('staff.contact.none')}</p>}
      {preferredContact && <p className="quiet">{say(`staff.prefers.${preferredContact}`)}</p>}
    </>
  );
}
