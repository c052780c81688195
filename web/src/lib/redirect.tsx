import { useEffect } from 'react';
import { useGo } from './address.ts';

/** Goes somewhere else in place of this page. */
export function Redirect({ href }: { href: string }) {
  const go = useGo();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address alone decides; `go` is new each time
  useEffect(() => go(href, { instead: true }), [href]);
  return null;
}
