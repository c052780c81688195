import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import styles from './states.module.css';
import { Drawing, type SymbolName } from './symbol.tsx';
import { useWords } from './words.tsx';

const patienceMs = 400;

/** Says that something is on its way, but only when it takes long enough to wonder. */
export function Waiting({ sentence }: { sentence?: string }) {
  const { waiting } = useWords();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={styles['waiting']}>
      {isLong && (sentence ?? waiting)}
    </p>
  );
}

export interface EmptyStateProps {
  symbol?: SymbolName;
  /** "Nobody has asked for help yet." */
  sentence: string;
  children?: ReactNode;
  /** What one could do now. */
  action?: ReactNode;
}

/** A list with nothing in it, and what to do about it. */
export function EmptyState({ symbol, sentence, children, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {symbol && (
        <span className={styles['drawing']}>
          <Drawing symbol={symbol} />
        </span>
      )}
      <p className="lead">{sentence}</p>
      {children}
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  );
}

export interface ProblemProps {
  /** What happened: "We could not save this." */
  title: string;
  /** What to do next, and that nothing was lost. */
  children?: ReactNode;
  onTryAgain?: (() => void) | undefined;
  busy?: boolean;
}

/** Something was refused or did not work: what happened, what to do next, and another try. */
export function Problem({ title, children, onTryAgain, busy = false }: ProblemProps) {
  const { tryAgain } = useWords();
  return (
    <div role="alert">
      <Notice
        kind="problem"
        title={title}
        actions={
          onTryAgain && (
            <Button busy={busy} onPress={onTryAgain}>
              {tryAgain}
            </Button>
          )
        }
      >
        {children}
      </Notice>
    </div>
  );
}
