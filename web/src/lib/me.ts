import { useQuery } from '@tanstack/react-query';
import { getAccount } from '@timebank/shared/ledger';
import { getMe, type Me } from '@timebank/shared/me';
import { currentActing } from './acting.ts';
import { ask } from './ask.ts';
import { useSession } from './session.ts';

/** Whoever is signed in, kept fresh, or null. */
export function useMeOrNobody(): Me | null {
  const session = useSession();
  const known = session.state === 'in' ? session.me : undefined;
  const { data } = useQuery({
    ...ask('me', getMe, {}),
    enabled: known !== undefined,
    // Signing in has told us already: no need to ask at once.
    ...(known && { initialData: known }),
  });
  if (known === undefined) return null;
  return data?.memberId === known.memberId ? data : known;
}

/** For pages behind the sign-in gate. Whoever acts for a member sees those pages as that member, and never as staff. */
export function useMe(): Me {
  const me = useMeOrNobody();
  if (me === null) throw new Error('This page belongs behind the sign-in gate');
  const acting = currentActing();
  const { data: account } = useQuery({
    ...ask('me', getAccount, { params: { accountId: acting?.account.id ?? '' } }),
    enabled: acting?.may.includes('statement') === true,
  });
  if (acting === null) return me;
  const { id, displayName } = acting.member;
  return {
    ...me,
    memberId: id as Me['memberId'],
    displayName,
    role: 'member',
    account: account ?? acting.account,
  };
}
