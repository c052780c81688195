import { append } from '@timebank/api/audit/chaining.service';
import type { AuditEventId } from '@timebank/shared/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
    const { people } = community;
    await change({ phone: '01632 960001', bio: '=1+1' });
    community.clock.advance({ days: 3 });
    await change({ phone: '01632 960002' });
    await community.as('sue').get(`/members/${people.tom.memberId}`);
  });
  afterAll(() => community.close());

  async function change(body: object) {
    const path = `/members/${community.people.margaret.memberId}`;
    const { version } = (await community.as('sue').get(path)).body;
    const told = { channel: 'phone', ...body };
    const reply = await community.as('sue').patch(path, told, { 'if-match': `"${version}"` });
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  }
  const found = async (query: string) => (await community.as('nina').get(`/audit?${query}`)).body.items;

  test('a change is kept with what it was before and what it is now', async () => {
    expect((await found('action=member.updated'))[0]).toMatchObject({
      changes: [{ field: 'phone', before: '01632 960001', after: '01632 960002' }],
      details: [],
    });
  });

  test('a line says from which address and in which sign-in it was done', async () => {
    const [line] = await found('action=member.updated');
    expect(line).toMatchObject({ address: '127.0.0.1', signedInAt: expect.any(String), isErased: false });
  });

  test('one looks for a name, a member number, or words in the details', async () => {
    const { margaret, tom } = community.people;
    const about = (lines: { subjectId: string }[]) => new Set(lines.map(({ subjectId }) => subjectId));
    expect(about(await found('q=TOM'))).toEqual(new Set([tom.memberId]));
    expect(about(await found('q=960002'))).toEqual(new Set([margaret.memberId]));
    const { body } = await community.as('sue').get(`/members/${tom.memberId}`);
    expect(about(await found(`q=${body.memberNumber}`))).toContain(tom.memberId);
    expect(await found('q=nothing+of+the+kind')).toEqual([]);
  });

  test('the log can be narrowed by how somebody was told and by days, and both go with a search', async () => {
    expect(await found('channel=paper')).toEqual([]);
    expect(await found('channel=phone')).toHaveLength(2);
    const [latest, first] = await found('channel=phone');
    const dayOf = ({ at }: { at: string }) => at.slice(0, 10);
    expect(await found(`channel=phone&to=${dayOf(first)}`)).toEqual([first]);
    expect(await found(`q=phone&from=${dayOf(latest)}&channel=phone`)).toEqual([latest]);
    expect(await found('from=2030-01-01')).toEqual([]);
  });

  test('the list is taken home as a table, which leaves a line and has no formulas', async () => {
    const { body: text } = await community.as('nina').get('/audit/events.csv?action=member.updated');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^number,at,who/);
    expect(lines).toHaveLength(3);
    expect(text).toContain('01632 960001');
    expect((await found('action=audit.export'))[0]).toMatchObject({
      details: [{ name: 'action', value: 'member.updated' }],
    });
  });

  test('what is rare is found page by page, however far back it is', async () => {
    await community.write('alan', async (call) => {
      for (let line = 0; line < 45_000; line += 1) {
        append(call.tx, {
          id: call.newId<AuditEventId>(),
          timebankId: call.scope.timebankId,
          at: call.now.toISOString(),
          actorId: null,
          onBehalfOfId: null,
          channel: 'system',
          action: 'listing.expire',
          subjectKind: 'listing',
          subjectId: call.newId(),
          sessionId: null,
          address: null,
          details: {},
        });
      }
    });
    const first = (await community.as('nina').get('/audit?q=960002')).body;
    expect(first).toMatchObject({ items: [], nextCursor: expect.any(String) });
    const next = (await community.as('nina').get(`/audit?q=960002&cursor=${first.nextCursor}`)).body;
    expect(next.items.length).toBeGreaterThan(0);
    expect(next.nextCursor).toBeNull();
  }, 60_000);

  test('what a proxy claims is an address only where a proxy is set up', async () => {
    const { tom } = community.people;
    await community.as('sue').get(`/members/${tom.memberId}`, { 'x-forwarded-for': '203.0.113.9' });
    expect((await found('action=member.viewed_private'))[0].address).toBe('127.0.0.1');
  });
});
