import { proveBooks } from '@timebank/api/jobs/prove-books';
import type { JobSurroundings } from '@timebank/api/jobs/surroundings';
import { tellTrustees } from '@timebank/api/jobs/tell-trustees';
import { weekOf } from '@timebank/api/ledger/trustees.rules';
import { createNews } from '@timebank/api/news';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '../ledger/scene.ts';
import { eachEngine } from '../support/engines.ts';
import { lettersTo } from '../support/letters.ts';

const ada = 'ada@example.org';

eachEngine((engine) => {
  let scene: Scene;
  let around: JobSurroundings;
  beforeAll(async () => {
    scene = await openScene(engine);
    around = { ...scene.community, news: createNews(), mailer: null, texter: null };
  });
  afterAll(() => scene.close());

  const name = async (trusteeEmails: string[]) => {
    const alan = scene.community.as('alan');
    const { version } = (await alan.get('/settings')).body;
    const reply = await alan.patch('/settings', { trusteeEmails }, { 'if-match': `"${version}"` });
    expect(reply.status).toBe(200);
  };
  const verification = async () => (await scene.community.as('nina').get('/ledger/verification')).body;

  test('where no trustee is named nothing is sent, and whoever reads the books sees that', async () => {
    expect(await tellTrustees(around)).toBe(0);
    expect(await verification()).toMatchObject({ trustees: 0, lastLetter: null });
  });

  test('each trustee gets the seals of the books and of the log, and whether they were right', async () => {
    await name([ada, 'bob@example.org']);
    await proveBooks(around);
    const { hash, sequence } = scene.chain().last();
    const log = (await scene.community.as('nina').get('/ledger/verification')).body.last;
    expect(await tellTrustees(around)).toBe(2);
    const [letter] = await lettersTo(scene.community, ada);
    expect(letter?.text).toContain(`hold ${sequence} transfers`);
    expect(letter?.text).toContain(hash);
    expect(letter?.text).toContain('everything was right');
    expect(letter?.text).toMatch(new RegExp(`has ${log.checkedEvents + 1} lines[^]*\n[0-9a-f]{64}\n`));
    expect(await lettersTo(scene.community, 'bob@example.org')).toHaveLength(1);
    expect(await verification()).toMatchObject({
      trustees: 2,
      lastLetter: { at: scene.community.clock().toISOString(), letters: 2 },
    });
  });

  test('a week has one letter, however often the program starts, and the next one comes after Monday at six', async () => {
    const { clock } = scene.community;
    expect(await tellTrustees(around)).toBe(0);
    // The clock stands on Wednesday 10 June 2026; London is an hour ahead of UTC.
    clock.set('2026-06-15T04:59:00.000Z');
    expect(await tellTrustees(around)).toBe(0);
    clock.set('2026-06-15T05:00:00.000Z');
    expect(await tellTrustees(around)).toBe(2);
    expect(await tellTrustees(around)).toBe(0);
    expect(await lettersTo(scene.community, ada)).toHaveLength(2);
  });

  test('the log keeps what the trustees were told', async () => {
    const { items } = (await scene.community.as('nina').get('/audit?action=head.sent')).body;
    expect(items).toHaveLength(2);
    expect(items[0].details).toContainEqual({ name: 'headHash', value: scene.chain().last().hash });
  });
});

test.each([
  ['2026-06-15T04:59:59.000Z', '2026-06-08'],
  ['2026-06-15T05:00:00.000Z', '2026-06-15'],
  ['2026-06-21T23:59:59.000Z', '2026-06-15'],
  // The clocks go back on Sunday 25 October.
  ['2026-10-26T05:59:59.000Z', '2026-10-19'],
  ['2026-10-26T06:00:00.000Z', '2026-10-26'],
])('at %s it is the week of %s in London', (moment, monday) => {
  expect(weekOf('Europe/London', new Date(moment))).toBe(monday);
});
