import type { MouseEvent } from 'react';
import { go } from '../lib/history.ts';
import type { LinkProps } from '../ui/link.tsx';

/** A link inside this site changes the page without loading everything again. All other links stay as they are. */
export function RouterLink({ onClick, href, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlainPress(event) || isElsewhere({ href, ...rest })) return;
    event.preventDefault();
    go(href);
  };
  return <a {...rest} href={href} onClick={follow} />;
}

/** With a key held or another button, people want a new tab or window. */
const isPlainPress = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

/** Another site, a part of this page, a file, or the server's own pages. */
const isElsewhere = ({ href, target, download }: LinkProps): boolean =>
  !href.startsWith('/') ||
  /^\/(api|dev\/mail)\b/.test(href) ||
  target !== undefined ||
  download !== undefined;
