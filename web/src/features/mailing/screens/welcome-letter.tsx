import { useQuery } from '@tanstack/react-query';
import type { Member } from '@timebank/shared/members';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { Printables } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useHoursWords } from '#lib/use-hours-words.ts';
import { Letter } from '../parts/letter.tsx';
import { recipientOf } from '../parts/recipient.ts';
import { memberQuery } from '../queries.ts';

/** The first letter to a new member: how it works, in few words. */
export function WelcomeLetter() {
  const say = useSay();
  const memberId = useAddressPart('memberId');
  const member = useQuery(memberQuery(memberId));
  return (
    <StaffPage title={say('mail.welcomeTitle')} back={{ href: `/staff/members/${memberId}` }}>
      <Loaded query={member}>
        {(found) => (
          <Printables label={say('mail.welcomeTitle')}>
            <Welcome member={found} />
          </Printables>
        )}
      </Loaded>
    </StaffPage>
  );
}

function Welcome({ member }: { member: Member }) {
  const say = useSay();
  const words = useHoursWords();
  const { timebank, displayName: signed } = useMe();
  const { calledName, displayName, memberNumber, account } = member;
  return (
    <Letter to={recipientOf(member)}>
      <p>{say('mail.dear', { name: calledName || displayName })}</p>
      <h2>{say('mail.welcome', { timebank: timebank.name })}</h2>
      <p>{say('mail.how')}</p>
      <p>{say('mail.ask', { phone: timebank.phone.replaceAll(' ', '\u00a0') })}</p>
      <p>{say('mail.give')}</p>
      <p>{say('mail.slip')}</p>
      <p>
        {say('mail.number', { number: memberNumber })}{' '}
        {account && say('mail.balance', { balance: words.balance(account.balanceMinutes) })}
      </p>
      <p>{say('mail.greeting')}</p>
      <p>
        {signed}
        <br />
        {timebank.name}
      </p>
    </Letter>
  );
}
