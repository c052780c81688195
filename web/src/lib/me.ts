import { useQuery } from '@tanstack/react-query';
import { getMe, type Me } from '@timebank/shared/me';
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

/** For pages behind the sign-in gate. */
export function useMe(): Me {
  const me = useMeOrNobody();
  if (me === null) throw new Error('This page belongs behind the sign-in gate');
  return me;
}
