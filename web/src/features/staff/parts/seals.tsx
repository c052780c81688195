import { useSay } from '#lib/say.ts';

/** What stands for all transfers, and what stands for the whole audit log, with how many lines of it were proved. */
export function Seals({
  headHash,
  checkedEvents,
  auditHeadHash,
}: {
  headHash: string;
  checkedEvents: number;
  auditHeadHash: string;
}) {
  const say = useSay();
  return (
    <>
      <p>
        {say('books.head')} <bdi dir="ltr">{headHash}</bdi>
      </p>
      <p>{say('books.checkedEvents', { count: checkedEvents })}</p>
      <p>
        {say('books.auditHead')} <bdi dir="ltr">{auditHeadHash}</bdi>
      </p>
    </>
  );
}
