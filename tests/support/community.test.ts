import { memberIn } from '@timebank/api/members/lookup.service';
import { expect, test } from 'vitest';
import { openCommunity } from './community.ts';
import { insistOnDeclared } from './declared-replies.ts';
import { eachEngine } from './engines.ts';

eachEngine((engine) => {
  test('the community of the tests opens, and its members can be asked for', async () => {
    const community = await openCommunity(engine);
    const { margaret } = community.people;
    const found = await community.read('margaret', (call) => memberIn(call, margaret.memberId));
    expect(found.displayName).toBe('Margaret Ellis');
    expect((await community.nobody.get('/health')).body).toEqual({ ok: true });
    expect((await community.as('margaret').get('/no-such-address')).status).toBe(404);
    await community.close();
  });
});

test('an answer with a field that nobody declared does not pass', () => {
  const answer = { method: 'GET', path: '/health', status: 200 };
  expect(() => insistOnDeclared({ ...answer, body: { ok: true } })).not.toThrow();
  expect(() => insistOnDeclared({ ...answer, body: { ok: true, disk: 'full' } })).toThrow(
    /schema does not allow/,
  );
  expect(() => insistOnDeclared({ ...answer, status: 201, body: { ok: true } })).toThrow(/declares 200/);
});
