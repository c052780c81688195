import type { MemberStatus } from '@timebank/shared/roles';
import type { TagKind } from '#ui/tag.tsx';

/** The colour that repeats what the word for a membership's state says. */
export const memberTag: Readonly<Record<MemberStatus, TagKind>> = {
  applied: 'clay',
  active: 'good',
  paused: 'plain',
  suspended: 'problem',
  left: 'plain',
};
