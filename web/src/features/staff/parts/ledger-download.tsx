import { exportLedger } from '@timebank/shared/books';
import { FileDownload } from '#lib/file-download.tsx';
import { useSay } from '#lib/say.ts';

/** All transfers as a file for a spreadsheet. */
export function LedgerDownload() {
  const say = useSay();
  return <FileDownload endpoint={exportLedger}>{say('staff.download')}</FileDownload>;
}
