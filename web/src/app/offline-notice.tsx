import { useSyncExternalStore } from 'react';
import { useSay } from '../lib/say.ts';
import { Notice } from '../ui/notice.tsx';

/** Says so while there is no network, and that nothing is lost by it. */
export function OfflineNotice() {
  const say = useSay();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && (
        <Notice title={say('offline.title')}>
          <p>{say('offline.kept')}</p>
        </Notice>
      )}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
