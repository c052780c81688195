import { wayTo } from '@timebank/api/notices/ways.rules';
import { noticeCodes } from '@timebank/shared/notices';
import { preferredContacts } from '@timebank/shared/profile';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { lettersTo } from '../support/letters.ts';
import { telling } from './telling-scene.ts';

const daughter = { name: 'Jean Ellis', relation: 'daughter', phone: '0151 496 0199' };
const all = {
  phone: '07700 900123',
  email: 'margaret@example.org',
  address: '1 Grange Road',
  namedContact: daughter,
};
const ways = {
  phone: ['call', all.phone],
  text: ['text', all.phone],
  email: ['email', all.email],
  post: ['letter', all.address],
  named_contact: ['named_contact', daughter.phone],
} as const;

eachEngine((engine) => {
  let community: Community;
  let scene: ReturnType<typeof telling>;
  beforeAll(async () => {
    community = await openCommunity(engine);
    scene = telling(community);
  });
  afterAll(() => community.close());

  describe.each(preferredContacts)('whoever likes %s', (preferredContact) => {
    beforeAll(() => scene.change('margaret', { ...all, preferredContact }));

    const told = noticeCodes.filter((code) => code !== 'done_for_you' || preferredContact !== 'phone');
    test.each(told)('is told %s that way, and no other', async (code) => {
      const letters = (await lettersTo(community, all.email)).length;
      const before = (await scene.deliveriesOf('margaret')).length;
      await scene.tell('margaret', code);
      const [delivery, ...more] = (await scene.deliveriesOf('margaret')).slice(before);
      expect(more).toEqual([]);
      const [way, toWhom] = ways[preferredContact];
      expect(delivery).toMatchObject({ way, toWhom, insteadOf: null, state: 'waiting', tries: 0 });
      const isByMail = way === 'email';
      expect(await lettersTo(community, all.email)).toHaveLength(letters + (isByMail ? 1 : 0));
    });
  });

  test('whoever is rung is not rung to hear what was just done for them on the telephone', async () => {
    await scene.change('margaret', { ...all, preferredContact: 'phone' });
    const before = await scene.deliveriesOf('margaret');
    await scene.tell('margaret', 'done_for_you');
    expect(await scene.deliveriesOf('margaret')).toEqual(before);
    const [newest] = (await community.as('margaret').get('/notices?limit=1')).body.items;
    expect(newest.code).toBe('done_for_you');
  });

  test('a coordinator sees that somebody could not be told in the way that they like', async () => {
    await scene.change('margaret', { ...all, address: null, preferredContact: 'post' });
    await scene.tell('margaret', 'membership_changed');
    const { items } = (await community.as('sue').get('/deliveries?way=call&limit=100')).body;
    expect(items.at(-1)).toMatchObject({
      member: { displayName: 'Margaret Ellis' },
      way: 'call',
      insteadOf: 'post',
      about: 'membership_changed',
    });
  });

  test('the list of what is on its way names nobody’s number or address', async () => {
    const { body } = await community.as('sue').get('/deliveries?limit=100');
    for (const private_ of [all.phone, all.email, all.address, daughter.phone]) {
      expect(JSON.stringify(body)).not.toContain(private_);
    }
  });
});

const maybe = <Value>(value: Value) => fc.constantFrom(null, value);
const reaches = fc.record({
  preferredContact: fc.constantFrom(...preferredContacts),
  phone: maybe(all.phone),
  email: maybe(all.email),
  address: maybe(all.address),
  namedContact: maybe(daughter),
});

test('somebody is always told by a way for which there is an address', () => {
  fc.assert(
    fc.property(reaches, (reach) => {
      const { way, toWhom, insteadOf } = wayTo(reach);
      const { phone, email, address, namedContact } = reach;
      const known = { call: phone, text: phone, email, letter: address, named_contact: namedContact?.phone };
      const isReachable = phone || email || address || namedContact;
      expect(toWhom).toBe(isReachable ? (known[way] ?? 'nothing') : null);
      const isLiked = ways[reach.preferredContact][0] === way && toWhom !== null;
      expect(insteadOf).toBe(isLiked ? null : reach.preferredContact);
    }),
  );
});
