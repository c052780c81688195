import { type ScreenName, screens } from '@timebank/web/app/all-screens';
import type { Audience, Example, Screen } from '@timebank/web/app/screens';
import { and, eq } from 'drizzle-orm';
import { telling } from '../api/telling-scene.ts';
import type { Community, People } from '../support/community.ts';
import { makeConsent } from '../support/consents.ts';
import type { EngineUnderTest } from '../support/engines.ts';
import { openSite, type Site } from '../support/site.ts';

export type { Screen, ScreenName };

/** A site with something in every list, and what stands in the addresses of its screens. */
export interface ScreenScene extends Site {
  pathOf(name: ScreenName): string;
}

/** Whoever has the most to see on a screen; nobody is signed in on those that are for anybody. */
export const visitors: Record<Audience, keyof People | null> = {
  anyone: null,
  signed_in: 'margaret',
  staff: 'sue',
  administrator: 'alan',
  books: 'nina',
};

export const screenNames = Object.keys(screens) as ScreenName[];
export const screenOf = (name: ScreenName): Screen => screens[name];

/** Fills the small community through its API: help in every state, hours in the books, things that wait for Sue. */
export async function openScreenScene(engine: EngineUnderTest): Promise<ScreenScene> {
  const site = await openSite(engine);
  const examples = await makeExamples(site);
  return {
    ...site,
    pathOf: (name) => {
      const { path, examples: wanted = {} } = screenOf(name);
      return path.replaceAll(/\$(\w+)/g, (_whole, part: string) => {
        const example = wanted[part];
        if (!example) throw new Error(`${name} has no example for ${part}.`);
        return examples[example];
      });
    },
  };
}

async function makeExamples({ community }: Site): Promise<Record<Example, string>> {
  const { people, timebank, clock, newId } = community;
  const today = clock().toISOString().slice(0, 10);
  const post = async (who: keyof People, path: string, body: object = {}) => {
    const reply = await community.as(who).post(path, body, { 'idempotency-key': newId() });
    if (reply.status >= 400) throw new Error(`${path}: ${reply.body.detail}`);
    return reply.body;
  };
  const listing = (who: keyof People, kind: 'offer' | 'request', title: string) =>
    post(who, '/listings', {
      kind,
      title,
      description: 'An hour at the kitchen table, with tea.',
      categoryId: timebank.categoryIds.computers,
      minutesEstimate: 60,
      place: 'at_home',
    });
  const proposed = async (title: string) =>
    post('margaret', '/exchanges', { listingId: (await listing('priya', 'offer', title)).id, minutes: 60 });
  const agreed = async (title: string) => post('priya', `/exchanges/${(await proposed(title)).id}/accept`);
  const reported = async (title: string) =>
    post('priya', `/exchanges/${(await agreed(title)).id}/hours`, { minutes: 60, happenedOn: today });
  const completed = async (title: string) =>
    post('margaret', `/exchanges/${(await reported(title)).id}/confirm`);

  const open = await listing('priya', 'offer', 'Help with a tablet');
  const mine = await listing('margaret', 'request', 'Somebody to look at my printer');
  await listing('tom', 'request', 'A hedge that has grown over the wall');
  const offered = await post('tom', '/exchanges', {
    listingId: mine.id,
    minutes: 60,
    message: 'I have a spare cable.',
  });
  const done = await completed('Photographs from a telephone');
  // More than the soft line: the desk has somebody to ring.
  await post('tom', '/transfers', {
    toAccountId: timebank.fundId,
    minutes: 315,
    memo: 'For the garden morning',
  });
  const wrong = await reported('A slow computer');
  await post('margaret', `/exchanges/${wrong.id}/dispute`, { reason: 'It was half an hour.' });
  await post('margaret', `/exchanges/${done.id}/concerns`, { text: 'The tea went cold.' });
  await community.nobody.post(`/timebanks/${timebank.slug}/applications`, {
    displayName: 'Dorothy Kent',
    phone: '0151 496 0077',
    email: null,
    preferredContact: 'phone',
    neighbourhoodId: null,
    about: 'I bake.',
  });
  await post('sue', '/desk/call-list/wishes', { memberId: people.tom.memberId, note: 'About the hedge' });
  const sheet = await community
    .as('sue')
    .post('/desk/call-sheets', undefined, { 'idempotency-key': newId() });
  const approval = await post('alan', `/members/${people.priya.memberId}/floor`, {
    floorMinutes: -900,
    reason: 'She is in hospital until March.',
  });
  // A month is only closed with books that were proved on the day.
  await community.as('nina').post('/ledger/verification');
  const reportedExchange = await reported('A telephone that does not ring');
  const link = await makePost(community);
  // Somebody may act for whoever looks at their own pages, and for whom staff look at.
  await community.database.write(async (tx) => {
    await makeConsent({ tx, newId }, { of: people.margaret, by: people.greta, may: ['ask'] });
    await makeConsent({ tx, newId }, { of: people.priya, by: people.nina, may: ['ask'] });
  });
  const { items } = await post('sue', '/slips', { count: 1 });
  const { token } = await post('sue', `/members/${people.priya.memberId}/badge`, {
    validUntil: '2026-12-31',
  });
  return {
    badge: token,
    approval: approval.id,
    link,
    call_sheet: String(sheet.body.number),
    slip: items[0].number,
    listing: open.id,
    month: await monthThatIsOver(community),
    my_listing: mine.id,
    timebank_slug: timebank.slug,
    member: people.priya.memberId,
    account: people.margaret.accountId,
    transfer: done.transferId,
    exchange: wrong.id,
    proposed_exchange: offered.id,
    my_proposal: (await proposed('A new password')).id,
    agreed_exchange: (await agreed('Letters on the screen')).id,
    reported_exchange: reportedExchange.id,
    completed_exchange: (await completed('Ringing the grandchildren')).id,
  };
}

/** The month before this one, which can be closed: the time bank is made as old as that. */
async function monthThatIsOver({ database, clock, timebank }: Community): Promise<string> {
  const monthAgo = new Date(clock());
  monthAgo.setUTCDate(0);
  await database.write(({ db, tables: { timebanks } }) =>
    db.update(timebanks).set({ createdAt: monthAgo.toISOString() }).where(eq(timebanks.id, timebank.id)),
  );
  return monthAgo.toISOString().slice(0, 7);
}

/** A letter for Greta, a text for Tom that did not arrive, and the link by which Margaret answers about her hours. */
async function makePost(community: Community): Promise<string> {
  const { people } = community;
  const { change, tell, last, tokenOf } = telling(community);
  const { id } = await last('margaret');
  await change('greta', { preferredContact: 'post' });
  await tell('greta', 'membership_changed');
  await change('tom', { preferredContact: 'text' });
  await tell('tom', 'exchange_agreed');
  await community.database.write(({ db, tables: { deliveries } }) =>
    db
      .update(deliveries)
      .set({ state: 'failed', outcome: 'The text gateway answered 500.' })
      .where(and(eq(deliveries.memberId, people.tom.memberId), eq(deliveries.way, 'text'))),
  );
  return await tokenOf(id);
}
