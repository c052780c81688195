import { propose } from '@timebank/api/approvals/proposing.service';
import { carryOutRipe } from '@timebank/api/approvals/ripening.service';
import { createNews } from '@timebank/api/news';
import type { Community, People, Who } from '../support/community.ts';

type Name = keyof People;

/** What tests of the second person do and look at: mostly Alan proposes another floor for Margaret. */
export function approvalScene(community: Community) {
  const { as, people } = community;
  const memberIdOf = (who: Name) => people[who].memberId;
  return {
    memberIdOf,
    proposeFloor: (by: Who = 'alan', about: Name = 'margaret', floorMinutes = -900) =>
      community.write(by, (call) =>
        propose(call, {
          kind: 'floor',
          body: { memberId: memberIdOf(about), floorMinutes },
          reason: 'After hospital',
        }),
      ),
    decide: (by: Who, id: string, verb: Verb = 'approval', key = community.newId<string>()) =>
      as(by).post(
        `/approvals/${id}/${verb}`,
        verb === 'refusal' ? { reason: 'They asked for something else' } : undefined,
        { 'idempotency-key': key },
      ),
    floorOf: async (who: Name) =>
      (await as('nina').get(`/accounts/${people[who].accountId}`)).body.floorMinutes,
    newsOf: async (who: Who) =>
      (await as(who).get('/notices')).body.items.map(({ code }: { code: string }) => code),
    /** What the program does by itself, at this moment. */
    settle: () => carryOutRipe({ ...community, news: createNews() }, community.clock()),
    /** Nobody but Alan looks after the time bank any more. */
    leaveAlanAlone: async () => {
      for (const name of ['sue', 'ann'] as const) {
        await as('alan').post(`/members/${memberIdOf(name)}/status`, {
          to: 'suspended',
          reason: 'For a test',
        });
      }
    },
    /** Margaret gives hours away, so that her balance is below what was proposed. */
    giveAway: (minutes: number) =>
      as('alan').post('/transfers', {
        kind: 'donation',
        fromAccountId: people.margaret.accountId,
        toAccountId: community.timebank.fundId,
        minutes,
        memo: 'She asked for it',
        channel: 'phone',
      }),
  };
}

type Verb = 'approval' | 'refusal' | 'withdrawal';

export type ApprovalScene = ReturnType<typeof approvalScene>;

/** The state that came of a request, or the code of its refusal. */
export const outcome = ({ status, body }: { status: number; body: { code?: string; status?: string } }) =>
  status < 300 ? body.status : body.code;
