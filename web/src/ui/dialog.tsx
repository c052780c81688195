import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { useWords } from './words.tsx';

export interface DialogProps {
  isOpen: boolean;
  /** Also when somebody presses Escape. */
  onClose: () => void;
  title: string;
  children?: ReactNode;
  /** What can be done; the first is the primary one. Close is added by itself. */
  actions?: ReactNode;
}

/** A question that comes before anything else. Whoever had the focus gets it back. */
export function Dialog({ isOpen, onClose, title, children, actions }: DialogProps) {
  const { close } = useWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [isOpen]);

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={titleId}
      onClose={() => isOpen && onClose()}
    >
      {isOpen && (
        <div className={styles['inside']}>
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
          {children}
          <div className={styles['actions']}>
            {actions}
            <Button onPress={onClose}>{close}</Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
