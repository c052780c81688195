import { sendTexts } from '@timebank/api/jobs/send-texts';
import { type Texter, texterFor } from '@timebank/api/mail/texter';
import { textFor, textMax } from '@timebank/api/notices/texts.rules';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { telling } from '../api/telling-scene.ts';
import { worldOf } from '../api/who-may/world.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { startTextGateway, type TextGateway } from '../support/text-gateway.ts';

const header = 'X-Api-Key: a secret of the settings';

eachEngine((engine) => {
  let community: Community;
  let gateway: TextGateway;
  let scene: ReturnType<typeof telling>;
  let texter: Texter | null;
  beforeEach(async () => {
    gateway = await startTextGateway();
    community = await openCommunity(engine, {
      settings: {
        TIMEBANK_TEXT_URL: gateway.url,
        TIMEBANK_TEXT_HEADER: header,
        TIMEBANK_TEXT_BODY: '{"recipient":["{to}"],"content":{"text":"{text}"},"from":"West Kirby"}',
      },
    });
    texter = texterFor(community.config);
    scene = telling(community);
    await scene.change('margaret', { preferredContact: 'text', phone: '07700 900123' });
  });
  afterEach(async () => {
    await community.close();
    gateway.stop();
  });

  const send = (how = texter) => sendTexts({ ...community, texter: how });
  const aMinuteLater = () => community.clock.advance({ minutes: 1 });

  test('a text leaves after a minute, in the shape that the gateway wants, with its secret', async () => {
    await scene.tell('margaret', 'exchange_agreed');
    await send();
    expect(gateway.texts).toEqual([]);
    aMinuteLater();
    await send();
    await send();
    expect(gateway.texts).toHaveLength(1);
    expect(gateway.texts[0]?.headers).toMatchObject({ 'x-api-key': 'a secret of the settings' });
    expect(gateway.texts[0]?.body).toEqual({
      recipient: ['+447700900123'],
      content: { text: 'West Kirby Test: Priya Shah said yes. Ring 0151 496 0000.' },
      from: 'West Kirby',
    });
    expect(await scene.last('margaret')).toMatchObject({ state: 'sent', outcome: null });
  });

  test('what is told within a minute is one text', async () => {
    await scene.tell('margaret', 'exchange_agreed');
    await scene.tell('margaret', 'hours_completed');
    aMinuteLater();
    await scene.tell('margaret', 'membership_changed');
    await send();
    expect(gateway.texts).toHaveLength(1);
    const text = JSON.stringify(gateway.texts[0]?.body);
    expect(text).toContain('Priya Shah said yes. Your 1 hour with Priya Shah are written down.');
    const states = (await scene.deliveriesOf('margaret')).map(({ state }) => state);
    expect(states).toEqual(['sent', 'sent', 'sent']);
  });

  test('a text that asks carries its link, which is kept nowhere', async () => {
    await worldOf(community).reported();
    const asking = await scene.last('margaret');
    aMinuteLater();
    await send();
    const text = JSON.stringify(gateway.texts[0]?.body);
    const token = await scene.tokenOf(asking.id);
    expect(text).toContain(`Answer: http://localhost:3000/l/${token} `);
    expect((await scene.last('margaret')).words).toContain(`/l/${asking.id}`);
    expect(JSON.stringify(await scene.deliveriesOf('margaret'))).not.toContain(token);
  });

  test('a refused text is tried again later and later, then given up, and the coordinator tries once more', async () => {
    await scene.tell('margaret', 'exchange_agreed');
    gateway.answer('refused');
    aMinuteLater();
    await send();
    const refused = await scene.last('margaret');
    expect(refused).toMatchObject({ tries: 1, state: 'waiting', outcome: 'The text gateway answered 500.' });
    await send();
    expect((await scene.last('margaret')).tries).toBe(1);
    for (let tries = 2; tries <= 12; tries += 1) {
      community.clock.advance({ days: 1 });
      await send();
    }
    expect(await scene.last('margaret')).toMatchObject({ tries: 9, state: 'failed' });
    const failed = (await community.as('sue').get('/deliveries?state=failed')).body.items;
    expect(failed).toMatchObject([{ way: 'text', outcome: 'The text gateway answered 500.' }]);
    gateway.answer('taken');
    expect((await community.as('sue').post(`/deliveries/${refused.id}/again`, {})).status).toBe(200);
    await send();
    expect(gateway.texts).toHaveLength(1);
    expect(await scene.last('margaret')).toMatchObject({ state: 'sent' });
  });

  test('a gateway that is not there is a failure with a reason, and without its secret', async () => {
    await scene.tell('margaret', 'exchange_agreed');
    gateway.stop();
    aMinuteLater();
    await send();
    const { outcome, state } = await scene.last('margaret');
    expect(state).toBe('waiting');
    expect(outcome).toBeTruthy();
    expect(outcome).not.toContain('secret');
  });

  test('a gateway that never answers keeps nobody waiting for long', async () => {
    await scene.tell('margaret', 'exchange_agreed');
    gateway.answer('never');
    aMinuteLater();
    await send(texterFor(community.config, { answerWithinMs: 100 }));
    expect(await scene.last('margaret')).toMatchObject({ tries: 1, state: 'waiting' });
    expect((await scene.last('margaret')).outcome).toMatch(/timeout/);
  });

  test('two senders at the same moment do not send a text twice', async () => {
    await scene.tell('margaret', 'exchange_agreed');
    aMinuteLater();
    await Promise.all([send(), send()]);
    expect(gateway.texts).toHaveLength(1);
  });

  test('where no gateway is set up, texts wait, and a coordinator can ring instead', async () => {
    await scene.tell('margaret', 'exchange_agreed');
    aMinuteLater();
    await send(null);
    const { id } = await scene.last('margaret');
    expect(await scene.last('margaret')).toMatchObject({ tries: 0, state: 'waiting' });
    const { body } = await community.as('sue').post(`/deliveries/${id}/again`, { way: 'call' });
    expect(body).toMatchObject({ way: 'call', insteadOf: 'text', state: 'waiting' });
    await send();
    expect(gateway.texts).toEqual([]);
  });
});

test('a text is never longer than two texts, never cuts a link, and always says who writes and whom to ring', () => {
  const part = fc.record({
    subject: fc.string({ minLength: 1, maxLength: 200 }),
    link: fc.constantFrom(null, `https://hours.example.org/l/${'A'.repeat(44)}`),
  });
  const timebank = { name: 'West Kirby Time Bank', phone: '0151 496 0000' };
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const text = textFor({ timebank, parts });
      expect(text.length).toBeLessThanOrEqual(textMax);
      expect(text.startsWith('West Kirby Time Bank: ')).toBe(true);
      expect(text.endsWith(' Ring 0151 496 0000.')).toBe(true);
      for (const [link] of text.matchAll(/https:\S+/g)) expect(link).toMatch(/\/l\/A{44}$/);
      expect(text).toContain(parts[0]?.link ?? '');
    }),
  );
});
