import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';
import { openScene, type Scene } from './exchange-scene.ts';
import { telling } from './telling-scene.ts';

eachEngine((engine) => {
  let scene: Scene;
  let told: ReturnType<typeof telling>;
  beforeAll(async () => {
    scene = await openScene(engine);
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    await scene.begin();
    told = telling(scene as never, scene.people as never);
    await told.change('margaret', { preferredContact: 'post', address: '12 Grange Road\nWest Kirby' });
  });

  const print = async (...who: ('margaret' | 'greta' | 'tom')[]) =>
    (
      await scene
        .as('sue')
        .post('/deliveries/letters', { memberIds: who.map((name) => scene.people[name].memberId) })
    ).body.letters;
  const post = (deliveryIds: string[], as: 'sue' | 'ann' = 'sue') =>
    scene.as(as).post('/deliveries/done', { deliveryIds });

  test('what one member is told by letter is one letter, with a link for what it asks and one to be rung', async () => {
    await scene.reported(90);
    await told.tell('margaret', 'membership_changed');
    const [letter, ...more] = await print('margaret');
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      member: { displayName: 'Margaret Ellis' },
      addressLines: ['Margaret Ellis', '12 Grange Road', 'West Kirby'],
      largePrint: false,
    });
    const asking = letter.parts.filter(({ link }: { link: string | null }) => link !== null);
    expect(asking).toMatchObject([{ subject: 'Is 1 hour 30 minutes with Priya Shah right?' }]);
    expect(asking[0].link).toMatch(/^http:\/\/localhost:3000\/l\/[\w-]{44}$/);
    expect(letter.parts).toContainEqual(
      expect.objectContaining({ subject: 'Your membership has changed', link: null }),
    );
    expect(letter.ringMeLink).toMatch(/\/l\/[\w-]{44}$/);
    expect(letter.ringMeLink).not.toBe(asking[0].link);
  });

  test('printed again it has the same links, and they work', async () => {
    const exchange = await scene.reported();
    const [first] = await print('margaret');
    const [again] = await print('margaret');
    expect(again).toEqual(first);
    const token = first.parts.find(({ link }: { link: string | null }) => link).link.split('/l/')[1];
    const { body } = await scene.nobody.post(`/links/${token}/answer`, { answer: 'yes' });
    expect(body).toMatchObject({ state: 'used', outcome: 'yes' });
    expect(await scene.look('sue', exchange)).toMatchObject({ status: 'completed' });
    const ringMe = first.ringMeLink.split('/l/')[1];
    expect((await scene.nobody.post(`/links/${ringMe}/answer`, { answer: 'ring_me' })).body).toMatchObject({
      purpose: 'ring_me',
      state: 'used',
    });
  });

  test('a letter about what is settled meanwhile asks nothing any more', async () => {
    const exchange = await scene.reported();
    await scene.step('margaret', exchange, 'confirm');
    const [letter] = await print('margaret');
    expect(letter.parts.every(({ link }: { link: string | null }) => link === null)).toBe(true);
  });

  test('posted letters wait no longer, by whoever posted them, and a slip of the finger is taken back', async () => {
    await scene.reported();
    const [{ deliveryIds }] = await print('margaret');
    expect((await post(deliveryIds)).body).toEqual({ marked: deliveryIds.length });
    expect((await post(deliveryIds, 'ann')).body).toEqual({ marked: 0 });
    expect(await print('margaret')).toEqual([]);
    const done = (await scene.as('sue').get('/deliveries?state=done&limit=100')).body.items;
    expect(done.at(-1)).toMatchObject({ doneBy: { displayName: 'Sue Harper' }, state: 'done' });
    await scene.as('sue').post('/deliveries/undone', { deliveryIds });
    expect((await print('margaret'))[0].deliveryIds).toEqual(deliveryIds);
  });

  test('letters come in the order in which somebody walks round with them', async () => {
    const { westKirby, hoylake } = scene.timebank.neighbourhoodIds;
    const live = async (who: 'margaret' | 'greta' | 'tom', neighbourhoodId: string, address: string) => {
      await told.change(who, {
        preferredContact: 'post',
        neighbourhoodId: neighbourhoodId as never,
        address,
      });
      await told.tell(who, 'membership_changed');
    };
    await live('margaret', westKirby, '12 Grange Road');
    await live('greta', westKirby, '7 Grange Road');
    await live('tom', hoylake, '99 Sea View');
    const names = (await print('margaret', 'greta', 'tom')).map(
      ({ member }: { member: { displayName: string } }) => member.displayName,
    );
    expect(names).toEqual(['Tom Birch', 'Greta Lund', 'Margaret Ellis']);
  });

  test('each print of somebody’s address leaves a line in the log, about them', async () => {
    await scene.reported();
    await print('margaret');
    const { items } = (await scene.as('nina').get('/audit?limit=1')).body;
    expect(items[0]).toMatchObject({
      action: 'member.letter_printed',
      actor: { displayName: 'Sue Harper' },
      subjectId: scene.people.margaret.memberId,
    });
  });
});
