import type { TimebankId } from '@timebank/shared/ids';
import type { ReadTransaction } from '../database/database.ts';
import { assert, notFound } from '../refusal.ts';
import { mintScope, type Scope } from '../scope.ts';
import { findTimebank, findTimebankBySlug, findTimebanks, type TimebankRow } from './store.ts';

/** As many time banks as one installation is expected to hold. */
export const timebanksMax = 1_000;

export interface TimebankHere {
  row: TimebankRow;
  scope: Scope;
}

/** The time bank that a public address names. For what anybody may ask, before there is a session. */
export async function timebankCalled(tx: ReadTransaction, slug: string): Promise<TimebankHere> {
  const [row] = await findTimebankBySlug(tx, { slug });
  if (!row) throw notFound('time bank');
  return { row, scope: scopeOfRow(row) };
}

/** The scope of a time bank, for what the program does by itself. A request's scope comes from the sign-in gate. */
export async function scopeOf(tx: ReadTransaction, timebankId: TimebankId): Promise<Scope> {
  const [row] = await findTimebank(tx, { id: timebankId });
  assert(row, 'a time bank is never removed');
  return scopeOfRow(row);
}

/** The scopes of all time banks, for jobs that go through each of them. */
export async function allScopes(tx: ReadTransaction): Promise<Scope[]> {
  return (await findTimebanks(tx, { limit: timebanksMax })).map(scopeOfRow);
}

export const scopeOfRow = ({ id, ...settings }: TimebankRow): Scope =>
  mintScope({
    timebankId: id,
    timeZone: settings.timeZone,
    stepMinutes: settings.stepMinutes,
    longestExchangeMinutes: settings.longestExchangeMinutes,
    memberFloorMinutes: settings.memberFloorMinutes,
    softLineMinutes: settings.softLineMinutes,
    joiningCreditMinutes: settings.joiningCreditMinutes,
    queueAfterDays: settings.queueAfterDays,
    booksClosedThrough: settings.booksClosedThrough,
  });
