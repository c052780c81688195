import { addMember } from '@timebank/api/members/adding.service';
import { littleKnown } from '@timebank/api/members/joining.service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
    await write({ displayName: 'Catherine Müller-Jones', calledName: 'Kitty', postcode: 'CH48 4DT' });
    await write({ displayName: "Siân O'Brien", phone: '07700 900432', calledName: 'Mrs O’Brien' });
    await write({ displayName: 'Margarete Zielińska', phone: '+44 151 496 0777', postcode: 'CH47 3BB' });
  });
  afterAll(() => community.close());

  const write = (given: { displayName: string; calledName?: string; postcode?: string; phone?: string }) =>
    community.write('sue', (call) =>
      addMember(call, { ...littleKnown, preferredContact: 'phone', channel: 'phone', ...given }),
    );
  const find = async (q: string) => {
    const { status, body } = await community.as('sue').get(`/desk/callers?q=${encodeURIComponent(q)}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body.items as { displayName: string; match: string; phoneEnd: string | null; status: string }[];
  };
  const namesFor = async (q: string) => (await find(q)).map(({ displayName }) => displayName);

  describe('whoever rings is found', () => {
    test.each([
      ['by the beginning of a name', 'marg', 'Margaret Ellis', 'name'],
      ['by two beginnings in any order', 'ell marg', 'Margaret Ellis', 'name'],
      ['without accents', 'sian', "Siân O'Brien", 'name'],
      ['with an apostrophe that nobody types', 'obrien', "Siân O'Brien", 'name'],
      ['by the second half of a double name', 'jones', 'Catherine Müller-Jones', 'name'],
      ['by how they are called', 'kitty', 'Catherine Müller-Jones', 'called'],
      ['by what sounds alike', 'Katherine', 'Catherine Müller-Jones', 'sounds'],
      ['by what sounds alike, spelled as it is heard', 'preeya', 'Priya Shah', 'sounds'],
      ['with a letter left out', 'magaret', 'Margaret Ellis', 'spelling'],
      ['with a letter too many', 'margareet ellis', 'Margaret Ellis', 'sounds'],
      ['with two letters that changed places', 'magraret', 'Margaret Ellis', 'spelling'],
      ['with another letter', 'margadet', 'Margaret Ellis', 'spelling'],
      ['by the member number', '2', 'Priya Shah', 'number'],
      ['by the whole postcode', 'ch48 4dt', 'Catherine Müller-Jones', 'postcode'],
      ['by a part of the postcode', 'CH484', 'Catherine Müller-Jones', 'postcode'],
      ['by the end of the postcode', '3bb', 'Margarete Zielińska', 'postcode'],
      ['by a name and a postcode', 'cath ch48', 'Catherine Müller-Jones', 'name'],
      ['by the whole number', '0151 496 1002', 'Priya Shah', 'telephone'],
      ['by the number from abroad', '+44 151 496 1002', 'Priya Shah', 'telephone'],
      ['by a number that was written down as from abroad', '01514960777', 'Margarete Zielińska', 'telephone'],
      ['by the end of the number', '432', "Siân O'Brien", 'telephone'],
      ['by the middle of the number, in any grouping', '00 90 04', "Siân O'Brien", 'telephone'],
    ])('%s: %s', async (_, q, displayName, match) => {
      expect((await find(q))[0]).toMatchObject({ displayName, match });
    });
  });

  test('it says with which figures the telephone number ends', async () => {
    expect((await find('432'))[0]?.phoneEnd).toBe('432');
    expect((await find('900432'))[0]?.phoneEnd).toBe('900432');
    expect((await find('9004'))[0]?.phoneEnd).toBeNull();
  });

  test('a whole name comes before the beginning of another, and that before what only sounds alike', async () => {
    await write({ displayName: 'Marge Ellison' });
    await write({ displayName: 'Marj Ell' });
    expect((await namesFor('marge')).slice(0, 3)).toEqual(['Marge Ellison', 'Marj Ell']);
    expect((await namesFor('marg')).slice(0, 3)).toEqual([
      'Margaret Ellis',
      'Margarete Zielińska',
      'Marge Ellison',
    ]);
  });

  test('those who are suspended or have left are found, are marked so, and come after the others', async () => {
    const gone = await write({ displayName: 'Sidney Colesworth' });
    await community
      .as('sue')
      .post(
        `/members/${gone.id}/status`,
        { to: 'left', reason: 'Moved away' },
        { 'idempotency-key': 'left-1234' },
      );
    expect((await find('sid')).map(({ displayName, status }) => [displayName, status])).toEqual([
      ['Sid Cole', 'suspended'],
      ['Sidney Colesworth', 'left'],
    ]);
  });

  test('whoever gets another name or number is found by it from then on, and no more by the old one', async () => {
    const { id, version } = await write({ displayName: 'Doris Quayle', phone: '0151 496 0888' });
    const changes = { displayName: 'Doris Pemberton', phone: '0151 496 0999' };
    await community.as('sue').patch(`/members/${id}`, changes, { 'if-match': `"${version}"` });
    expect(await namesFor('pemberton')).toContain('Doris Pemberton');
    expect(await namesFor('0999')).toContain('Doris Pemberton');
    expect(await namesFor('quayle')).not.toContain('Doris Pemberton');
    expect(await namesFor('0888')).toEqual([]);
  });

  test('a daughter who rings from her own number leads to her mother', async () => {
    const { id, version } = await write({ displayName: 'Enid Fairclough', phone: '0151 496 0123' });
    const namedContact = { name: 'Ruth Fairclough', relation: 'daughter', phone: '07700 900555' };
    await community.as('sue').patch(`/members/${id}`, { namedContact }, { 'if-match': `"${version}"` });
    expect(await namesFor('07700 900555')).toEqual(['Enid Fairclough']);
  });

  test('at most twelve are shown, nobody of another time bank, and nothing where nothing fits', async () => {
    for (let count = 0; count < 14; count += 1) await write({ displayName: `Twin Sister ${count}` });
    expect(await namesFor('twin')).toHaveLength(12);
    expect(await namesFor('wanda')).not.toContain('Wanda Pryce');
    expect(await namesFor('zzzz')).toEqual([]);
    expect(await namesFor('?!')).toEqual([]);
  });
});
