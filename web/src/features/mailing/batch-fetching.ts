import type { AnyEndpoint, InputOf, OutcomeOf } from '@timebank/shared/endpoint';
import type { AccountId } from '@timebank/shared/ids';
import { listForPost, type MailedTo, type PostalMember } from '@timebank/shared/mailing';
import { getStatement, type StatementLine } from '@timebank/shared/statements';
import { call } from '#lib/call.ts';
import { isRefused } from '#lib/refusals.ts';

/** The days of a batch, both included. */
export interface Days {
  from: string;
  to: string;
}

export interface WholeStatement {
  openingMinutes: number;
  closingMinutes: number;
  /** The latest first, as the books give them. */
  lines: readonly StatementLine[];
}

const limit = '100';

/** Everybody to write to, in order of route. */
export async function everybodyToWriteTo(who: MailedTo, signal: AbortSignal): Promise<PostalMember[]> {
  const found: PostalMember[] = [];
  let cursor: string | null = null;
  do {
    const query: InputOf<typeof listForPost>['query'] = { who, limit, ...(cursor ? { cursor } : {}) };
    const part: OutcomeOf<typeof listForPost> = await patiently(listForPost, { query }, signal);
    found.push(...part.items);
    cursor = part.nextCursor;
  } while (cursor);
  return found;
}

/** All lines of these days, however many they are. */
export async function wholeStatement(
  accountId: AccountId,
  { from, to }: Days,
  signal: AbortSignal,
): Promise<WholeStatement> {
  const input = (cursor: string | null) => ({
    params: { accountId },
    query: { from, to, limit, ...(cursor ? { cursor } : {}) },
  });
  const first = await patiently(getStatement, input(null), signal);
  const lines = [...first.items];
  let cursor = first.nextCursor;
  while (cursor) {
    const next = await patiently(getStatement, input(cursor), signal);
    lines.push(...next.items);
    cursor = next.nextCursor;
  }
  return {
    openingMinutes: first.openingBalanceMinutes,
    closingMinutes: first.closingBalanceMinutes,
    lines,
  };
}

const waitMs = 5_000;
/** As often as it takes until the minute is over that the time bank asks for. */
const triesMax = 15;

/** Asks again a little later where the time bank says that it was a lot at once, as a large batch is. */
async function patiently<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  signal: AbortSignal,
): Promise<OutcomeOf<E>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call(endpoint, input, { signal });
    } catch (error) {
      const isLater = isRefused(error, 'too_many_requests') || isRefused(error, 'too_busy');
      if (!isLater || tries === triesMax || signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
