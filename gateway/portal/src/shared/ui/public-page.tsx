import type { ReactNode } from 'react';
import { useTitle } from '../routing.ts';
import css from './public-page.module.css';

/** A visitor's page: one title, one sentence, one column. */
export function PublicPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <div className={css.page}>
      <h1 className={css.title}>{title}</h1>
      {lead !== undefined && <p className={css.lead}>{lead}</p>}
      <div className={css.body}>{children}</div>
    </div>
  );
}

export function PublicFilters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <form
      className={css.filters}
      role="search"
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
    >
      {children}
    </form>
  );
}

export function MoreButton({ onClick, busy }: { onClick: () => void; busy: boolean }) {
  return (
    <p className={css.more}>
      <button type="button" className={css.button} onClick={onClick} disabled={busy}>
        {busy ? 'Loading…' : 'Show more'}
      </button>
    </p>
  );
}
