import { BatchUnderWay } from '../parts/batch-under-way.tsx';
import { ChooseBatch } from '../parts/choose-batch.tsx';
import { ReadyBatch } from '../parts/ready-batch.tsx';
import { useBatch } from '../use-batch.ts';

/** The statements of many members as one print job: chosen, made ready, printed, and written down. */
export function StatementBatch() {
  const { batch, error, make, goOn, stop, forget } = useBatch();
  if (batch === null) return <ChooseBatch error={error} onChosen={make} />;
  if (batch.step === 'ready') return <ReadyBatch batch={batch} onAgain={goOn} onOthers={forget} />;
  return <BatchUnderWay batch={batch} onStop={stop} onGoOn={goOn} onOthers={forget} />;
}
