import type { Deed } from '@timebank/drizzle/seed/plan/step';
import { putOnList } from '../desk/call-list.service.ts';
import { recordOutcomeOf } from '../desk/call-outcomes.service.ts';
import { callBy, memberCalled, type Stage } from './stage.ts';

type Of<Kind extends Deed['do']> = Deed & { do: Kind };

/** Coordinators ring, and say whom to ring. */
export const callDeeds = {
  async ring(stage: Stage, { member, note, ringAgainOn, hand }: Of<'ring'>): Promise<void> {
    const memberId = memberCalled(stage.cast, member);
    await recordOutcomeOf(callBy(stage, hand.by), {
      params: { memberId },
      query: {},
      body: {
        outcome: ringAgainOn ? 'ring_again' : 'done',
        ...(ringAgainOn ? { ringAgainOn } : {}),
        reasons: [`ring:${member}`],
        note,
      },
    });
  },
  async put_on_call_list(stage: Stage, { member, note, hand }: Of<'put_on_call_list'>): Promise<void> {
    const memberId = memberCalled(stage.cast, member);
    await putOnList(callBy(stage, hand.by), {
      params: {},
      query: {},
      body: { memberId, code: 'ring', note },
    });
  },
};
