import { exchangeActions, exchangeStatuses } from '@timebank/shared/exchanges';
import { transferKinds } from '@timebank/shared/ledger';
import { noticeCodes } from '@timebank/shared/notices';
import { exchangesMessages } from '@timebank/web/locales/en/exchanges';
import { noticesMessages } from '@timebank/web/locales/en/notices';
import { statementMessages } from '@timebank/web/locales/en/statement';
import { storyMessages } from '@timebank/web/locales/en/story';
import { waitingMessages } from '@timebank/web/locales/en/waiting';
import { expect, test } from 'vitest';

test.each(noticeCodes)('what a member is told has a sentence: %s', (code) => {
  expect(noticesMessages).toHaveProperty([`notice.${code}`]);
});

test.each(exchangeStatuses)(
  'every state of an exchange has a word and says whose turn it is: %s',
  (status) => {
    expect(waitingMessages).toHaveProperty([`status.${status}`]);
    expect(waitingMessages).toHaveProperty([`turn.${status}`]);
  },
);

test.each(exchangeActions)('every step of an exchange can be told in its story: %s', (action) => {
  expect(storyMessages).toHaveProperty([`timeline.${action}`]);
});

test.each(transferKinds)('every kind of transfer has words in a statement: %s', (kind) => {
  expect(statementMessages).toHaveProperty([`line.${kind}`]);
});

test('no sentence of these pages is longer than 20 words', () => {
  const all = {
    ...exchangesMessages,
    ...noticesMessages,
    ...statementMessages,
    ...storyMessages,
    ...waitingMessages,
  };
  const sentences = Object.values(all).flatMap((message) =>
    message.replaceAll(/\{\w+, (select|plural),/g, '').split(/[.?!:]\s|\}\s/),
  );
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
});
