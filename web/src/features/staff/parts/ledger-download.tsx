import { exportLedger } from '@timebank/shared/books';
import { useSay } from '#lib/say.ts';
import { FileDownload } from './file-download.tsx';

/** All transfers as a file for a spreadsheet. */
export function LedgerDownload() {
  const say = useSay();
  return <FileDownload endpoint={exportLedger}>{say('staff.download')}</FileDownload>;
}
