import { exportLedger } from '@timebank/shared/books';
import type { InputOf } from '@timebank/shared/endpoint';
import { FileDownload } from '#lib/file-download.tsx';
import { useSay } from '#lib/say.ts';

/** All transfers, or those that a list is narrowed to, as a file for a spreadsheet. */
export function LedgerDownload({ query }: { query?: NonNullable<InputOf<typeof exportLedger>['query']> }) {
  const say = useSay();
  return (
    <FileDownload endpoint={exportLedger} input={{ query: query ?? {} }}>
      {say('staff.download')}
    </FileDownload>
  );
}
