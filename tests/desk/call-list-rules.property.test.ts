import {
  birthdaysOn,
  hoursReasons,
  newcomerReasons,
  proposalReasons,
  quietReasons,
  type RungExchange,
  type Today,
  visitReasons,
} from '@timebank/api/desk/reasons.rules';
import type { ExchangeId, MemberId } from '@timebank/shared/ids';
import { describe, expect, test } from 'vitest';

const today: Today = {
  day: '2026-06-10',
  tomorrow: '2026-06-11',
  dayOf: (at) => at.slice(0, 10),
  firstReminderDays: 3,
  newcomerAfterDays: 30,
  quietAfterDays: 90,
};
const member = (id: string) => id as MemberId;
const side = (id: string, isWritten: boolean): RungExchange['giver'] => ({
  memberId: member(id),
  name: id,
  status: 'active',
  preferredContact: isWritten ? 'email' : 'phone',
  email: isWritten ? `${id}@example.org` : null,
  phone: '0151 496 1000',
});
const exchange = (given: Partial<RungExchange>): RungExchange => ({
  id: 'one' as ExchangeId,
  title: 'Garden',
  statusSince: '2026-06-09T10:00:00.000Z',
  proposedFor: null,
  minutes: 60,
  giver: side('priya', true),
  receiver: side('margaret', false),
  asked: [member('margaret')],
  ...given,
});
const rungOf = (reasons: { memberId: MemberId }[]) => reasons.map(({ memberId }) => memberId);

describe('who is rung', () => {
  test('for a visit today or tomorrow whoever is not reached in writing, and not for one of the day after', () => {
    const on = (proposedFor: string) => visitReasons([exchange({ proposedFor })], today);
    expect(rungOf(on('2026-06-10T13:00:00.000Z'))).toEqual(['margaret']);
    expect(on('2026-06-10T13:00:00.000Z')[0]).toMatchObject({ code: 'visit_today', name: 'priya' });
    expect(on('2026-06-11T13:00:00.000Z')[0]?.code).toBe('visit_tomorrow');
    expect(on('2026-06-12T13:00:00.000Z')).toEqual([]);
    expect(on('2026-06-10T13:00:00.000Z')[0]?.key).toBe(on('2026-06-11T13:00:00.000Z')[0]?.key);
  });

  test('for hours of which they were reminded only whoever is not reached in writing', () => {
    expect(rungOf(hoursReasons([exchange({})]))).toEqual(['margaret']);
    expect(rungOf(hoursReasons([exchange({ asked: [member('priya')] })]))).toEqual([]);
  });

  test('for a proposal from yesterday, and after a first reminder also whoever reads their mail', () => {
    const asked = [member('priya'), member('margaret')];
    const since = (statusSince: string) => rungOf(proposalReasons([exchange({ asked, statusSince })], today));
    expect(since('2026-06-10T08:00:00.000Z')).toEqual([]);
    expect(since('2026-06-09T08:00:00.000Z')).toEqual(['margaret']);
    expect(since('2026-06-07T08:00:00.000Z')).toEqual(['priya', 'margaret']);
  });

  test('who joined a month ago and has not begun, for two months', () => {
    const joined = (joinedOn: string, hasExchanged = false) =>
      newcomerReasons([{ memberId: member('ann'), joinedOn, hasExchanged }], today).length;
    expect([joined('2026-05-12'), joined('2026-05-11'), joined('2026-03-12'), joined('2026-03-11')]).toEqual([
      0, 1, 1, 0,
    ]);
    expect(joined('2026-05-01', true)).toBe(0);
  });

  test('who has been quiet for long, but never who has not begun', () => {
    const last = (lastHelpOn: string | null) =>
      quietReasons([{ memberId: member('ann'), lastHelpOn }], today).length;
    expect([last('2026-03-13'), last('2026-03-12'), last(null)]).toEqual([0, 1, 0]);
  });

  test('whoever was born on 29 February has a birthday every year', () => {
    expect(birthdaysOn('2026-02-28')).toEqual(['02-28', '02-29']);
    expect(birthdaysOn('2028-02-28')).toEqual(['02-28']);
    expect(birthdaysOn('2028-02-29')).toEqual(['02-29']);
  });
});
