import { expect } from 'vitest';
import type { Reply } from '../support/client.ts';
import type { Community } from '../support/community.ts';
import type { Act, Doing } from './acts.ts';
import { emptyBooks, type Holder, heldMinutes, hourMs, type ModelBooks, names } from './books.ts';
import { judgeStep } from './exchange-steps.ts';
import { goOn } from './going-on.ts';
import type { Verdict } from './judge.ts';
import { judgeStatus } from './membership-acts.ts';
import { judgeFloor, judgeGift, judgeProposal, judgeRecord, judgeReversal } from './other-acts.ts';
import { type Look, openRealBooks, type RealBooks } from './real-books.ts';

export interface Life {
  memberFloorMinutes: number | null;
  doings: Doing[];
}

/** How much was tried, so that one sees whether the random lives are worth anything. */
export interface Tally {
  done: Partial<Record<Act['kind'], number>>;
  refused: Partial<Record<string, number>>;
  replayed: number;
}

type Communities = Record<'sqlite' | 'postgres', Community>;

/**
 * Lives one life three times: in the model, and in the program on each engine. After everything that is done, the
 * replies, the balances, what is held and the transfers agree; at the end the books prove themselves.
 */
export async function liveInStep(
  { memberFloorMinutes, doings }: Life,
  { communities, tally, startsAt }: { communities: Communities; tally: Tally; startsAt: string },
): Promise<void> {
  const { sqlite, postgres } = communities;
  for (const { clock } of [sqlite, postgres]) clock.set(startsAt);
  const model = emptyBooks({ now: Date.parse(startsAt), memberFloorMinutes });
  const [first, second] = await Promise.all([
    openRealBooks(sqlite, memberFloorMinutes),
    openRealBooks(postgres, memberFloorMinutes),
  ]);
  for (const [index, { act: drawn, isPressedTwice }] of doings.entries()) {
    const act = drawn.kind === 'go_on' ? goOn(model, drawn) : drawn;
    if (act.kind === 'wait') {
      model.now += act.hours * hourMs;
      for (const { clock } of [sqlite, postgres]) clock.advance({ hours: act.hours });
      continue;
    }
    const posted = model.transfers.length;
    const expected = expectationOf(model, act);
    count(tally, act, expected);
    await Promise.all(
      [first, second].map(async (real) => {
        const key = `act-number-${index}`;
        const reply = await real.ask(act, key);
        insistOnReply(reply, expected);
        if (isPressedTwice) await pressAgain(real, { act, key, reply });
        expect(await real.look()).toEqual(lookOf(model, posted));
      }),
    );
    if (isPressedTwice) tally.replayed += 1;
  }
  expect([await first.faults(), await second.faults()]).toEqual([[], []]);
}

interface Expected {
  /** Codes, one of which is to be given; none where it is done. */
  refusals: readonly string[];
  exchangeStatus: string | null;
}

/** Lets the model do it, and says what reply that is. */
function expectationOf(model: ModelBooks, act: Asked): Expected {
  const { refusals, apply } = judge(model, act);
  if (refusals.length > 0) return { refusals, exchangeStatus: null };
  const late = apply();
  if (late) return { refusals: [late], exchangeStatus: null };
  return { refusals: [], exchangeStatus: statusAfter(model, act) };
}

type Asked = Exclude<Act, { kind: 'wait' }>;

function judge(model: ModelBooks, act: Asked): Verdict {
  switch (act.kind) {
    case 'take_up':
    case 'introduce':
      return judgeProposal(model, act);
    case 'record':
      return judgeRecord(model, act);
    case 'give':
      return judgeGift(model, act);
    case 'reverse':
      return judgeReversal(model, act);
    case 'set_floor':
      return judgeFloor(model, act);
    case 'move_status':
      return judgeStatus(model, act);
    default:
      return judgeStep(model, act);
  }
}

function statusAfter({ exchanges }: ModelBooks, act: Asked): string | null {
  if (act.kind === 'reverse') return null;
  if ('which' in act) return exchanges.at(-1 - act.which)?.status ?? null;
  const isNew = act.kind === 'take_up' || act.kind === 'introduce' || act.kind === 'record';
  return isNew ? (exchanges.at(-1)?.status ?? null) : null;
}

function insistOnReply({ status, body }: Reply, { refusals, exchangeStatus }: Expected): void {
  if (refusals.length > 0) {
    expect(refusals, `answered ${status} ${body?.detail ?? ''}`).toContain(
      status >= 400 ? body.code : 'done',
    );
    return;
  }
  expect(status >= 400 ? `${body.code}: ${body.detail}` : 'done').toBe('done');
  if (exchangeStatus !== null) expect(body.status).toBe(exchangeStatus);
}

/** What was done is not done twice, and what was refused is refused again. Whoever has left is told nothing more. */
async function pressAgain(
  real: RealBooks,
  { act, key, reply }: { act: Asked; key: string; reply: Reply },
): Promise<void> {
  const again = await real.ask(act, key);
  if (reply.status < 400 && again.body?.code === 'not_signed_in' && act.kind === 'move_status') return;
  if (reply.status >= 400) {
    // What a second person may not decide has been taken back by whoever proposed it.
    expect([reply.body.code, 'approval_decided']).toContain(again.body.code);
    return;
  }
  expect(again.status).toBe(reply.status);
  expect(again.body).toEqual(reply.body);
  expect(again.headers['idempotency-replayed']).toBe('true');
}

/** What the program's books are to say, with the transfers since there were so many. */
function lookOf(model: ModelBooks, transferCount: number): Look {
  const accounts: Look['accounts'] = {};
  for (const holder of [...names, 'fund'] satisfies Holder[]) {
    const account = model.accounts[holder];
    if (account) accounts[holder] = { ...account, heldMinutes: heldMinutes(model, holder) };
  }
  const newTransfers = model.transfers
    .slice(transferCount)
    .map(({ kind, from, to, minutes }) => ({ kind, from, to, minutes }));
  return { accounts, newTransfers };
}

function count(tally: Tally, { kind }: Asked, { refusals: [refusal] }: Expected): void {
  if (refusal === undefined) tally.done[kind] = (tally.done[kind] ?? 0) + 1;
  else tally.refused[refusal] = (tally.refused[refusal] ?? 0) + 1;
}
