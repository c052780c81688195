import { useMutation } from '@tanstack/react-query';
import type { AnyEndpoint } from '@timebank/shared/endpoint';
import type { ReactNode } from 'react';
import { Failure } from '#lib/failure.tsx';
import { Button } from '#ui/button.tsx';
import { fetchFile, type NamedFile } from './fetch-file.ts';

/** A button that fetches a file of the books and hands it to the person. */
export function FileDownload({ endpoint, children }: { endpoint: AnyEndpoint; children: ReactNode }) {
  const fetching = useMutation({ mutationFn: () => fetchFile(endpoint), onSuccess: save });
  return (
    <>
      <Button busy={fetching.isPending} onPress={() => fetching.mutate()}>
        {children}
      </Button>
      <Failure error={fetching.error} onTryAgain={() => fetching.mutate()} busy={fetching.isPending} />
    </>
  );
}

/** A link that is pressed for the person is the only way to name a file. */
function save({ name, content }: NamedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
