import type { LinkPurpose } from '@timebank/shared/links';

/** After so many days somebody who still waits for the answer has rung. A letter to be rung keeps a little longer. */
const days: Record<LinkPurpose, number> = { confirm_hours: 14, answer_proposal: 14, ring_me: 60 };

export const endOf = (purpose: LinkPurpose, now: Date): string =>
  new Date(now.getTime() + days[purpose] * 86_400_000).toISOString();
