import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { openSite, type Site } from '../support/site.ts';
import { heading } from './asking.ts';
import { sceneAt } from './scene.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
    const { as, newId, people } = site.community;
    for (const [who, note] of [
      ['margaret', 'her new tablet'],
      ['tom', 'the hedge'],
      ['priya', 'a lift on Friday'],
      ['greta', 'her keys'],
      ['alan', 'the meeting'],
    ] as const) {
      const wish = { memberId: people[who].memberId, note };
      await as('sue').post('/desk/call-list/wishes', wish, { 'idempotency-key': newId() });
    }
  });
  afterAll(() => site.close());

  const list = async () => (await site.community.as('sue').get('/desk/call-list')).body;
  const key = async (page: Page, text: string) => {
    await page.getByLabel('Line and letter').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };

  test('a call list is printed, rung from, and keyed back in by the keyboard alone; what is wrong loses nothing', async () => {
    const { page } = await sceneAt(site).open('sue', '/staff/calls', 'desktop');
    await page.getByText('5 members to ring.').waitFor();
    await page.getByRole('button', { name: 'Print a sheet' }).press('Enter');
    await heading(page, 'Call sheet 1').waitFor();

    const paper = page.locator('[data-print-sheet]');
    expect(await paper.textContent()).toContain('0151 496 1002');
    const names = await paper.locator('li [class*=who] > span').allTextContents();
    expect(names.map((name) => name.trim())).toEqual([
      'Margaret Ellis',
      'Tom Birch',
      'Priya Shah',
      'Greta Lund',
      'Alan Reid',
    ]);

    // While the sheet is rung from, Alan is rung from the screen.
    const alan = site.community.people.alan.memberId;
    const { reasons } = (await list()).lines.find(
      ({ member }: { member: { id: string } }) => member.id === alan,
    );
    await site.community
      .as('sue')
      .post(
        `/desk/call-list/${alan}/outcomes`,
        { outcome: 'done', reasons: [reasons[0].key] },
        { 'idempotency-key': 'alan-was-rung' },
      );
    await page.reload();

    await key(page, '1 d');
    await page.getByText('Line 1: Margaret Ellis – Done').waitFor();
    await key(page, '3 n');
    await key(page, '1 n');
    await page.getByText('Line 1 is keyed in already. Take it off with “1 x” first.').waitFor();
    await key(page, '9 d');
    await page.getByText('There is no line 9 on this sheet.').waitFor();
    await key(page, '5 d');
    await page.getByText('Line 5 is done already.').waitFor();
    await key(page, '2 r yesterday');
    await page.getByText('Give a day that is still to come after the r, such as 12/12.').waitFor();
    expect((await list()).lines).toHaveLength(4);
    await page.reload();
    await page.getByText('Line 3: Priya Shah – No answer').waitFor();

    await key(page, '2 r 24 dec');
    await page.getByText(/Line 2: Tom Birch – Ring again on/).waitFor();
    await page.getByText('3 lines are keyed in. Are they right?').waitFor();
    await page.getByRole('button', { name: 'Save these 3 lines' }).press('Enter');
    await page.getByText('What was keyed in is saved').waitFor();

    const left = (await list()).lines.map(
      ({ member }: { member: { displayName: string } }) => member.displayName,
    );
    expect(left).toEqual(['Greta Lund']);
    expect((await list()).doneToday).toHaveLength(4);
  });

  test('on the screen one key says what came of a call, and a press takes it back', async () => {
    const { page } = await sceneAt(site).open('sue', '/staff/calls', 'desktop');
    const ring = page.getByRole('button', { name: 'Ring Greta Lund' });
    await ring.waitFor();
    await page.keyboard.press('d');
    expect((await list()).lines).toHaveLength(1);
    await ring.focus();
    await page.keyboard.press('m');
    await page.getByText('Greta Lund: Left a message (Sue Harper)').waitFor();
    await page.getByRole('button', { name: 'Undo Greta Lund' }).press('Enter');
    await ring.waitFor();
    await ring.focus();
    await page.keyboard.press('r');
    await page.getByLabel('On which day do you ring Greta Lund again?').waitFor();
    await page.keyboard.type('24/12');
    await page.keyboard.press('Enter');
    await page.getByText(/Greta Lund: Ring again on/).waitFor();
    await page.getByText('Everybody who was to be rung today has been.').waitFor();
  });
});
