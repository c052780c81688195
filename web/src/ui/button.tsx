import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode, useEffect } from 'react';
import { announce } from './announce.tsx';
import styles from './button.module.css';
import { Link, type LinkProps } from './link.tsx';
import { useSinglePress } from './single-press.ts';
import { Drawing, type SymbolName } from './symbol.tsx';
import { useWords } from './words.tsx';

/** `primary` is the one thing to do on this page; `quiet` looks like a link and acts like a button. */
export type ButtonKind = 'primary' | 'second' | 'quiet';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'onClick'> {
  kind?: ButtonKind;
  symbol?: SymbolName | undefined;
  /** Work is under way: presses are ignored and people hear that it is being done. Never disabled. */
  busy?: boolean;
  onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  children: ReactNode;
}

export function Button({
  kind = 'second',
  symbol,
  busy = false,
  onPress,
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  const { working } = useWords();
  const press = useSinglePress(onPress, busy);
  useEffect(() => {
    if (busy) announce(working);
  }, [busy, working]);
  return (
    <button {...rest} type={type} className={classes(kind)} data-busy={busy || undefined} onClick={press}>
      {symbol && <Drawing symbol={symbol} />}
      <span>{busy ? working : children}</span>
    </button>
  );
}

export interface LinkButtonProps extends Omit<LinkProps, 'className'> {
  kind?: ButtonKind;
  symbol?: SymbolName | undefined;
}

/** A link that is as large and plain as a button. */
export function LinkButton({ kind = 'second', symbol, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classes(kind)}>
      {symbol && <Drawing symbol={symbol} />}
      <span>{children}</span>
    </Link>
  );
}

function classes(kind: ButtonKind): string {
  return `${styles['button']} ${styles[kind]}`;
}
