import { useMutation } from '@tanstack/react-query';
import type { AnyEndpoint, InputOf } from '@timebank/shared/endpoint';
import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { Failure } from './failure.tsx';
import { fetchFile, type NamedFile } from './fetch-file.ts';

/** A button that fetches a file of the books and hands it to the person. */
export function FileDownload<E extends AnyEndpoint>({
  endpoint,
  input,
  children,
}: {
  endpoint: E;
  /** Which of it, where there is a choice. */
  input?: InputOf<E>;
  children: ReactNode;
}) {
  const fetching = useMutation({ mutationFn: () => fetchFile(endpoint, input), onSuccess: save });
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
