import type { ContactDetails } from '@timebank/shared/members';
import { useSay } from '#lib/say.ts';
import { PhoneLink } from '#ui/phone-link.tsx';

/** How to reach somebody, the telephone first. */
export function ContactLines({ contact: { phone, email, address } }: { contact: ContactDetails }) {
  const say = useSay();
  return (
    <>
      {phone && (
        <p>
          <PhoneLink number={phone}>{say('member.phone')}</PhoneLink>
        </p>
      )}
      {email && (
        <p>
          {say('member.email')}{' '}
          <a href={`mailto:${email}`}>
            <bdi dir="ltr">{email}</bdi>
          </a>
        </p>
      )}
      {address && (
        <p>
          {say('member.address')} {address}
        </p>
      )}
      {!(phone || email || address) && <p>{say('me.empty')}</p>}
    </>
  );
}
