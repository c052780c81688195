import { propose } from '@timebank/api/approvals/proposing.service';
import type { TransferId } from '@timebank/shared/ids';
import type { Community } from '../../support/community.ts';

const availability = { soon: 'any_time', onDay: null, days: [], parts: [] };

/** Things to act upon, made anew for each request. Margaret was helped, Priya helped. */
export function worldOf(community: Community) {
  const { as, newId, timebank, people } = community;
  const key = () => ({ 'idempotency-key': newId() });

  async function made(reply: Promise<{ status: number; body: { id: string; version: number } }>) {
    const { status, body } = await reply;
    if (status >= 300) throw new Error(`The world could not be made: ${JSON.stringify(body)}`);
    return body;
  }

  const listing = () =>
    made(
      as('margaret').post(
        '/listings',
        {
          kind: 'request',
          title: 'Help with a tablet',
          categoryId: timebank.categoryIds.computers,
          availability,
        },
        key(),
      ),
    );

  async function proposed() {
    const { id } = await listing();
    return made(as('priya').post('/exchanges', { listingId: id, minutes: 15 }, key()));
  }

  async function agreed() {
    const { id } = await proposed();
    return made(as('margaret').post(`/exchanges/${id}/accept`, {}, key()));
  }

  async function reported() {
    const { id } = await agreed();
    return made(as('priya').post(`/exchanges/${id}/hours`, { minutes: 15, happenedOn: '2026-06-09' }, key()));
  }

  /** Priya has said that she is there. */
  async function visited() {
    const exchange = await agreed();
    await made(as('priya').post(`/exchanges/${exchange.id}/visit/arrival`, {}, key()));
    return exchange;
  }

  async function completed() {
    const { id } = await reported();
    const exchange = await made(as('margaret').post(`/exchanges/${id}/confirm`, {}, key()));
    return exchange as typeof exchange & { transferId: string };
  }

  async function disputed() {
    const { id } = await reported();
    return made(as('margaret').post(`/exchanges/${id}/dispute`, { reason: 'It was another day' }, key()));
  }

  async function concern() {
    const { id } = await completed();
    await made(as('margaret').post(`/exchanges/${id}/concerns`, { text: 'The lamp was broken' }, key()));
    const { body } = await as('margaret').get(`/exchanges/${id}`);
    return body.concerns[0] as { id: string };
  }

  /** Alan proposes to take back what Priya was given. */
  async function approval() {
    const { transferId } = await completed();
    const body = { transferId: transferId as TransferId, leaves: 'disputed' } as const;
    return community.write('alan', (call) =>
      propose(call, { kind: 'reversal', body, reason: 'Entered twice' }),
    );
  }

  return {
    approval,
    community,
    people,
    timebank,
    listing,
    proposed,
    agreed,
    visited,
    reported,
    completed,
    disputed,
    concern,
  };
}

export type World = ReturnType<typeof worldOf>;
