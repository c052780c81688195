/** Where an account stands after one of its entries. */
export interface Standing {
  version: number;
  balanceMinutes: number;
}

/** Where every account starts. */
export const nothingYet: Standing = { version: 0, balanceMinutes: 0 };

/** A stretch of an account's entries, with the balance before the first and after the last of them. */
export interface StatementPeriod {
  openingBalanceMinutes: number;
  closingBalanceMinutes: number;
  /** Entries after this one, */
  afterVersion: number;
  /** up to and with this one. */
  upToVersion: number;
}

/**
 * The period between two standings of an account: that before the first day, and that at the end of the last one.
 * What was moved in between is the difference of the two balances, so that a statement proves itself.
 */
export function statementPeriod({
  before,
  atEnd,
}: {
  before: Standing | undefined;
  atEnd: Standing | undefined;
}): StatementPeriod {
  const opening = before ?? nothingYet;
  const closing = atEnd ?? nothingYet;
  return {
    openingBalanceMinutes: opening.balanceMinutes,
    closingBalanceMinutes: closing.balanceMinutes,
    afterVersion: opening.version,
    upToVersion: closing.version,
  };
}
