const nearest: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ledger\/core\/statement/, ['ledger/core.property', 'ledger/statements']],
  [/ledger\/(core\/(verify|proof)|verify|proving)/, ['ledger/verify', 'jobs/prove-books']],
  [/ledger\/(core\/chain|chaining)/, ['ledger/core.property', 'ledger/verify', 'ledger/gifts']],
  [/ledger\/evidence/, ['ledger/evidence', 'ledger/check-evidence']],
  [/ledger\/statement/, ['ledger/statements']],
  [/ledger\/(balance|trial-balance|standing-account)/, ['ledger/balance', 'ledger/books-as-of']],
  [/ledger\/export/, ['api/downloads']],
  [/ledger\/heads/, ['backups/taking']],
  [/ledger\/names/, ['ledger/names']],
  [/ledger\/(accounts|transfers)/, ['ledger/accounts', 'ledger/gifts', 'ledger/statements']],
  [/ledger\//, ['ledger/accounts', 'ledger/gifts', 'api/exchanges.test', 'api/exchanges-hours']],
  [/exchanges\/gifts\.rules/, ['ledger/exchange-limits', 'ledger/gifts']],
  [/exchanges\/gifts/, ['ledger/gifts']],
  [/exchanges\/(rules|objections|sides|hours\.rules)/, ['ledger/exchange-rules', 'ledger/exchange-limits']],
  [/exchanges\/(hours|agreement)/, ['api/exchanges.test', 'api/exchanges-hours']],
  [/exchanges\/(resolution|reversal)/, ['api/exchanges-decisions']],
  [/exchanges\//, ['api/exchanges.test', 'api/exchanges-behalf', 'api/exchanges-walk']],
];

/** The tests that are nearest to a file of the program. */
export const testsOf = (path: string): readonly string[] =>
  nearest.find(([pattern]) => pattern.test(path))?.[1] ?? ['ledger/', 'api/exchanges'];
