import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import css from './panel-record.module.css';

/** A record in the side panel of a queue: the same parts as its page, in one narrow column. */
export function PanelRecord({
  title,
  to,
  state,
  ball,
  actions,
  panel,
  children,
}: {
  title: string;
  /** The record's own page. */
  to: string;
  state: ReactNode;
  ball?: ReactNode;
  actions?: ReactNode;
  panel?: ReactNode;
  children: ReactNode;
}) {
  return (
    <article className={css.record} aria-label={title}>
      <header className={css.header}>
        <div className={css.line}>{state}</div>
        <h2 className={css.title}>
          <bdi>{title}</bdi>
        </h2>
        <p className={css.open}>
          <Link to={to}>Open as a page</Link>
        </p>
        {ball !== undefined && <p className={css.ball}>{ball}</p>}
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
        {panel}
      </header>
      {children}
    </article>
  );
}

/** The key that does the same, at the end of a button; the help lists it for screen readers. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className={css.key} aria-hidden="true">
      {children}
    </kbd>
  );
}
