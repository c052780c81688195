import type { ReplyOf } from '@timebank/shared/endpoint';
import type { AuditEventId, ExchangeId } from '@timebank/shared/ids';
import type { listVisitsToWatch, OverdueVisit } from '@timebank/shared/visits';
import { recordAct, recordSystemAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { announceToDesk } from '../exchanges/desk.service.ts';
import { coordinatorsHere } from '../members/applications.service.ts';
import { notify } from '../notices/service.ts';
import { type Around, inEachTimebank, unattendedCall } from '../timebanks/unattended.service.ts';
import { findNotStarted } from './first-visits.store.ts';
import { shouldHaveBegun } from './rules.ts';
import { markAlarmed } from './store.ts';
import { findOverdue } from './watch.store.ts';

const limit = 100;

/** Whom a coordinator should ring now. A look at the numbers of the two leaves a line for each of them. */
export async function visitsToWatch(call: WriteCall): Promise<ReplyOf<typeof listVisitsToWatch>> {
  const { timebankId } = call.scope;
  const overdue = await findOverdue(call.tx, { timebankId, now: call.now.toISOString(), limit });
  for (const { exchangeId, visitor, host } of overdue) {
    for (const { id } of [visitor, host]) {
      recordAct(call, {
        action: 'member.viewed_private',
        subjectKind: 'member',
        subjectId: id,
        details: { exchangeId },
      });
    }
  }
  const notStarted = await findNotStarted(call.tx, { timebankId, ...shouldHaveBegun(call.now), limit });
  return {
    overdue: overdue.map(shown),
    notStarted: notStarted.flatMap(({ proposedFor, ...visit }) =>
      proposedFor === null ? [] : [{ ...visit, proposedFor }],
    ),
  };
}

function shown(visit: Awaited<ReturnType<typeof findOverdue>>[number]): OverdueVisit {
  const { alarmedAt: _, ...overdue } = visit;
  return overdue;
}

/** Asks the coordinators to look after visitors who should have left by now, once for each. Answers how many. */
export function alarmAboutOverdue(around: Around, now: Date): Promise<number> {
  return inEachTimebank(around, async (scope) => {
    const { timebankId } = scope;
    const found = await around.database.read((tx) =>
      findOverdue(tx, { timebankId, now: now.toISOString(), limit }),
    );
    let done = 0;
    for (const visit of found.filter(({ alarmedAt }) => alarmedAt === null)) {
      done += await around.database.write((tx) =>
        alarm(unattendedCall(around, { tx, scope, now, channel: 'system' }), visit),
      );
    }
    return done;
  });
}

async function alarm(
  call: WriteCall,
  { exchangeId, title, visitor }: { exchangeId: ExchangeId; title: string; visitor: { displayName: string } },
): Promise<number> {
  const { timebankId } = call.scope;
  const [first] = await markAlarmed(call.tx, { timebankId, exchangeId, alarmedAt: call.now.toISOString() });
  if (!first) return 0;
  recordSystemAct(
    { tx: call.tx, id: call.newId<AuditEventId>(), now: call.now, timebankId },
    { action: 'visit.overdue', subjectKind: 'visit', subjectId: exchangeId },
  );
  for (const memberId of await coordinatorsHere(call)) {
    notify(call, { memberId, code: 'visit_overdue', facts: { name: visitor.displayName, title } });
  }
  await announceToDesk(call);
  return 1;
}
