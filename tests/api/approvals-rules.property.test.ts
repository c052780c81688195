import {
  type Decider,
  isRipe,
  objectionToDecision,
  objectionToProposal,
  objectionToWithdrawal,
  type Proposed,
  ripeFrom,
  whoCanDecide,
} from '@timebank/api/approvals/rules';
import { approvalStatuses } from '@timebank/shared/approvals';
import type { MemberId } from '@timebank/shared/ids';
import { memberStatuses, roles } from '@timebank/shared/roles';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const members = ['ann', 'ben', 'cat', 'dee', 'eve'] as MemberId[];
const member = fc.constantFrom(...members);
const proposed: fc.Arbitrary<Proposed> = fc.record({
  status: fc.constantFrom(...approvalStatuses),
  proposedById: member,
  partyIds: fc.uniqueArray(member, { maxLength: 3 }),
});
const decider: fc.Arbitrary<Decider> = fc.record({
  memberId: member,
  role: fc.constantFrom(...roles),
  status: fc.constantFrom(...memberStatuses),
  representedIds: fc.uniqueArray(member, { maxLength: 2 }).map((ids) => new Set(ids)),
});
const always = (property: fc.IProperty<[Proposed, Decider]>) => fc.assert(property, { numRuns: 1_000 });

test('whoever decides looks after the time bank, did not propose it, and has no part in it', () => {
  always(
    fc.property(proposed, decider, (what, who) => {
      if (objectionToDecision(what, who) !== null) return;
      expect(what.status).toBe('waiting');
      expect(['coordinator', 'administrator']).toContain(who.role);
      expect(who.status).toBe('active');
      expect(who.memberId).not.toBe(what.proposedById);
      for (const partyId of what.partyIds) {
        expect(partyId === who.memberId || who.representedIds.has(partyId)).toBe(false);
      }
    }),
  );
});

test('nobody who meets all of that is turned away', () => {
  always(
    fc.property(proposed, decider, (what, who) => {
      const fits =
        what.status === 'waiting' &&
        (who.role === 'coordinator' || who.role === 'administrator') &&
        who.status === 'active' &&
        who.memberId !== what.proposedById &&
        !what.partyIds.some((partyId) => partyId === who.memberId || who.representedIds.has(partyId));
      expect(objectionToDecision(what, who) === null).toBe(fits);
      expect(whoCanDecide(what, [who])).toHaveLength(fits ? 1 : 0);
    }),
  );
});

test('nobody can both take a proposal back and decide it, and what is decided is open to neither', () => {
  always(
    fc.property(proposed, decider, (what, who) => {
      const decides = objectionToDecision(what, who) === null;
      const withdraws = objectionToWithdrawal(what, who.memberId) === null;
      expect(decides && withdraws).toBe(false);
      expect((decides || withdraws) && what.status !== 'waiting').toBe(false);
    }),
  );
});

test('whoever proposes looks after the time bank, and has no part in it, for themselves or for another', () => {
  always(
    fc.property(proposed, decider, (what, who) => {
      const hasPart = what.partyIds.some((id) => id === who.memberId || who.representedIds.has(id));
      const isStaff = who.role === 'coordinator' || who.role === 'administrator';
      const mayPropose = isStaff && who.status === 'active' && !hasPart;
      expect(objectionToProposal(what.partyIds, who) === null).toBe(mayPropose);
    }),
  );
});

test('what nobody else can decide is ripe after 72 hours, and not a moment before', () => {
  const from = new Date('2026-03-28T10:00:00.000Z');
  const waits = { status: 'waiting', ripeAt: ripeFrom(from) } as const;
  const after = (ms: number) => new Date(from.getTime() + 72 * 3_600_000 + ms);
  expect(isRipe(waits, after(-1))).toBe(false);
  expect(isRipe(waits, after(0))).toBe(true);
  expect(isRipe({ ...waits, ripeAt: null }, after(1))).toBe(false);
  for (const status of ['carried_out', 'declined', 'withdrawn'] as const) {
    expect(isRipe({ ...waits, status }, after(1))).toBe(false);
  }
});
