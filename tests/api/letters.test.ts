import { withAddress } from '@timebank/api/mail/links';
import { letterFor } from '@timebank/api/notices/letters.rules';
import type { DeliveryId, ExchangeId, ListingId } from '@timebank/shared/ids';
import { noticeCodes } from '@timebank/shared/notices';
import { describe, expect, test } from 'vitest';

const exchangeId = '0197588a-2f00-7000-8000-000000000001' as ExchangeId;
const letter = {
  facts: { name: 'Margaret Ellis', title: 'Somebody to cut a hedge', minutes: 90, reason: 'Private words.' },
  exchangeId,
  listingId: null,
  reader: { displayName: 'Priya Shah' },
  timebank: { name: 'West Kirby Time Bank', phone: '0151 496 0000' },
};

describe.each(noticeCodes)('the letter for %s', (code) => {
  const { subject, text } = letterFor({ ...letter, code });

  test('greets its reader, says who writes, and has a telephone number', () => {
    expect(text).toMatch(/^Hello Priya Shah,\n/);
    expect(text).toMatch(/ring 0151 496 0000\.\nWest Kirby Time Bank$/);
    expect(subject.length).toBeLessThan(70);
  });

  test('has one link', () => {
    expect(text.match(/^\/.*$/gm)).toEqual([`/exchanges/${exchangeId}`]);
    expect(withAddress(text, 'https://hours.example.org/')).toContain(
      `\nhttps://hours.example.org/exchanges/${exchangeId}\n`,
    );
  });

  test('has no sentence of more than 20 words', () => {
    const sentences = `${subject}. ${text}`.split(/[.?!]\s|\n+/);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
  });

  test('keeps to itself what members wrote to one another', () => {
    expect(text).not.toContain('Private words');
  });

  test('reads well where nothing but the code is known', () => {
    const bare = letterFor({ ...letter, code, facts: {}, exchangeId: null });
    expect(`${bare.subject} ${bare.text}`).not.toMatch(/undefined|null|NaN/);
    expect(bare.text.match(/^\/.*$/gm)).toHaveLength(1);
  });
});

test.each([
  'hours_to_confirm',
  'hours_answered',
  'hours_reminder',
  'exchange_proposed',
  'exchange_introduced',
] as const)('a letter that asks is answered without signing in, by one link: %s', (code) => {
  const deliveryId = '0197588a-2f00-7000-8000-000000000003' as DeliveryId;
  const { text } = letterFor({ ...letter, code, deliveryId });
  expect(text.match(/^\/.*$/gm)).toEqual([`/l/${deliveryId}`]);
});

test.each(['hours_given', 'donation_recorded', 'transfer_reversed', 'floor_changed'] as const)(
  'a letter about hours that moved by hand links to the reader’s own hours: %s',
  (code) => {
    expect(letterFor({ ...letter, code, exchangeId: null }).text).toContain('\n/hours\n');
  },
);

test('a letter about an offer links to the offer', () => {
  const listingId = '0197588a-2f00-7000-8000-000000000002' as ListingId;
  const { text } = letterFor({ ...letter, code: 'membership_changed', exchangeId: null, listingId });
  expect(text).toContain(`\n/listings/${listingId}\n`);
});

test('a name with a line break in it starts no line and no header of its own', () => {
  const facts = { name: 'Eve\r\nBcc: everybody@example.org', title: 'Tea\n/evil' };
  const { subject, text } = letterFor({ ...letter, code: 'exchange_agreed', facts });
  expect(subject).toBe('Eve Bcc: everybody@example.org said yes');
  expect(text.match(/^\/.*$/gm)).toHaveLength(1);
});
