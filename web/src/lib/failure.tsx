import { Problem } from '../ui/states.tsx';
import { isAboutFields } from './form-errors.ts';
import { Refused, Unreached } from './refusals.ts';
import { useSay } from './say.ts';

interface FailureProps {
  /** Nothing is shown while there is none. Faults in fields are left to the summary at the top. */
  error: Error | null;
  onTryAgain?: (() => void) | undefined;
  busy?: boolean;
}

/** What went wrong and what to do next, in words. What was typed is still there, and it says so. */
export function Failure({ error, onTryAgain, busy = false }: FailureProps) {
  const say = useSay();
  if (error === null || isAboutFields(error)) return null;
  if (error instanceof Refused) {
    return (
      <Problem
        title={say('failure.refused')}
        busy={busy}
        onTryAgain={isPassing(error) ? onTryAgain : undefined}
      >
        <p>{error.detail}</p>
      </Problem>
    );
  }
  const isUnreached = error instanceof Unreached;
  return (
    <Problem
      title={say(isUnreached ? 'failure.unreached' : 'failure.unexpected')}
      busy={busy}
      onTryAgain={onTryAgain}
    >
      <p>{say(isUnreached ? 'failure.nothingLost' : 'failure.callUs')}</p>
    </Problem>
  );
}

/** Trying again only helps where the answer could be another one. */
const isPassing = ({ status }: Refused): boolean => status === 429 || status >= 500;
