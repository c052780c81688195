import type { ContactDetails } from '@timebank/shared/members';
import { useSay } from '#lib/say.ts';
import { Panel } from '#ui/panel.tsx';
import { PhoneLink } from '#ui/phone-link.tsx';

/** How the two can reach each other, once they agreed. The telephone comes first. */
export function ContactPanel({ name, contact }: { name: string; contact: ContactDetails }) {
  const say = useSay();
  const { phone, email, address } = contact;
  return (
    <Panel title={say('exchange.reach', { name })}>
      {phone && (
        <p>
          <PhoneLink number={phone}>{say('exchange.reachPhone')}</PhoneLink>
        </p>
      )}
      {email && (
        <p>
          {say('exchange.reachEmail')}{' '}
          <a href={`mailto:${email}`}>
            <bdi dir="ltr">{email}</bdi>
          </a>
        </p>
      )}
      {address && (
        <p>
          {say('exchange.reachAddress')} {address}
        </p>
      )}
      {!(phone || email || address) && <p>{say('exchange.reachNothing')}</p>}
    </Panel>
  );
}
