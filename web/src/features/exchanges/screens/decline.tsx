import { SayNo } from '../parts/say-no.tsx';

/** Saying no thank you to a proposal. */
export function Decline() {
  return <SayNo step="decline" />;
}
