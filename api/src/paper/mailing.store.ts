import type { MemberId, TimebankId } from '@timebank/shared/ids';
import type { MailedTo } from '@timebank/shared/mailing';
import type { MemberStatus } from '@timebank/shared/roles';
import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';

interface Wanted {
  timebankId: TimebankId;
  who: MailedTo;
  statuses: readonly MemberStatus[];
  /** The last member of the part before. They come too, whatever became of them: the list goes on from their door. */
  after: MemberId | null;
}

/** Members with an account, and where they live. */
export function findPostal({ db, tables }: ReadTransaction, { timebankId, who, statuses, after }: Wanted) {
  const { members, neighbourhoods, accounts } = tables;
  const isWanted: Record<MailedTo, SQL | undefined> = {
    post: eq(members.preferredContact, 'post'),
    large_print: eq(members.largePrint, true),
    all: undefined,
  };
  return db
    .select({
      id: members.id,
      displayName: members.displayName,
      accountId: accounts.id,
      largePrint: members.largePrint,
      address: members.address,
      postcode: members.postcode,
      neighbourhood: neighbourhoods.name,
    })
    .from(members)
    .innerJoin(accounts, eq(accounts.memberId, members.id))
    .leftJoin(neighbourhoods, eq(neighbourhoods.id, members.neighbourhoodId))
    .where(
      and(
        eq(members.timebankId, timebankId),
        or(
          and(inArray(members.status, [...statuses]), isWanted[who]),
          after ? eq(members.id, after) : undefined,
        ),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id));
}
