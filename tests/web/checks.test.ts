import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPage, openPage } from '../support/page.ts';
import { serve } from '../support/small-server.ts';
import { arrivalAt, arrivalFaults } from './checks/arrival.ts';
import { unseenFocus } from './checks/focus-ring.ts';
import { lostInForcedColours } from './checks/forced-colours.ts';
import { sidewaysScroll } from './checks/overflow.ts';
import { smallControls } from './checks/sizes.ts';
import { cutOffText, whileSpaced } from './checks/text-spacing.ts';

const styles = `
  button, .row { display: inline-flex; min-height: 48px; min-width: 48px }
  .primary { min-height: 64px }
  :focus { outline: 4px solid }
  input { display: block; min-height: 48px; width: 200px }`;

const good = `
  <h1 tabindex="-1">Offers</h1>
  <p>Somebody <a href="/">offers help</a> in a sentence.</p>
  <a class="row" href="/">A row</a> <button class="primary">Ask</button>
  <label>Name <input id="name"></label><p aria-live="polite">Offers</p>`;

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve({
    '/': { body: html(good) },
    '/favicon.ico': { status: 204, body: '' },
    '/small': {
      body: html(
        '<h1>x</h1><p><a href="/">Alone</a></p><button class="primary" style="min-height: 48px">Ask</button>',
      ),
    },
    '/wide': { body: html('<h1>x</h1><div style="width: 700px">A wide table</div>') },
    '/ringless': { body: html('<h1>x</h1><button style="outline: none">Ask</button>') },
    '/covered': {
      body: html(
        '<h1>x</h1><button>Ask</button><div style="position: fixed; inset: 0; background: white"></div>',
      ),
    },
    '/silent': { body: html('<h1>Requests</h1><p aria-live="polite">Offers</p>') },
    '/triangle': {
      body: html(
        `<h1>x</h1><nav><a href="/">Here</a> <a href="/" aria-current="page">There</a></nav>
        <div class="triangle"></div><div class="bar"></div>
        <style>.triangle { width: 0; border: 8px solid transparent; border-left-color: black }
        .bar { width: 80px; height: 20px; background: teal }
        a { border-bottom: 4px solid transparent } a[aria-current] { border-color: teal }</style>`,
      ),
    },
    '/tight': {
      body: html(
        '<h1>x</h1><button style="width: 90px; height: 48px; overflow: hidden">Ask for some help</button>',
      ),
    },
    '/nameless': { body: html('<p>No heading</p>') },
  });
});
afterAll(() => server.stop());

const at = async (path: string): Promise<OpenPage['page']> => {
  const { page } = await openPage({ address: server.address });
  await page.goto(path);
  return page;
};

test('a good page passes every check', async () => {
  const page = await at('/');
  await page.locator('h1').focus();
  expect(arrivalFaults(await arrivalAt(page), 'West Kirby')).toEqual([]);
  expect(await smallControls(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toEqual([]);
  expect(await unseenFocus(page)).toEqual([]);
  expect(await whileSpaced(page, () => cutOffText(page))).toEqual([]);
  expect(await lostInForcedColours(page)).toEqual([]);
});

describe('a planted fault is noticed:', () => {
  test('a link that stands alone and is as high as its line, and a primary button that is like the others', async () => {
    const faults = await smallControls(await at('/small'));
    expect(faults).toEqual([
      expect.stringMatching(/^a "Alone" is \d+ × \d+ px, and needs 48$/),
      expect.stringMatching(/^button "Ask" is \d+ × 48 px, and needs 64$/),
    ]);
  });

  test('a page that has to be moved sideways', async () => {
    expect(await sidewaysScroll(await at('/wide'))).toEqual([
      expect.stringContaining('because of div "A wide table"'),
    ]);
  });

  test('a button whose focus has no ring, and one whose focus is behind something', async () => {
    expect(await unseenFocus(await at('/ringless'))).toEqual([
      'button "Ask" shows no ring when it has the focus',
    ]);
    expect(await unseenFocus(await at('/covered'))).toEqual([
      'button "Ask" has the focus behind something else',
    ]);
  });

  test('what nobody sees any more when the system chooses all colours', async () => {
    expect(await lostInForcedColours(await at('/triangle'))).toEqual([
      'div "triangle" loses its shape',
      'div "bar" vanishes',
      '"There" looks like the places where one is not',
    ]);
  });

  test('words that are cut off when they stand further apart', async () => {
    const page = await at('/tight');
    expect(await whileSpaced(page, () => cutOffText(page))).toEqual([
      '"Ask for some help" stands out of its button',
    ]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  test('a page that comes up in silence, and one without a heading', async () => {
    const silent = arrivalFaults(await arrivalAt(await at('/silent')), 'West Kirby');
    expect(silent).toEqual([
      'its title is "Offers – West Kirby" under the heading "Requests"',
      expect.stringContaining('and not on the heading "Requests"'),
      'its heading "Requests" is not announced',
    ]);
    const nameless = arrivalFaults(await arrivalAt(await at('/nameless')), 'West Kirby');
    expect(nameless).toContain('it has no heading of the first level');
  });
});

function html(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Offers – West Kirby</title><style>${styles}</style></head>
    <body>${body}</body></html>`;
}
