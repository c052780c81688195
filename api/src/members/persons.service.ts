import type { PersonId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import { refusedBy } from '../database/conflict.ts';
import { Refusal } from '../refusal.ts';
import {
  findMembershipsOfPerson,
  findPerson,
  findPersonByEmail,
  insertPerson,
  type PersonRow,
  updatePersonEmail,
} from './store.ts';

type Making = Pick<WriteCall, 'tx' | 'newId' | 'now'>;

/** Whoever signs in with this address, also if they are a member elsewhere; somebody new where nobody does. */
export async function personCalled(making: Making, email: string | null): Promise<PersonId> {
  const [known] = email ? await findPersonByEmail(making.tx, { email }) : [];
  return known?.id ?? (await newPerson(making, { email, passwordHash: null }));
}

/**
 * Who signs in as a new member of this time bank. Two members may share an e-mail address, and only one of them can
 * sign in by it: the other one gets a person without any, and may have a card.
 */
export async function personToJoin(
  making: Making & Pick<WriteCall, 'scope'>,
  email: string | null,
): Promise<PersonId> {
  const personId = await personCalled(making, email);
  const memberships = await findMembershipsOfPerson(making.tx, { personId });
  const isHere = memberships.some(({ timebankId }) => timebankId === making.scope.timebankId);
  return isHere ? await newPerson(making, { email: null, passwordHash: null }) : personId;
}

export async function newPerson(
  { tx, newId, now }: Making,
  { email, passwordHash }: { email: string | null; passwordHash: string | null },
): Promise<PersonId> {
  const id = newId<PersonId>();
  await orTaken(insertPerson(tx, { id, email, passwordHash, createdAt: now.toISOString() }));
  return id;
}

export async function personWith({ tx }: Pick<WriteCall, 'tx'>, id: PersonId): Promise<PersonRow | null> {
  const [person] = await findPerson(tx, { id });
  return person ?? null;
}

/** Changes the address that a person signs in with. Refuses one that is somebody else's. */
export const moveSignIn = (
  { tx }: Pick<WriteCall, 'tx'>,
  { id, email }: { id: PersonId; email: string },
): Promise<void> => orTaken(updatePersonEmail(tx, { id, email }));

async function orTaken(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw refusedBy(error) === 'persons_email' ? addressTaken() : error;
  }
}

const addressTaken = () =>
  new Refusal(
    'already_exists',
    'This e-mail address cannot be used here. Use another, or ask a coordinator.',
  );
