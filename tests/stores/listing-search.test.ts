import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

const hostile = [
  '"',
  "'",
  '*',
  '%',
  '\\',
  ':',
  '^',
  '-',
  '(',
  ')',
  '|',
  '&',
  '!',
  '<->',
  '()',
  '"""',
  "''':*",
  'NEAR',
  'NEAR(garden hedge, 2)',
  'AND',
  'OR NOT',
  'garden AND',
  'title:garden',
  'words : garden',
  '{title words} : x',
  'garden*',
  '^garden',
  '-garden',
  'garden + hedge',
  'garden | !hedge',
  "garden' & 'hedge",
  'a <2> b',
  ':*',
  '\\:*',
  '🙂',
  '🙂🙂 hedge',
  '👩‍👩‍👧‍👦',
  '½ ² ﬁ',
  'İstanbul ß Ω',
  '中文',
  'हिन्दी',
  'ـ',
  '\u202e abc',
  '0x1F',
  '1e5',
  '-1',
  '1.5.3',
  'null',
  '; drop table listings',
];

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
    const { garden, computers, lifts } = community.timebank.categoryIds;
    await put({ title: 'Somebody to cut a hedge', categoryId: garden });
    await put({
      title: 'Coffee and cake',
      description: 'At the café by the hedge',
      categoryId: lifts,
      kind: 'offer',
    });
    await put({ title: 'Help with my photographs', categoryId: computers });
    for (let number = 1; number <= 30; number += 1) {
      await put({
        title: `Piano lesson ${number}`,
        description: number === 7 ? 'piano '.repeat(9) : '',
        categoryId: lifts,
      });
      community.clock.advance({ minutes: 1 });
    }
  });
  afterAll(() => community.close());

  const put = (listing: Record<string, unknown>) =>
    community.as('margaret').post('/listings', { kind: 'request', ...listing });
  const ask = async (query: Record<string, string>) => {
    const reply = await community.as('priya').get(`/listings?${new URLSearchParams(query)}`);
    expect(reply).toMatchObject({ status: 200 });
    return reply.body as { items: { id: string; title: string }[]; nextCursor: string | null };
  };
  const titles = async (query: Record<string, string>) => (await ask(query)).items.map(({ title }) => title);
  const all = async (query: Record<string, string>) => {
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await ask({ ...query, limit: '7', ...(cursor ? { cursor } : {}) });
      found.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    }
    return found;
  };

  test('the beginning of a word is enough, with or without accents and capitals', async () => {
    expect(await titles({ q: 'cafe' })).toEqual(['Coffee and cake']);
    expect(await titles({ q: 'CAFÉ' })).toEqual(['Coffee and cake']);
    expect(await titles({ q: 'photog' })).toEqual(['Help with my photographs']);
  });

  test('a listing is found by the name of its category and by everyday words for it', async () => {
    expect(await titles({ q: 'garden' })).toEqual(['Somebody to cut a hedge']);
    expect(await titles({ q: 'tablet' })).toEqual(['Help with my photographs']);
  });

  test('all words count; only where nothing has all of them, any is enough', async () => {
    expect(await titles({ q: 'hedge cut' })).toEqual(['Somebody to cut a hedge']);
    expect(await titles({ q: 'hedge photographs' })).toEqual([
      'Help with my photographs',
      'Coffee and cake',
      'Somebody to cut a hedge',
    ]);
  });

  test('the newest come first, or the best where that is asked for: a word in the title counts for more', async () => {
    expect(await titles({ q: 'hedge' })).toEqual(['Coffee and cake', 'Somebody to cut a hedge']);
    expect(await titles({ q: 'hedge', sort: 'best' })).toEqual([
      'Somebody to cut a hedge',
      'Coffee and cake',
    ]);
  });

  test('filters narrow what the words found', async () => {
    expect(await titles({ q: 'hedge', kind: 'offer' })).toEqual(['Coffee and cake']);
    expect(await titles({ q: 'hedge', category: community.timebank.categoryIds.garden })).toEqual([
      'Somebody to cut a hedge',
    ]);
    expect(await titles({ q: 'hedge', neighbourhood: community.timebank.neighbourhoodIds.hoylake })).toEqual(
      [],
    );
  });

  const first = 'Piano lesson 1';
  const last = 'Piano lesson 30';
  test.each([
    { query: { q: 'piano' }, starts: last },
    { query: { q: 'piano 7', sort: 'best' }, starts: 'Piano lesson 7', count: 1 },
    { query: { q: 'piano', sort: 'best' } },
    { query: { q: 'piano', sort: 'soonest_to_expire' }, starts: first },
    { query: { q: 'piano trombone' }, starts: last },
    { query: { q: 'piano trombone', sort: 'best' } },
    { query: { kind: 'request' }, starts: last },
    { query: { kind: 'request', sort: 'soonest_to_expire' }, starts: first },
  ])('page after page shows everything once: %o', async ({ query, starts, count = 30 }) => {
    const found = await all({ ...query, category: community.timebank.categoryIds.lifts });
    expect(found).toHaveLength(count);
    expect(new Set(found).size).toBe(count);
    expect(found[0]).toBe(starts ?? found[0]);
  });

  test('what is put up meanwhile neither repeats nor hides anything on the next page', async () => {
    for (const sort of ['newest', 'best'] as const) {
      const first = await ask({ q: 'piano', sort, limit: '10' });
      await put({
        title: 'Piano piano piano',
        categoryId: community.timebank.categoryIds.lifts,
        kind: 'request',
      });
      const second = await ask({ q: 'piano', sort, limit: '100', cursor: String(first.nextCursor) });
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...first.items, ...second.items].map(({ title }) => title)).toContain('Piano lesson 1');
      expect(second.items.map(({ title }) => title)).not.toContain('Piano piano piano');
      const { items } = await ask({ q: 'piano piano', limit: '1' });
      await community.as('margaret').post(`/listings/${items[0]?.id}/close`);
    }
  });

  test.each(hostile)('whatever somebody types is looked for and never breaks: %s', async (q) => {
    for (const sort of ['newest', 'best', 'soonest_to_expire']) {
      expect((await ask({ q, sort })).items.length).toBeLessThanOrEqual(20);
    }
  });

  test('what is no word finds nothing; a text that is too long is refused', async () => {
    expect(await titles({ q: '?!' })).toEqual([]);
    expect(await titles({ q: '🙂' })).toEqual([]);
    const reply = await community.as('priya').get(`/listings?q=${'hedge'.repeat(2_000)}`);
    expect(reply.body.code).toBe('validation_failed');
  });

  test.each([
    'bm90IGEgY3Vyc29y',
    'W10',
    'WyJhbGwiLCJ4Il0',
    'WyIyMDI2LTAxLTAxVDAwOjAwOjAwWiIsIngiXQ',
    'bnVsbA',
  ])('a cursor that is of another list is refused: %s', async (cursor) => {
    for (const query of ['q=piano', 'q=piano&sort=best', 'sort=newest']) {
      const reply = await community.as('priya').get(`/listings?${query}&cursor=${cursor}`);
      expect(reply.body.errors).toMatchObject([{ at: 'query.cursor' }]);
    }
  });
});
