import { openDatabase } from '@timebank/api/database/open';
import { issueToken } from '@timebank/api/http/token';
import type { AccountId, CategoryId, MemberId, TimebankId } from '@timebank/shared/ids';
import { eq } from 'drizzle-orm';
import { openCommunity } from '../support/community.ts';
import { createRunningClock } from '../support/test-clock.ts';

export interface BusyMember {
  memberId: MemberId;
  accountId: AccountId;
  token: string;
}

/** A community whose members give hours as fast as they can, and the settings to start the program on it. */
export interface BusyCommunity {
  url: string;
  timebankId: TimebankId;
  members: readonly BusyMember[];
  /** Has no hours to begin with, and may not have fewer. She is none of the members above, and takes no part by herself. */
  careful: BusyMember;
  /** Reads the books, and is none of the members above. */
  auditor: BusyMember;
  categoryId: CategoryId;
  /** The day that hours are reported for. */
  today: string;
  settings: Record<string, string>;
}

const secret = 'a secret of the tests, and of nobody else';

/** Makes one in an empty database and closes it again, so that a process of its own can open it. */
export async function makeBusyCommunity(url: string): Promise<BusyCommunity> {
  const community = await openCommunity(
    { openFresh: () => openDatabase({ url }) },
    { settings: { TIMEBANK_SECRET: secret }, clock: createRunningClock() },
  );
  const { app, database, people, timebank, clock } = community;
  await community.write('alan', async ({ tx }) => {
    const { accounts } = tx.tables;
    await tx.db.update(accounts).set({ floorMinutes: null });
    await tx.db.update(accounts).set({ floorMinutes: 0 }).where(eq(accounts.id, people.greta.accountId));
  });
  // A long run outlasts a token of today.
  const tomorrow = new Date(clock().getTime() + 24 * 3_600_000);
  const memberOf = ({ memberId, accountId, sessionId }: (typeof people)['margaret']): BusyMember => ({
    memberId,
    accountId,
    token: issueToken(app, { sessionId, now: tomorrow }).accessToken,
  });
  const { margaret, priya, tom, greta, ann, alan, nina } = people;
  const made = {
    url,
    timebankId: timebank.id,
    members: [margaret, priya, tom, ann, alan].map(memberOf),
    careful: memberOf(greta),
    auditor: memberOf(nina),
    categoryId: timebank.categoryIds.garden,
    today: clock().toISOString().slice(0, 10),
    settings: {
      TIMEBANK_DEMO: '0',
      TIMEBANK_SECRET: secret,
      TIMEBANK_DATABASE: url,
      TIMEBANK_REQUESTS_A_MINUTE: '1000000',
    },
  };
  await community.close();
  await database.close();
  return made;
}
