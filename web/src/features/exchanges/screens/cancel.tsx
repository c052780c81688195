import { SayNo } from '../parts/say-no.tsx';

/** Calling off what was agreed. */
export function Cancel() {
  return <SayNo step="cancel" />;
}
