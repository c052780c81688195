import type { ApprovalKind } from '@timebank/shared/approvals';
import type * as z from 'zod/mini';
import type { Act } from './act.service.ts';
import { floorChange } from './floor.service.ts';
import { donation, grant } from './gift.service.ts';
import { reopening } from './reopening.service.ts';
import { reversal } from './reversal.service.ts';
import { appointment } from './role.service.ts';

/** All that takes a second person. To add a kind: its word in `shared`, an act beside this file, a line here. */
const kinds = {
  reversal,
  floor: floorChange,
  grant,
  donation,
  role: appointment,
  reopening,
} satisfies Record<ApprovalKind, unknown>;

export type BodyOf<Kind extends ApprovalKind> = z.output<(typeof kinds)[Kind]['body']>;

/** The act that was proposed, read from how it is stored. */
export const actOf = (kind: ApprovalKind, stored: unknown): Act => kinds[kind].read(stored);
