import { SayNo } from '../parts/say-no.tsx';

/** Taking back one's own proposal. */
export function Withdraw() {
  return <SayNo step="withdraw" />;
}
