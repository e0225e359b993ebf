import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onReachability } from '../http.ts';
import css from './offline-banner.module.css';

const pauses = [3, 5, 10, 20, 30] as const;

/** Says that nothing answers, keeps trying, and loads again what is on the page once something does. */
export function OfflineBanner() {
  const client = useQueryClient();
  const [offline, setOffline] = useState(!navigator.onLine);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const gone = () => setOffline(true);
    const check = () => setAttempt((count) => count + 1);
    window.addEventListener('offline', gone);
    window.addEventListener('online', check);
    const stop = onReachability((reachable) => setOffline(!reachable));
    return () => {
      window.removeEventListener('offline', gone);
      window.removeEventListener('online', check);
      stop();
    };
  }, []);

  useEffect(() => {
    if (!offline) return;
    const pause = pauses[Math.min(attempt, pauses.length - 1)] ?? 30;
    const timer = setTimeout(() => {
      fetch('/api/session', { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then(
        () => {
          setOffline(false);
          setAttempt(0);
          void client.refetchQueries({ type: 'active' });
        },
        () => setAttempt((count) => count + 1),
      );
    }, pause * 1000);
    return () => clearTimeout(timer);
  }, [offline, attempt, client]);

  if (!offline) return null;
  return (
    <div className={css.banner} role="status">
      <span>No connection. What you type is kept; Embassy tries again by itself.</span>
      <button type="button" onClick={() => void client.refetchQueries({ type: 'active' })}>
        Try now
      </button>
    </div>
  );
}
