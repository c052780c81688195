import { Button } from './button.tsx';
import styles from './pager.module.css';
import { useWords } from './words.tsx';

export interface PagerProps {
  /** How much is shown: "20 of 140". It is read out when it changes. */
  status: string;
  hasMore: boolean;
  busy?: boolean;
  onMore: () => void;
}

/** The rest of a long list, on request. Nothing loads because somebody scrolled. */
export function Pager({ status, hasMore, busy = false, onMore }: PagerProps) {
  const { showMore } = useWords();
  return (
    <div className={styles['pager']}>
      {hasMore && (
        <Button busy={busy} onPress={onMore}>
          {showMore}
        </Button>
      )}
      <p role="status" className="quiet">
        {status}
      </p>
    </div>
  );
}
