import { idIn, isTokenOf, tokenOf } from '@timebank/api/links/token.service';
import type { LinkId } from '@timebank/shared/ids';
import { linkPurposes } from '@timebank/shared/links';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const secret = 'a secret of the tests, and of nobody else';
const links = fc.record({
  id: fc.uuid({ version: 7 }) as fc.Arbitrary<LinkId>,
  purpose: fc.constantFrom(...linkPurposes),
  expiresAt: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

test('a link is its own, leads to its own id, and is short enough for a code on paper', () => {
  fc.assert(
    fc.property(links, (link) => {
      const token = tokenOf(secret, link);
      expect(isTokenOf(secret, { token, link })).toBe(true);
      expect(idIn(token)).toBe(link.id);
      expect(token).toMatch(/^[\w-]{44}$/);
    }),
  );
});

test('a link in which anything is changed, or that another server signed, is none', () => {
  const changes = fc.record({
    place: fc.nat({ max: 43 }),
    letter: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
  });
  fc.assert(
    fc.property(links, changes, (link, { place, letter }) => {
      const token = tokenOf(secret, link);
      const changed = `${token.slice(0, place)}${letter}${token.slice(place + 1)}`;
      expect(isTokenOf(secret, { token: changed, link })).toBe(changed === token);
      expect(isTokenOf(`${secret}!`, { token, link })).toBe(false);
    }),
  );
});

test('a link for one thing is none for another, and its end cannot be moved', () => {
  fc.assert(
    fc.property(links, links, (link, other) => {
      const token = tokenOf(secret, link);
      for (const changed of [
        { ...link, purpose: other.purpose },
        { ...link, expiresAt: other.expiresAt },
        { ...link, id: other.id },
      ]) {
        const isSame = JSON.stringify(changed) === JSON.stringify(link);
        expect(isTokenOf(secret, { token, link: changed })).toBe(isSame);
      }
    }),
  );
});

test('whatever is typed behind the address is a link or none, and never a fault', () => {
  fc.assert(
    fc.property(fc.string(), links, (text, link) => {
      idIn(text);
      expect(isTokenOf(secret, { token: text, link })).toBe(false);
    }),
  );
});
