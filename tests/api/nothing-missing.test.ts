import { allEndpoints } from '@timebank/shared/endpoints';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../support/client.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { doneForReal, type Prepare } from './done-for-real.ts';
import { type Caller, headersOf } from './who-may/callers.ts';
import { expectations } from './who-may/expectations.ts';
import { worldOf } from './who-may/world.ts';

const mostTrusted: readonly Caller[] = [
  'coordinator',
  'administrator',
  'auditor',
  'party',
  'other member',
  'anonymous',
];

/** Operations that leave no line though they are allowed, and why that is right. */
const leavesNone: Record<string, string> = {
  lookAtCard: 'It says a first name to whoever holds the card; signing in with it leaves a line.',
  markNoticesRead: 'Only oneself sees what one has read.',
  setLooks: 'How large one’s own letters are changes nothing for anybody else.',
  refreshSession: 'A session that goes on is no new act; one that was stolen leaves a line.',
  requestSignInCode: 'Nothing happens but a letter; whoever signs in with it leaves a line.',
  checkBadge: 'It is counted; who opened it is not kept.',
  startSecondFactor: 'It counts only once it is confirmed, which leaves a line.',
};

/** Reading these shows no more than every member may see, what is one’s own, or sums and lists of the books. */
const readsNothingPrivate = [
  'findCallers',
  'getAccount',
  'getApproval',
  'getCallList',
  'getFundByMonth',
  'getHealth',
  'getHoursByMonth',
  'getListing',
  'getMe',
  'getMonthReview',
  'getOpenCall',
  'getQueue',
  'getReadiness',
  'getSettings',
  'getTimebank',
  'getTransfer',
  'getTrialBalance',
  'getVerification',
  'listActingFor',
  'listActsForOthers',
  'getMemberPhoto',
  'getBadge',
  'getVisit',
  'listApprovals',
  'listAuditEvents',
  'listBalances',
  'listCategories',
  'listDeliveries',
  'listConsents',
  'listDemoPeople',
  'listExchanges',
  'listListings',
  'listMembers',
  'listMonths',
  'listNeighbourhoods',
  'listNotices',
  'listSessions',
  'listSlips',
  'listTimebanks',
  'listTransfers',
  'listUnusualEntries',
  'listUnusualRules',
  'lookAtLink',
  'lookAtSlip',
  'streamChanges',
  'suggestHelpers',
];

/** Their lines are looked for where a month has passed first: tests/review/months.test.ts. */
const seenElsewhere = ['closeMonth', 'reopenMonth'];

const excused = new Set([...Object.keys(leavesNone), ...readsNothingPrivate, ...seenElsewhere]);
const watched = allEndpoints.filter(({ operationId }) => !excused.has(operationId));

test('every operation leaves a line in the audit log, or it is said here why not', () => {
  const known = new Set(allEndpoints.map(({ operationId }) => operationId));
  expect([...excused].filter((operationId) => !known.has(operationId))).toEqual([]);
  const changing = allEndpoints
    .filter(({ method }) => method !== 'GET')
    .map(({ operationId }) => operationId);
  expect(readsNothingPrivate.filter((operationId) => changing.includes(operationId))).toEqual([]);
});

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    // Every operation moves hours of the same few people.
    community = await openCommunity(engine, { memberFloorMinutes: -100 * 60 });
  });
  afterAll(() => community.close());

  const lines = async () => {
    const rows = await community.database.read(({ db, tables }) =>
      db.select({ id: tables.auditEvents.id }).from(tables.auditEvents),
    );
    return rows.length;
  };

  describe('whoever is allowed to leaves a line in the audit log:', () => {
    test.each(watched.map(({ operationId, method }) => [operationId, method] as const))(
      '%s',
      async (operationId, method) => {
        const deed = await (doneForReal[operationId] ?? asInTheMatrix(operationId, method))(community);
        const before = await lines();
        const reply = await deed();
        expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
        expect(await lines()).toBeGreaterThan(before);
      },
    );
  });
});

/** As the matrix tries it: by a coordinator rather than by whose row it is, who leaves no line by reading their own. */
function asInTheMatrix(operationId: string, method: string): Prepare {
  const { party = 'priya', request, statuses } = expectations[operationId] ?? never(operationId);
  const caller = mostTrusted.find((one) => statuses[one] < 300) ?? never(operationId);
  return async (community) => {
    const { path, body, headers } = await request(worldOf(community));
    const client = createClient(community.app, () => headersOf(community, { caller, party }));
    if (method === 'GET') return () => client.get(path, headers);
    return () => client[method.toLowerCase() as 'post'](path, body, headers);
  };
}

function never(operationId: string): never {
  throw new Error(`${operationId} has no expectation with a caller who may: see tests/api/who-may.`);
}
