import type { Effect } from '@timebank/shared/approvals';
import type { ExchangeId, MemberId, TransferId } from '@timebank/shared/ids';
import type { Role } from '@timebank/shared/roles';
import type * as z from 'zod/mini';
import type { ReadCall, WriteCall } from '../context.ts';
import type { Objection } from '../refusal.ts';

/** Something that one person proposes and another one decides. */
export interface Act {
  /** What it is about, where no two proposals about it may wait at once. */
  readonly subject: string | null;
  /** Members with a part in it: neither they nor whoever acts for them propose or decide it. */
  partyIds(call: ReadCall): Promise<MemberId[]>;
  /** Why it cannot be carried out as things stand now, or null. */
  objection(call: ReadCall): Promise<Objection>;
  /** What a reader is told of it, whether it waits or not. */
  about(call: ReadCall): Promise<About>;
  /** What would change if it were carried out now. */
  effects(call: ReadCall): Promise<Effect[]>;
  /** Carries it out, and answers which transfer or membership came of it. */
  carryOut(call: WriteCall, given: { reason: string }): Promise<string>;
}

export interface About {
  about: string;
  minutes?: number;
  rightMinutes?: number;
  transferId?: TransferId;
  exchangeId?: ExchangeId | null;
  memberId?: MemberId;
  role?: Role;
}

/** A kind of act: the shape in which it is stored while it waits, and how it is read from there. */
export interface ActKind<Body> {
  readonly body: z.ZodMiniType<Body>;
  read(stored: unknown): Act;
}

/** Declares a kind of act. What was stored is parsed before it becomes an act again. */
export const actKind = <Body>({
  body,
  act,
}: {
  body: z.ZodMiniType<Body>;
  act(body: Body): Act;
}): ActKind<Body> => ({ body, read: (stored) => act(body.parse(stored)) });
