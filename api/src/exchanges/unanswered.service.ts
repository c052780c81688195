import type { WriteCall } from '../context.ts';
import type { Scope } from '../scope.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import { type Around, inEachTimebank } from '../timebanks/unattended.service.ts';
import { complete } from './completion.service.ts';
import { announceToDesk } from './desk.service.ts';
import { hoursThatStand } from './hours.service.ts';
import { memberOn, sidesAsked } from './rules.ts';
import { advance } from './steps.service.ts';
import type { FoundExchange } from './store.ts';
import { concerned, tell } from './telling.service.ts';
import {
  daysBefore,
  hasExpired,
  isDue,
  isSilenceYes,
  type Nudge,
  nudgesFrom,
  proposalDays,
} from './unanswered.rules.ts';
import { findUnanswered } from './unanswered.store.ts';
import { doEach, recordUnattended } from './unattended.service.ts';

/** As many as one run takes on in each time bank; the next run goes on from there. */
const perRun = 200;

/** Reminds those whose answer is waited for, and in the end asks the coordinators. Answers how many were nudged. */
export function remindUnanswered(around: Around, now: Date): Promise<number> {
  return inEachTimebank(around, async (scope) => {
    let done = 0;
    for (const nudge of nudgesFrom(await settingsOf(around, scope))) {
      const ids = await around.database.read((tx) =>
        findUnanswered(tx, {
          timebankId: scope.timebankId,
          status: 'reported',
          since: daysBefore(now, nudge.afterDays),
          nudgesBelow: nudge.count,
          withHours: nudge.kind === 'remind',
          limit: perRun,
        }),
      );
      done += await doEach(around, {
        ids,
        scope,
        now,
        channel: 'system',
        chore: (call, exchange) => giveNudge(call, exchange, nudge),
      });
    }
    return done;
  });
}

/** Where a time bank has chosen so, hours that nobody answered count as confirmed. Answers how many. */
export function takeSilenceForYes(around: Around, now: Date): Promise<number> {
  return inEachTimebank(around, async (scope) => {
    const { silenceMeansYesAfterDays: silenceDays } = await settingsOf(around, scope);
    if (silenceDays === null) return 0;
    const ids = await around.database.read((tx) =>
      findUnanswered(tx, {
        timebankId: scope.timebankId,
        status: 'reported',
        since: daysBefore(now, silenceDays),
        withHours: true,
        limit: perRun,
      }),
    );
    const chore = (call: WriteCall, exchange: FoundExchange) =>
      completeInSilence(call, exchange, silenceDays);
    return await doEach(around, { ids, scope, now, channel: 'silence', chore });
  });
}

/** Takes back proposals that nobody has answered for a month. Answers how many. */
export function expireProposals(around: Around, now: Date): Promise<number> {
  return inEachTimebank(around, async (scope) => {
    const ids = await around.database.read((tx) =>
      findUnanswered(tx, {
        timebankId: scope.timebankId,
        status: 'proposed',
        since: daysBefore(now, proposalDays),
        limit: perRun,
      }),
    );
    return await doEach(around, { ids, scope, now, channel: 'system', chore: expire });
  });
}

const settingsOf = ({ database }: Around, scope: Scope) => database.read((tx) => settingsHere({ tx, scope }));

async function giveNudge(call: WriteCall, found: FoundExchange, nudge: Nudge): Promise<boolean> {
  const { exchange } = found;
  if (!isDue(exchange, { nudge, now: call.now })) return false;
  const { status, statusSince, reportedMinutes: minutes } = exchange;
  advance(call, found, { status, statusSince, reminders: nudge.count });
  recordUnattended(call, found, { action: nudge.kind, to: status, minutes });
  if (nudge.kind === 'ask_coordinator') {
    await announceToDesk(call);
    return true;
  }
  for (const side of sidesAsked(exchange)) {
    tell(call, found, { memberId: memberOn(exchange, side), code: 'hours_reminder', minutes });
  }
  return true;
}

async function completeInSilence(
  call: WriteCall,
  found: FoundExchange,
  silenceDays: number,
): Promise<boolean> {
  if (!isSilenceYes(found.exchange, { silenceDays, now: call.now })) return false;
  const hours = hoursThatStand(found.exchange);
  const completion = await complete(call, found, hours);
  advance(call, found, { ...completion, confirmedById: null, confirmedChannel: 'silence' });
  recordUnattended(call, found, { action: 'complete', to: completion.status, minutes: hours.minutes });
  const code = completion.status === 'completed' ? 'hours_completed' : 'hours_need_coordinator';
  for (const memberId of concerned(found)) tell(call, found, { memberId, code, minutes: hours.minutes });
  return true;
}

async function expire(call: WriteCall, found: FoundExchange): Promise<boolean> {
  if (!hasExpired(found.exchange, call.now)) return false;
  advance(call, found, { status: 'withdrawn' });
  recordUnattended(call, found, { action: 'expire', to: 'withdrawn', minutes: null });
  const note = `Nobody answered within ${proposalDays} days.`;
  for (const side of ['giver', 'receiver'] as const) {
    const isAsked = sidesAsked(found.exchange).includes(side);
    tell(call, found, {
      memberId: memberOn(found.exchange, side),
      note,
      ...(isAsked
        ? { code: 'exchange_withdrawn', byName: found.proposerName }
        : { code: 'exchange_declined' }),
    });
  }
  return true;
}
