import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Batch } from '../use-batch.ts';

interface BatchGapsProps {
  batch: Batch;
  onAgain: () => void;
}

/** By name, whose statement is not there, and whose letter has nowhere to go. */
export function BatchGaps({ batch: { members, statements, missing }, onAgain }: BatchGapsProps) {
  const say = useSay();
  const homeless = (members ?? []).filter(({ id, address }) => address === null && statements.has(id));
  return (
    <>
      {missing.length > 0 && (
        <Notice
          kind="problem"
          title={say('batch.missing', { count: missing.length })}
          actions={<Button onPress={onAgain}>{say('batch.again')}</Button>}
        >
          <p>{say('batch.missingHelp')}</p>
          <Names of={missing} />
        </Notice>
      )}
      {homeless.length > 0 && (
        <Notice title={say('batch.noAddress', { count: homeless.length })}>
          <p>{say('batch.noAddressHelp')}</p>
          <Names of={homeless} />
        </Notice>
      )}
    </>
  );
}

function Names({ of: members }: { of: NonNullable<Batch['members']> }) {
  return (
    <ul>
      {members.map(({ id, displayName }) => (
        <li key={id}>{displayName}</li>
      ))}
    </ul>
  );
}
