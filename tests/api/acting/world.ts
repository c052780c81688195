import type { ConsentKind } from '@timebank/shared/acting';
import type { Community } from '../../support/community.ts';
import { makeMember, type TestMember } from '../../support/community-rows.ts';
import { makeConsent } from '../../support/consents.ts';

/** A Margaret with nothing behind her, and whoever is on the other side of what she does. */
export interface ActingWorld {
  community: Community;
  margaret: TestMember;
  other: TestMember;
  /** An open offer of the other one's. */
  offer(): Promise<string>;
  /** A request of Margaret's. */
  request(): Promise<{ id: string; version: number }>;
  /** Margaret takes up the offer; or the other one answers her request. */
  proposed(by: 'margaret' | 'other'): Promise<{ id: string }>;
  agreed(): Promise<{ id: string }>;
  /** Margaret will help the other one. */
  promised(): Promise<{ id: string }>;
  /** She has said that she is there. */
  visited(): Promise<{ id: string }>;
  /** The other one has said how long it took; Margaret is asked. */
  reported(): Promise<{ id: string }>;
  completed(): Promise<{ id: string; transferId: string }>;
  /** Somebody new, whom Margaret has let do this. */
  delegate(consent: { may: ConsentKind[]; endsAt?: string }): Promise<TestMember>;
  stranger(): Promise<TestMember>;
}

export const today = '2026-06-10';

let numbered = 1_000;

export async function actingWorld(community: Community, other: TestMember): Promise<ActingWorld> {
  const { newId, timebank } = community;
  const another = (displayName: string) => {
    numbered += 1;
    return community.database.write((tx) =>
      makeMember({ tx, newId, now: community.clock() }, timebank, { displayName, memberNumber: numbered }),
    );
  };
  const margaret = await another('Margaret Ellis');
  const send = async (who: TestMember, path: string, body: object) => {
    const reply = await community.as(who).post(path, body, { 'idempotency-key': newId() });
    if (reply.status >= 300) throw new Error(`The world could not be made: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const listing = (who: TestMember, kind: 'offer' | 'request') =>
    send(who, '/listings', { kind, title: 'Help with a tablet', categoryId: timebank.categoryIds.computers });

  const proposed: ActingWorld['proposed'] = async (by) => {
    const { id: listingId } = await listing(other, 'offer');
    if (by === 'margaret') return send(margaret, '/exchanges', { listingId, minutes: 15 });
    const { id } = await listing(margaret, 'request');
    return send(other, '/exchanges', { listingId: id, minutes: 15 });
  };
  const agreed = async () => {
    const { id } = await proposed('margaret');
    return send(other, `/exchanges/${id}/accept`, {});
  };
  const promised = async () => {
    const { id: listingId } = await listing(other, 'request');
    const { id } = await send(margaret, '/exchanges', { listingId, minutes: 15 });
    return send(other, `/exchanges/${id}/accept`, {});
  };
  const visited = async () => {
    const exchange = await promised();
    await send(margaret, `/exchanges/${exchange.id}/visit/arrival`, {});
    return exchange;
  };
  const reported = async () => {
    const { id } = await agreed();
    return send(other, `/exchanges/${id}/hours`, { minutes: 15, happenedOn: today });
  };
  return {
    community,
    margaret,
    other,
    offer: async () => (await listing(other, 'offer')).id,
    request: () => listing(margaret, 'request'),
    proposed,
    agreed,
    promised,
    visited,
    reported,
    completed: async () => send(margaret, `/exchanges/${(await reported()).id}/confirm`, {}),
    delegate: async ({ may, endsAt }) => {
      const by = await another('Nell Ellis');
      await community.database.write((tx) =>
        makeConsent({ tx, newId }, { of: margaret, by, may, endsAt: endsAt ?? null }),
      );
      return by;
    },
    stranger: () => another('Nobody In Particular'),
  };
}
