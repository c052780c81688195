import { accountNameOf, memberReferenceOf } from '@timebank/api/ledger/names.rules';
import type { MemberId } from '@timebank/shared/ids';
import { expect, test } from 'vitest';

test('an account is called by its member, and those of nobody have names of their own', () => {
  expect(accountNameOf({ kind: 'member', displayName: 'Margaret Ellis' })).toBe('Margaret Ellis');
  expect(accountNameOf({ kind: 'fund', displayName: null })).toBe('Community fund');
  expect(accountNameOf({ kind: 'clearing', displayName: null })).toBe('Another time bank');
});

test('somebody is named only where both who they are and what they are called is known', () => {
  const id = 'margaret' as MemberId;
  expect(memberReferenceOf({ id, displayName: 'Margaret' })).toEqual({ id, displayName: 'Margaret' });
  expect(memberReferenceOf({ id, displayName: null })).toBe(null);
  expect(memberReferenceOf({ id: null, displayName: 'Margaret' })).toBe(null);
});
