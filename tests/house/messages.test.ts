import { screens } from '@timebank/web/app/all-screens';
import { expect, test } from 'vitest';
import { unfetchedMessages } from './messages.ts';
import { plant, readTree } from './tree.ts';

const always = ['web/src/locales/en/app.ts', 'web/src/lib/format-messages.ts'];

test('every screen fetches the words that it says', () => {
  expect(unfetchedMessages(readTree(), { screens, always })).toEqual([]);
});

test('the check notices words that a screen says through what it imports, written out or put together', () => {
  const template = ['`turn.$', '{whose}`'].join('');
  const tree = plant({
    'web/src/features/home/screens/front.tsx': "import { Row } from '../parts/row.tsx'; say('home.ask');",
    'web/src/features/home/parts/row.tsx': `export const Row = () => say(${template});`,
    'web/src/locales/en/home.ts': "export const homeMessages = { 'home.ask': 'Ask' };",
    'web/src/locales/en/waiting.ts':
      "export const waitingMessages = { 'turn.mine': 'You', 'turn.theirs': 'They' };",
  });
  const front = { title: 'home.ask', words: ['home'] };
  expect(unfetchedMessages(tree, { screens: { front }, always: [] })).toEqual([
    'front may say turn.mine',
    'front may say turn.theirs',
  ]);
  expect(
    unfetchedMessages(tree, {
      screens: { front: { ...front, words: ['home', 'waiting'] } },
      always: [],
    }),
  ).toEqual([]);
});
