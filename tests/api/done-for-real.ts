import { makeSetupLink } from '@timebank/api/auth/setup.service';
import type { FollowUpId } from '@timebank/shared/ids';
import { eq } from 'drizzle-orm';
import { TOTP } from 'otpauth';
import { createClient, type Reply } from '../support/client.ts';
import type { Community } from '../support/community.ts';
import { codeFor } from '../support/letters.ts';
import { smallPhoto } from '../support/photos.ts';
import { worldOf } from './who-may/world.ts';

/** Gets everything ready, and gives back what does the deed. */
export type Prepare = (community: Community) => Promise<() => Promise<Reply>>;

/** What the matrix of who may do what tries only in vain, or on a row too young for a line, done by somebody who may. */
export const doneForReal: Record<string, Prepare> = {
  signIn: (community) => readyToSignIn(community, 'priya@example.org'),

  endSession: async (community) => {
    await (await readyToSignIn(community, 'priya@example.org'))();
    const { items } = (await community.as('priya').get('/me/sessions')).body;
    const other = items.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
    return () => community.as('priya').delete(`/me/sessions/${other.id}`);
  },

  confirmSecondFactor: async (community) => {
    const { accessToken } = (await (await readyToSignIn(community, 'sue@example.org'))()).body;
    const sue = createClient(community.app, () => ({ authorization: `Bearer ${accessToken}` }));
    const { secret } = (await sue.post('/me/second-factor')).body;
    const totp = new TOTP({ secret }).generate({ timestamp: community.clock().getTime() });
    return () => sue.put('/me/second-factor', { totp });
  },

  createTimebank: async (community) => {
    const link = await community.database.write((tx) =>
      makeSetupLink({ tx, now: community.clock() }, community.config),
    );
    const setupToken = link.split('#token=')[1];
    return () =>
      community.nobody.post('/setup', {
        setupToken,
        slug: 'hilbre',
        name: 'Hilbre Time Bank',
        phone: '0151 496 0001',
        administrator: {
          displayName: 'Hal Moss',
          email: 'hal@example.org',
          password: 'twelve letters or more',
        },
      });
  },

  closeFollowUp: async (community) => {
    const id = community.newId<FollowUpId>();
    await community.database.write(({ db, tables }) =>
      db.insert(tables.followUps).values({
        id,
        timebankId: community.timebank.id,
        memberId: community.people.margaret.memberId,
        code: 'soft_line_passed',
        openedAt: community.clock().toISOString(),
      }),
    );
    return () => community.as('sue').post(`/desk/follow-ups/${id}/close`, { reason: 'We talked it over' });
  },

  // The letter has to be there first.
  printLetters: async (community) => {
    const memberId = community.people.margaret.memberId;
    await community.database.write(({ db, tables: { members } }) =>
      db.update(members).set({ preferredContact: 'post' }).where(eq(members.id, memberId)),
    );
    await worldOf(community).proposed();
    return () => community.as('sue').post('/deliveries/letters', { memberIds: [memberId] });
  },

  // Only once help is agreed does one see how to reach the other.
  getExchange: async (community) => {
    const { id } = await worldOf(community).agreed();
    return () => community.as('priya').get(`/exchanges/${id}`);
  },

  removeMemberPhoto: async (community) => {
    const path = `/members/${community.people.priya.memberId}/photo`;
    await community.as('priya').put(path, { photo: smallPhoto });
    return () => community.as('priya').delete(path);
  },

  // Only what is overdue shows whom to ring.
  listVisitsToWatch: async (community) => {
    await worldOf(community).visited();
    await community.database.write(({ db, tables }) =>
      db.update(tables.visits).set({ dueAt: community.clock().toISOString() }),
    );
    return () => community.as('sue').get('/visits/watch');
  },

  signOut: async (community) => () => community.as('greta').delete('/auth/sessions/current'),
};

async function readyToSignIn(community: Community, email: string): Promise<() => Promise<Reply>> {
  const code = await codeFor(community, email);
  return () => community.nobody.post('/auth/sessions', { method: 'code', email, code });
}
