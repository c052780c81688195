/** A server of databases has better tools of its own; this says so instead of doing half of what they do. */
export function insistOnFile(url: string): void {
  if (url.startsWith('file:')) return;
  throw new Error(
    [
      'This time bank is kept by PostgreSQL, which copies itself with its own tools.',
      'Back up:  pg_dump --format=custom --file=timebank.dump "$TIMEBANK_DATABASE"',
      'Restore:  pg_restore --exit-on-error --no-owner --dbname=<a new, empty database> timebank.dump',
      'Then set TIMEBANK_DATABASE to the new database and run: npx pnpm@12 timebank verify',
    ].join('\n'),
  );
}
