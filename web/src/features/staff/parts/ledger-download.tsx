import { useMutation } from '@tanstack/react-query';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { fetchLedger } from './fetch-ledger.ts';

/** All transfers as a file for a spreadsheet. */
export function LedgerDownload() {
  const say = useSay();
  const fetching = useMutation({ mutationFn: fetchLedger, onSuccess: save });
  return (
    <>
      <Button busy={fetching.isPending} onPress={() => fetching.mutate()}>
        {say('staff.download')}
      </Button>
      <Failure error={fetching.error} onTryAgain={() => fetching.mutate()} />
    </>
  );
}

/** A link that is pressed for the person is the only way to name a file. */
function save(file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'transfers.csv';
  link.click();
  URL.revokeObjectURL(address);
}
