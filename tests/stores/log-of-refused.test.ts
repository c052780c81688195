import { recordAct } from '@timebank/api/audit/service';
import { verifyLog } from '@timebank/api/audit/verify.service';
import type { WriteCall } from '@timebank/api/context';
import { Refusal } from '@timebank/api/refusal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(() => community.close());

  const act = (call: WriteCall, action: string) =>
    recordAct(call, { action, subjectKind: 'member', subjectId: call.actor.memberId });

  test('what is refused leaves no line in the log, and what was done beside it leaves each of its own', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        community.write('alan', async (call) => {
          act(call, 'test.first');
          // Before anybody knows the last line: what was sent along is still on its way.
          if (index % 4 === 0) throw new Refusal('not_allowed', 'Not this one.');
          act(call, 'test.second');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    const { checkedEvents, faults } = await community.database.read((tx) =>
      verifyLog(tx, community.timebank.id),
    );
    expect({ checkedEvents, faults }).toEqual({ checkedEvents: 60, faults: [] });
  });
});
