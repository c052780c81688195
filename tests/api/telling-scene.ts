import { answerPaths } from '@timebank/api/notices/links.service';
import { notify } from '@timebank/api/notices/service';
import type { Tables } from '@timebank/drizzle/tables';
import type { DeliveryId } from '@timebank/shared/ids';
import type { Notice, NoticeCode } from '@timebank/shared/notices';
import { asc, eq } from 'drizzle-orm';
import type { Community, People } from '../support/community.ts';

type MemberRow = Tables['members']['$inferSelect'];
export type DeliveryRow = Tables['deliveries']['$inferSelect'];

/** Short ways to tell members something and to see how it goes to them. */
export function telling(community: Community, people: People = community.people) {
  const { database, config, newId, clock } = community;
  type Name = keyof People;

  const deliveriesOf = async (who: Name): Promise<DeliveryRow[]> =>
    database.read(({ db, tables: { deliveries } }) =>
      db
        .select()
        .from(deliveries)
        .where(eq(deliveries.memberId, people[who].memberId))
        .orderBy(asc(deliveries.id)),
    );

  return {
    deliveriesOf,
    /** Writes down how a member likes to be reached, and can be. */
    change: (who: Name, changes: Partial<MemberRow>) =>
      database.write(({ db, tables: { members } }) =>
        db.update(members).set(changes).where(eq(members.id, people[who].memberId)),
      ),
    tell: (who: Name, code: NoticeCode, facts: Notice['facts'] = { name: 'Priya Shah', minutes: 60 }) =>
      community.write('sue', async (call) => notify(call, { memberId: people[who].memberId, code, facts })),
    last: async (who: Name): Promise<DeliveryRow> => {
      const last = (await deliveriesOf(who)).at(-1);
      if (!last) throw new Error(`${who} was told nothing.`);
      return last;
    },
    /** The end of the link that came with a delivery. */
    tokenOf: async (deliveryId: DeliveryId): Promise<string> => {
      const paths = await database.write((tx) =>
        answerPaths({ tx, newId, now: clock(), secret: config.secret }, [deliveryId]),
      );
      return /^\/l\/(.+)$/.exec(paths.get(deliveryId) ?? '')?.[1] ?? '';
    },
  };
}
