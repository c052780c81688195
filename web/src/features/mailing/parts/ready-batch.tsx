import { markStatementsPrinted } from '@timebank/shared/mailing';
import { Failure } from '#lib/failure.tsx';
import { Printables } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { useSend } from '#lib/use-send.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import type { Batch } from '../use-batch.ts';
import { BatchGaps } from './batch-gaps.tsx';
import { StatementLetter } from './statement-letter.tsx';

interface ReadyBatchProps {
  batch: Batch;
  /** Tries once more to fetch what is missing. */
  onAgain: () => void;
  onOthers: () => void;
}

const back = { href: '/staff/paper' };

/** All letters one after the other, and the press that says they came out of the printer. */
export function ReadyBatch({ batch, onAgain, onOthers }: ReadyBatchProps) {
  const say = useSay();
  const words = useTimeWords();
  const sending = useSend(markStatementsPrinted);
  const { who, days, statements, missing } = batch;
  const letters = (batch.members ?? []).flatMap((member) => {
    const statement = statements.get(member.id);
    return statement ? [{ member, statement }] : [];
  });
  const count = letters.length;
  if (sending.isSuccess) return <PrintedBatch count={count} onOthers={onOthers} />;
  const others = (
    <Button kind={count > 0 ? 'quiet' : 'second'} onPress={onOthers}>
      {say('batch.others')}
    </Button>
  );
  if (count === 0 && missing.length === 0) {
    return (
      <StaffPage title={say('batch.readyTitle', { count })} back={back}>
        <EmptyState symbol="info" sentence={say('batch.none')} action={others}>
          <p>{say('batch.noneHelp')}</p>
        </EmptyState>
      </StaffPage>
    );
  }
  const period = { from: words.dayAndYear(days.from), to: words.dayAndYear(days.to) };
  return (
    <StaffPage
      title={say('batch.readyTitle', { count })}
      lead={say('batch.readyLead', { who: say(`batch.who.${who}`), ...period })}
      back={back}
    >
      <BatchGaps batch={batch} onAgain={onAgain} />
      {count > 0 && <p>{say('batch.readyHelp')}</p>}
      {count > 0 && (
        <Printables label={say('batch.readyTitle', { count })}>
          {letters.map(({ member, statement }) => (
            <StatementLetter key={member.id} to={member} dates={days} {...statement} />
          ))}
        </Printables>
      )}
      <Failure error={sending.error} />
      <Cluster>
        {count > 0 && (
          <Button busy={sending.isPending} onPress={() => sending.mutate({ body: { ...days, who, count } })}>
            {say('batch.printed')}
          </Button>
        )}
        {others}
      </Cluster>
    </StaffPage>
  );
}

function PrintedBatch({ count, onOthers }: { count: number; onOthers: () => void }) {
  const say = useSay();
  return (
    <StaffPage title={say('batch.printedTitle', { count })} lead={say('batch.printedLead')} back={back}>
      <Cluster>
        <LinkButton kind="primary" href="/staff/paper">
          {say('batch.toPaper')}
        </LinkButton>
        <Button onPress={onOthers}>{say('batch.others')}</Button>
      </Cluster>
    </StaffPage>
  );
}
