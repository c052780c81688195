import type { getQueue } from '@timebank/shared/desk';
import type { ReplyOf } from '@timebank/shared/endpoint';
import type { ReadCall } from '../context.ts';
import { concernsWaiting } from '../exchanges/concerns.service.ts';
import { exchangesWaiting } from '../exchanges/list.service.ts';
import { applicationsWaiting } from '../members/list.service.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import { openFollowUps } from './follow-ups.service.ts';

/** More than a coordinator can look at in one go. */
const limit = 100;

/** All that waits for a coordinator, the oldest first in each part. */
export async function queueHere(call: ReadCall): Promise<ReplyOf<typeof getQueue>> {
  const { queueAfterDays } = await settingsHere(call);
  return {
    applications: await applicationsWaiting(call, { limit }),
    disputed: await exchangesWaiting(call, { status: 'disputed', days: 0, limit }),
    needsCoordinator: await exchangesWaiting(call, { status: 'needs_coordinator', days: 0, limit }),
    unanswered: await exchangesWaiting(call, { status: 'reported', days: queueAfterDays, limit }),
    concerns: await concernsWaiting(call, { limit }),
    followUps: await openFollowUps(call, { limit }),
  };
}
