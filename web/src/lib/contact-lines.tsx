import type { ContactDetails } from '@timebank/shared/profile';
import { PhoneLink } from '../ui/phone-link.tsx';
import { useSay } from './say.ts';

interface ContactLinesProps {
  contact: ContactDetails;
  /** What is said where there is no way to reach them. */
  none: string;
}

/** How to reach somebody, the telephone first. */
export function ContactLines({ contact, none }: ContactLinesProps) {
  const say = useSay();
  const { phone, email } = contact;
  const address = [contact.address, contact.postcode].filter(Boolean).join(', ');
  return (
    <>
      {phone && (
        <p>
          <PhoneLink number={phone}>{say('reach.phone')}</PhoneLink>
        </p>
      )}
      {email && (
        <p>
          {say('reach.email')}{' '}
          <a href={`mailto:${email}`}>
            <bdi dir="ltr">{email}</bdi>
          </a>
        </p>
      )}
      {address && <p>{say('reach.address', { address })}</p>}
      {!(phone || email || address) && <p>{none}</p>}
    </>
  );
}
