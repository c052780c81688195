import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Community, openCommunity, type Who } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { codeFor, lettersTo } from '../support/letters.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
  });
  afterEach(() => community.close());

  const look = async (by: Who, who: keyof Community['people']) =>
    (await community.as(by).get(`/members/${community.people[who].memberId}`)).body;
  const names = async (by: Who, query = '') =>
    (await community.as(by).get(`/members?limit=100${query}`)).body.items.map(
      ({ displayName }: { displayName: string }) => displayName,
    );
  const change = (by: Who, who: keyof Community['people'], body: Record<string, unknown>, version = 1) =>
    community
      .as(by)
      .patch(`/members/${community.people[who].memberId}`, body, { 'if-match': `"${version}"` });
  const linesOn = (who: keyof Community['people']) =>
    community.database.read(async ({ db, tables: { auditEvents } }) =>
      (await db.select().from(auditEvents)).filter(
        ({ subjectId }) => subjectId === community.people[who].memberId,
      ),
    );

  test('members see names and skills of one another, and neither balances nor how to reach them', async () => {
    const seen = await look('tom', 'priya');
    expect(seen).toMatchObject({ displayName: 'Priya Shah', contact: null, account: null, staff: null });
    expect(await look('tom', 'tom')).toMatchObject({ isMe: true, contact: { email: 'tom@example.org' } });
    expect(await look('nina', 'priya')).toMatchObject({ contact: null, account: { balanceMinutes: 0 } });
  });

  test("a coordinator's look at somebody's contact details leaves a line, a member's leaves none", async () => {
    await look('tom', 'priya');
    await look('nina', 'priya');
    await names('sue');
    expect(await linesOn('priya')).toEqual([]);
    expect((await look('sue', 'priya')).contact.phone).toBe('0151 496 1002');
    expect(await linesOn('priya')).toMatchObject([
      { action: 'member.viewed_private', actorId: community.people.sue.memberId },
    ]);
  });

  test('members are listed by name, found by name, skill or number, and the suspended by staff alone', async () => {
    await change('priya', 'priya', {
      displayName: 'Zoë Shah',
      skills: ['Bicycle repair', '50% discount_maths'],
    });
    expect(await names('tom')).toEqual([
      'Alan Reid',
      'Ann Okafor',
      'Greta Lund',
      'Margaret Ellis',
      'Nina Walsh',
      'Sue Harper',
      'Tom Birch',
      'West Kirby Library',
      'Zoë Shah',
    ]);
    expect(await names('tom', '&q=zoe')).toEqual(['Zoë Shah']);
    expect(await names('tom', '&q=bicycle')).toEqual(['Zoë Shah']);
    expect(await names('tom', `&q=${encodeURIComponent('0% d')}`)).toEqual(['Zoë Shah']);
    expect(await names('tom', `&q=${encodeURIComponent('%')}`)).toEqual(['Zoë Shah']);
    expect(await names('tom', '&q=3')).toEqual(['Tom Birch']);
    expect(await names('tom', '&kind=organisation')).toEqual(['West Kirby Library']);
    expect(await names('tom', '&role=coordinator')).toEqual(['Ann Okafor', 'Sue Harper']);
    expect(await names('tom', '&status=suspended')).toEqual([]);
    expect(await names('sue', '&status=suspended')).toEqual(['Sid Cole']);
    expect(await names('sue', '&q=1%20grange')).toEqual(['Margaret Ellis', 'Greta Lund'].toSorted());
    expect(await names('tom', '&q=grange')).toEqual([]);
  });

  test('pages of a list follow on one another while people join', async () => {
    const tom = community.as('tom');
    const first = (await tom.get('/members?limit=4')).body;
    const added = {
      displayName: 'Aaron Early',
      preferredContact: 'phone',
      phone: '0151 496 4444',
      channel: 'phone',
    };
    await community.as('sue').post('/members', added);
    const second = (await tom.get(`/members?limit=4&cursor=${first.nextCursor}`)).body;
    const third = (await tom.get(`/members?limit=4&cursor=${second.nextCursor}`)).body;
    const ids = [...first.items, ...second.items, ...third.items].map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(9);
    expect(new Set(ids).size).toBe(9);
    expect(third.nextCursor).toBeNull();
    expect((await tom.get('/members?cursor=bm90LW91cnM')).body.errors).toMatchObject([
      { at: 'query.cursor' },
    ]);
  });

  test('who has blocked whom is known to one of them alone, and neither is shown the other', async () => {
    const priya = community.people.priya.memberId;
    expect((await community.as('tom').put(`/members/${priya}/block`)).status).toBe(204);
    expect((await community.as('tom').put(`/members/${priya}/block`)).status).toBe(204);
    expect(await names('tom')).not.toContain('Priya Shah');
    expect(await names('priya')).not.toContain('Tom Birch');
    expect((await look('tom', 'priya')).isBlockedByMe).toBe(true);
    expect((await community.as('priya').get(`/members/${community.people.tom.memberId}`)).status).toBe(404);
    expect(await names('sue')).toContain('Tom Birch');
    await community.as('tom').delete(`/members/${priya}/block`);
    expect(await names('priya')).toContain('Tom Birch');
    const own = await community.as('tom').put(`/members/${community.people.tom.memberId}/block`);
    expect(own.body.code).toBe('same_person_both_sides');
  });

  test('members change what is known of themselves, coordinators what anybody asked them to', async () => {
    const mine = await change('tom', 'tom', { bio: 'I mend clocks', skills: ['Clocks'] });
    expect(mine.body).toMatchObject({ bio: 'I mend clocks', version: 2 });
    expect(mine.headers['etag']).toBe('"2"');
    const stale = await change('tom', 'tom', { bio: 'Too late' });
    expect(stale.status).toBe(412);
    const asked = await change('sue', 'margaret', { phone: '0151 496 5555', channel: 'phone' });
    expect(asked.body.contact.phone).toBe('0151 496 5555');
    expect((await change('tom', 'priya', { bio: 'Not mine' })).status).toBe(403);
    expect((await change('tom', 'library', { bio: 'Books and tea' })).status).toBe(200);
    const [line] = await linesOn('margaret');
    expect(line).toMatchObject({
      action: 'member.updated',
      channel: 'phone',
      details: { 'phone.after': expect.any(String) },
    });
  });

  test('members read and change what is written down to help them, and no other member sees it', async () => {
    await change('sue', 'margaret', { accessNeeds: 'Large print', channel: 'phone' });
    expect(await look('margaret', 'margaret')).toMatchObject({ accessNeeds: 'Large print', staff: null });
    const mended = await change('margaret', 'margaret', { accessNeeds: 'Large print, no stairs' }, 2);
    expect(mended.body).toMatchObject({ accessNeeds: 'Large print, no stairs', staff: null });
    expect((await look('sue', 'margaret')).accessNeeds).toBe('Large print, no stairs');
    for (const other of ['tom', 'nina'] as const) {
      expect((await look(other, 'margaret')).accessNeeds).toBeNull();
    }
    const listed = await community.as('sue').get('/members?limit=100');
    expect(listed.body.items.map(({ accessNeeds }: { accessNeeds: string | null }) => accessNeeds)).toEqual(
      listed.body.items.map(({ isMe }: { isMe: boolean }) => (isMe ? '' : null)),
    );
  });

  const care = {
    calledName: 'Mrs Ellis',
    postcode: 'CH48 3CK',
    namedContact: { name: 'Anne Ellis', relation: 'Daughter', phone: '07700 900123' },
    comforts: ['sees_badly', 'dog'],
    largePrint: true,
    passwordWord: 'kingfisher',
    birthday: '02-29',
  };

  test('a coordinator writes down how a member likes to be called, rung, visited and written to', async () => {
    const given = {
      ...care,
      postcode: ' ch48  3ck ',
      comforts: ['dog', 'sees_badly', 'dog'],
      channel: 'phone',
    };
    const { postcode, ...seen } = care;
    expect((await change('sue', 'margaret', given)).body).toMatchObject({ ...seen, contact: { postcode } });
    expect(await look('margaret', 'margaret')).toMatchObject(seen);
    const kept = ['namedContact', 'comforts', 'largePrint', 'passwordWord', 'birthday'];
    for (const other of ['tom', 'nina'] as const) {
      const found = await look(other, 'margaret');
      expect(found.calledName).toBe('Mrs Ellis');
      expect(kept.map((name) => found[name])).toEqual(kept.map(() => null));
    }
  });

  test('the log says that the password word is another one, and never what it is', async () => {
    await change('sue', 'margaret', { ...care, channel: 'phone' });
    const [line] = await linesOn('margaret');
    expect(line?.details).toMatchObject({ newPasswordWord: true, 'postcode.after': 'CH48 3CK' });
    expect(JSON.stringify(line)).not.toContain('kingfisher');
  });

  test('a birthday that there is not, and a contact without a number, are told at their own fields', async () => {
    const { status, body } = await change('margaret', 'margaret', {
      birthday: '02-30',
      namedContact: { name: 'Anne', relation: 'Daughter', phone: '' },
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ at }: { at: string }) => at)).toEqual([
      'body.namedContact.phone',
      'body.birthday',
    ]);
  });

  test('a new e-mail address of mine is the one I sign in with from then on', async () => {
    await change('priya', 'priya', { email: 'priya.new@example.org' });
    await community.nobody.post('/auth/codes', { email: 'priya@example.org' });
    expect(await lettersTo(community, 'priya@example.org')).toEqual([]);
    await expect(codeFor(community, 'priya.new@example.org')).resolves.toMatch(/\d/);
    const taken = await change('priya', 'priya', { email: 'tom@example.org' }, 2);
    expect(taken.body.code).toBe('already_exists');
  });

  test('a coordinator cannot give themselves the sign-in of staff, or of a member of another time bank', async () => {
    for (const who of ['alan', 'greta'] as const) {
      expect((await change('sue', who, { email: `${who}.taken@example.org` })).status).toBe(200);
      await community.nobody.post('/auth/codes', { email: `${who}.taken@example.org` });
      expect(await lettersTo(community, `${who}.taken@example.org`)).toEqual([]);
    }
    await change('sue', 'margaret', { email: 'margaret@example.org', channel: 'phone' });
    await expect(codeFor(community, 'margaret@example.org')).resolves.toMatch(/\d/);
  });
});
