import type { Transfer } from '@timebank/shared/ledger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Community, openCommunity } from '../../support/community.ts';
import { eachEngine } from '../../support/engines.ts';
import { type ActingWorld, actingWorld } from './world.ts';

/** Three postings for Margaret: by herself, by Sue on the telephone, and by her daughter Nell. */
eachEngine((engine) => {
  let community: Community;
  let world: ActingWorld;
  let nell: string;
  beforeAll(async () => {
    community = await openCommunity(engine);
    world = await actingWorld(community, community.people.priya);
    await world.completed();
    const onBehalfOf = world.margaret.memberId;
    const confirm = async (who: Parameters<Community['as']>[0], body: object) =>
      community.as(who).post(`/exchanges/${(await world.reported()).id}/confirm`, { onBehalfOf, ...body });
    expect((await confirm('sue', { channel: 'phone' })).status).toBe(200);
    const delegate = await world.delegate({ may: ['confirm'] });
    nell = delegate.memberId;
    expect((await confirm(delegate, {})).status).toBe(200);
  });
  afterAll(() => community.close());

  const nina = () => community.as('nina');
  const enteredBy = async (query: string) =>
    (await nina().get(`/ledger/transfers?${query}`)).body.items.map(
      ({ enteredBy: by }: Transfer) => by?.displayName,
    );
  const inTable = async (query: string) => {
    const { body } = await nina().get(`/ledger/transfers.csv?${query}`);
    return String(body).trim().split('\r\n').slice(1);
  };
  const doneBy = async (query: string) => {
    const { body } = await nina().get(`/audit?limit=100&action=exchange.confirm&${query}`);
    return body.items.map(({ actor }: { actor: { displayName: string } }) => actor.displayName);
  };

  describe('an auditor finds each line of what was done for a member', () => {
    const cases = (): [string, string[]][] => [
      ['channel=phone', ['Sue Harper']],
      [`actor=${nell}`, ['Nell Ellis']],
      [`actor=${community.people.sue.memberId}`, ['Sue Harper']],
      ['onBehalfOf=anybody', ['Nell Ellis', 'Sue Harper']],
      [`onBehalfOf=${world.margaret.memberId}`, ['Nell Ellis', 'Sue Harper']],
      [`onBehalfOf=${world.margaret.memberId}&channel=self`, ['Nell Ellis']],
      [`onBehalfOf=${community.people.priya.memberId}`, []],
    ];
    test('in the list of transfers', async () => {
      for (const [query, names] of cases()) expect(await enteredBy(query), query).toEqual(names);
    });
    test('in the table of transfers', async () => {
      for (const [query, names] of cases()) {
        const lines = await inTable(query);
        expect(lines, query).toHaveLength(names.length);
        for (const name of names) expect(lines.join('\n')).toContain(name);
      }
      expect(await inTable('')).toHaveLength(3);
    });
    test('in the audit log', async () => {
      for (const [query, names] of cases()) expect(await doneBy(query), query).toEqual(names);
    });
  });
});
