import { useLocation } from '@tanstack/react-router';
import { Note } from './note.tsx';
import css from './notice.module.css';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was done on the page before, when that page is not there any more. */
    notice?: string;
  }
}

/** Says on a list what became of a record that is gone: `navigate({ to, state: { notice } })`. */
export function Notice() {
  const notice = useLocation({ select: (location) => location.state.notice });
  return notice === undefined ? null : (
    <div className={css.notice}>
      <Note tone="done" role="status">
        <p>{notice}</p>
      </Note>
    </div>
  );
}
