import type { ExchangeStatus } from '@timebank/shared/exchanges';
import type { TagKind } from '#ui/tag.tsx';

/** The colour of a state only repeats its word. */
export const statusKind: Record<ExchangeStatus, TagKind> = {
  proposed: 'brand',
  agreed: 'brand',
  reported: 'brand',
  disputed: 'clay',
  needs_coordinator: 'clay',
  completed: 'good',
  declined: 'plain',
  withdrawn: 'plain',
  cancelled: 'plain',
};
