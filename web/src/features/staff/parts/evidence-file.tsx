import { exportEvidence } from '@timebank/shared/books';
import { FileDownload } from '#lib/file-download.tsx';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';

/** The whole books to take away, and where it says how to check them without this server. */
export function EvidenceFile() {
  const say = useSay();
  return (
    <>
      <p>{say('books.evidenceWhat')}</p>
      <Cluster>
        <FileDownload endpoint={exportEvidence}>{say('books.evidence')}</FileDownload>
        <LinkButton kind="quiet" href="/api/docs/evidence">
          {say('books.evidenceHow')}
        </LinkButton>
      </Cluster>
    </>
  );
}
