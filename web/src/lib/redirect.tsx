import { useEffect } from 'react';
import { go } from './history.ts';

/** Goes somewhere else in place of this page. */
export function Redirect({ href }: { href: string }) {
  useEffect(() => go(href, { instead: true }), [href]);
  return null;
}
