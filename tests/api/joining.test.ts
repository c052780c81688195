import type { MemberId } from '@timebank/shared/ids';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { codeFor } from '../support/letters.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
  });
  afterEach(() => community.close());

  const apply = (more: Record<string, unknown> = {}) =>
    community.nobody.post('/timebanks/west-kirby-test/applications', {
      displayName: 'Fred Ashton',
      email: 'fred@example.org',
      preferredContact: 'email',
      ...more,
    });
  const applicants = async () => (await community.as('sue').get('/members?status=applied')).body.items;
  const decide = (by: 'sue' | 'ann' | 'alan', memberId: MemberId, to: string, key?: string) =>
    community
      .as(by)
      .post(
        `/members/${memberId}/status`,
        { to, reason: 'We met for tea' },
        key ? { 'idempotency-key': key } : {},
      );

  test('somebody asks to join, a coordinator approves, and the fund pays the joining credit', async () => {
    expect((await apply()).status).toBe(202);
    const [applicant] = await applicants();
    expect(applicant).toMatchObject({ displayName: 'Fred Ashton', memberNumber: 11, account: null });
    const approved = await decide('sue', applicant.id, 'active');
    expect(approved.body).toMatchObject({
      status: 'active',
      joinedOn: '2026-06-10',
      account: { balanceMinutes: 60 },
    });
    const code = await codeFor(community, 'fred@example.org');
    const signedIn = await community.nobody.post('/auth/sessions', {
      method: 'code',
      email: 'fred@example.org',
      code,
    });
    expect(signedIn.body.me.account).toMatchObject({ balanceMinutes: 60, floorMinutes: -600 });
    await expectBooksToVerify(community.database);
  });

  test('of many who approve at once one does, and the joining credit is paid once', async () => {
    await apply();
    const [applicant] = await applicants();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) => decide(index % 2 ? 'sue' : 'ann', applicant.id, 'active')),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const losers = replies.filter(({ status }) => status !== 200);
    expect(new Set(losers.map(({ body }) => body.code))).toEqual(new Set(['member_wrong_state']));
    const seen = (await community.as('sue').get(`/members/${applicant.id}`)).body;
    expect(seen.account.balanceMinutes).toBe(60);
    await expectBooksToVerify(community.database);
  });

  test('the same press twice is one approval, and says so', async () => {
    await apply();
    const [applicant] = await applicants();
    const first = await decide('sue', applicant.id, 'active', 'approve-fred-1');
    const again = await decide('sue', applicant.id, 'active', 'approve-fred-1');
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  test('an application is answered the same whether or not the address is known', async () => {
    const known = await apply({ email: 'priya@example.org' });
    const unknown = await apply();
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
  });

  test('two members may share an e-mail address, and only the first of them signs in by it', async () => {
    await apply({ displayName: 'Anil Shah', email: 'priya@example.org' });
    const [applicant] = await applicants();
    const { body } = await decide('sue', applicant.id, 'active');
    expect(body).toMatchObject({
      status: 'active',
      contact: { email: 'priya@example.org' },
      staff: { canSignIn: false, signsInByEmail: false },
    });
    const code = await codeFor(community, 'priya@example.org');
    const signedIn = await community.nobody.post('/auth/sessions', {
      method: 'code',
      email: 'priya@example.org',
      code,
    });
    expect(signedIn.body.me.displayName).toBe('Priya Shah');
    await expectBooksToVerify(community.database);
  });

  test('a couple who share number, address and e-mail are two applications', async () => {
    const shared = { phone: '0151 496 2222', address: '3 Grange Road' };
    await apply(shared);
    await apply({ ...shared, displayName: 'Flo Ashton' });
    await apply({ ...shared, displayName: 'Flo Ashton' });
    expect(await applicants()).toHaveLength(2);
  });

  test.each([
    ['phone', { phone: '0151 496 2222' }],
    ['text', { phone: '07700 900123' }],
    ['post', { address: '3 Grange Road' }],
    ['email', { email: 'fred@example.org' }],
    ['named_contact', { namedContact: { name: 'Jo Ashton', relation: 'son', phone: '0151 496 2223' } }],
  ])('a name and one way to be reached are enough: %s', async (preferredContact, way) => {
    const nobodyElse = { phone: null, email: null, ...way, preferredContact };
    expect((await apply(nobodyElse)).status).toBe(202);
    const added = await community
      .as('sue')
      .post(
        '/members',
        { displayName: 'Ivy Moore', channel: 'paper', ...nobodyElse },
        { 'idempotency-key': `add-by-${preferredContact}` },
      );
    expect(added.status).toBe(201);
  });

  test.each([
    ['phone', 'Give a telephone number, or choose another way.'],
    ['text', 'Give a telephone number, or choose another way.'],
    ['post', 'Give a postal address, or choose another way.'],
    ['named_contact', 'Name somebody with a telephone number, or choose another way.'],
  ])('the way that somebody likes has to be there: %s', async (preferredContact, message) => {
    const fault = [{ at: 'body.preferredContact', message }];
    expect((await apply({ preferredContact })).body.errors).toEqual(fault);
    const priya = community.people.priya.memberId;
    await community
      .as('priya')
      .patch(`/members/${priya}`, { phone: null, address: null }, { 'if-match': '"1"' });
    const changed = await community
      .as('priya')
      .patch(`/members/${priya}`, { preferredContact }, { 'if-match': '"2"' });
    expect(changed.body.errors).toEqual(fault);
  });

  test('a second press of the form is the same application, and a time bank nobody knows takes none', async () => {
    await apply();
    await apply();
    expect(await applicants()).toHaveLength(1);
    const elsewhere = await community.nobody.post('/timebanks/nowhere/applications', {
      displayName: 'Fred Ashton',
      phone: '0151 496 2222',
      preferredContact: 'phone',
    });
    expect(elsewhere.status).toBe(404);
    const unreachable = await apply({ email: null });
    expect(unreachable.body.errors).toMatchObject([{ at: 'body.phone' }]);
    const lost = await apply({ neighbourhoodId: community.wallasey.neighbourhoodIds.hoylake });
    expect(lost.body.errors).toMatchObject([{ at: 'body.neighbourhoodId' }]);
  });

  test('members do not see who has applied, and a declined applicant leaves no account behind', async () => {
    await apply();
    const [applicant] = await applicants();
    expect((await community.as('tom').get(`/members/${applicant.id}`)).status).toBe(404);
    expect((await community.as('tom').get('/members?status=applied')).body.items).toEqual([]);
    const declined = await decide('sue', applicant.id, 'left');
    expect(declined.body).toMatchObject({ status: 'left', account: null });
  });

  test('a coordinator adds somebody who asked by telephone: a member at once, with the joining credit', async () => {
    const body = {
      displayName: 'Ivy Moore',
      preferredContact: 'phone',
      phone: '0151 496 3333',
      channel: 'phone',
    };
    const key = { 'idempotency-key': 'add-ivy-moore' };
    const added = await community.as('sue').post('/members', body, key);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ status: 'active', memberNumber: 11, account: { balanceMinutes: 60 } });
    const again = await community.as('sue').post('/members', body, key);
    expect(again.body.id).toBe(added.body.id);
    const same = { ...body, email: 'tom@example.org' };
    const shared = await community.as('sue').post('/members', same);
    expect(shared.body).toMatchObject({ staff: { canSignIn: false, signsInByEmail: false } });
    expect((await community.as('tom').post('/members', body)).status).toBe(403);
    await expectBooksToVerify(community.database);
  });

  test('who leaves gives the balance to the fund, is signed out, and may join again under a new number', async () => {
    await apply();
    const [fred] = await applicants();
    await decide('sue', fred.id, 'active');
    const left = await decide('sue', fred.id, 'left');
    expect(left.body).toMatchObject({ status: 'left', account: { balanceMinutes: 0 } });
    expect((await decide('sue', fred.id, 'active')).body.code).toBe('member_wrong_state');
    await apply();
    const [again] = await applicants();
    expect(again.memberNumber).toBe(12);
    expect((await decide('ann', again.id, 'active')).status).toBe(200);
    await expectBooksToVerify(community.database);
  });
});
