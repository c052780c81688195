import { dueOn } from '@timebank/api/acting/consents.rules';
import { consentFor } from '@timebank/api/exchanges/view.service';
import { objectionToActing } from '@timebank/api/members/acting.rules';
import { consentKinds } from '@timebank/shared/acting';
import { allEndpoints } from '@timebank/shared/endpoints';
import { exchangeActions } from '@timebank/shared/exchanges';
import { isStaff, memberStatuses, roles } from '@timebank/shared/roles';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const kinds = fc.subarray([...consentKinds], { minLength: 1 });

test('a delegate does what was consented to and nothing else, and others only as staff who say how it was asked', () => {
  fc.assert(
    fc.property(
      fc.record({
        role: fc.constantFrom(...roles),
        may: fc.option(kinds),
        takes: fc.constantFrom(...consentKinds, 'any' as const),
        channel: fc.constantFrom('phone' as const, undefined),
        status: fc.constantFrom(...memberStatuses),
        onlyLooks: fc.boolean(),
      }),
      ({ role, may, takes, channel, status, onlyLooks }) => {
        const objection = objectionToActing({
          actor: { role },
          consent: may && { may },
          takes,
          channel,
          member: { displayName: 'Margaret Ellis', status },
          part: 'body',
          onlyLooks,
        });
        const isWithin = may !== null && (takes === 'any' || may.includes(takes));
        const isTold = may === null && isStaff(role) && (onlyLooks || channel !== undefined);
        const isOpen = onlyLooks || takes === 'details' || status === 'active';
        expect(objection === null).toBe((isWithin || isTold) && isOpen);
      },
    ),
  );
});

test('a step of an exchange is offered to a delegate where its operation takes what they were let do', () => {
  const operations: Record<string, string> = {
    accept: 'acceptExchange',
    decline: 'declineExchange',
    withdraw: 'withdrawExchange',
    cancel: 'cancelExchange',
    report_hours: 'reportHours',
    confirm: 'confirmHours',
    answer: 'answerHours',
    dispute: 'disputeHours',
    undo: 'undoConfirmation',
    resolve: 'resolveExchange',
    raise_concern: 'raiseConcern',
  };
  for (const action of exchangeActions) {
    const endpoint = allEndpoints.find(({ operationId }) => operationId === operations[action]);
    expect(consentFor[action], action).toBe(endpoint?.forAnother);
  }
});

test('nobody is asked twice within six months, nor is a coordinator before four weeks', () => {
  const day = 86_400_000;
  const at = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * day);
  fc.assert(
    fc.property(fc.nat(400), fc.nat(60), (asked, waited) => {
      const confirmedAt = at(0).toISOString();
      const never = { confirmedAt, remindedAt: null, chasedAt: null };
      const due = dueOn(never, at(asked));
      expect(due === null).toBe(asked < 181);
      const reminded = { confirmedAt, remindedAt: at(asked + 1).toISOString(), chasedAt: null };
      expect(dueOn(reminded, at(asked + 1 + waited))).toBe(waited >= 28 ? 'chase' : null);
    }),
  );
});
