import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { personWith } from '../members/persons.service.ts';
import { assert, type Objection, Refusal } from '../refusal.ts';
import { countAttempt, forgetAttempts } from './attempts.service.ts';
import { personHere } from './second-factor.service.ts';
import { updatePerson } from './second-factor.store.ts';
import { endOtherSessions } from './sessions.service.ts';

/** The password that whoever wants to change it must give first, or that there is none. Counts the try. */
export async function passwordToGive(
  call: WriteCall,
  { secret }: { secret: string },
): Promise<{ hashed: string | null; mustWait: Objection }> {
  const personId = personHere(call);
  const person = await personWith(call, personId);
  assert(person, 'a session names a person');
  if (!person.passwordHash) return { hashed: null, mustWait: null };
  const mustWait = await countAttempt({ ...call, secret }, subjectOf(personId));
  return { hashed: person.passwordHash, mustWait };
}

/** Keeps the new password and signs the person out everywhere else. */
export async function keepPassword(
  call: WriteCall,
  { passwordHash, secret }: { passwordHash: string; secret: string },
): Promise<void> {
  const id = personHere(call);
  await forgetAttempts({ ...call, secret }, subjectOf(id));
  await updatePerson(call.tx, { id, changes: { passwordHash } });
  await endOtherSessions(call);
  recordAct(call, {
    action: 'password.changed',
    subjectKind: 'member',
    subjectId: call.actor.memberId,
  });
}

export const wrongPassword = () =>
  new Refusal('wrong_credentials', 'That is not your password now. Type it again, or sign in with a code.');

const subjectOf = (personId: string): string => `password change of ${personId}`;
