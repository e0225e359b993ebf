import type { ReactNode } from 'react';
import { ApiProblem } from '../http.ts';
import css from './blank.module.css';

/** Why there is nothing here, and what to do first. */
export function EmptyState({
  title,
  children,
  action,
  page = false,
}: {
  title: string;
  /** Stands for the whole page, so that its title is the page's. */
  page?: boolean;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={css.blank}>
      <svg viewBox="0 0 64 64" width="56" height="56" aria-hidden="true" className={css.art}>
        <circle cx="32" cy="32" r="29" />
        <circle cx="32" cy="32" r="24" strokeDasharray="0.1 4.1" />
        <path d="M23 44V21h18v23M18 44h28" />
      </svg>
      {page ? (
        <h1 className={css.title}>{title}</h1>
      ) : (
        <p className={css.title} data-empty tabIndex={-1}>
          {title}
        </p>
      )}
      {children !== undefined && <div className={css.text}>{children}</div>}
      {action !== undefined && <div className={css.action}>{action}</div>}
    </div>
  );
}

/** What went wrong, in the server's words where it has some, and the way to try again. */
export function ErrorState({
  error,
  retry,
  title,
}: {
  error: unknown;
  retry?: (() => void) | undefined;
  title?: string;
}) {
  const problem = error instanceof ApiProblem ? error : undefined;
  const heading =
    title ??
    (problem?.offline
      ? 'No connection'
      : problem?.status === 404
        ? 'Nothing here'
        : problem?.status === 403
          ? 'Not for you to see'
          : 'This did not load');
  return (
    <div className={css.blank} role="alert">
      <p className={css.title}>{heading}</p>
      <div className={css.text}>
        {problem?.detail ?? 'Something went wrong on our side. Try again in a moment.'}
      </div>
      {retry && problem?.status !== 403 && problem?.status !== 404 && (
        <div className={css.action}>
          <button type="button" className={css.retry} onClick={retry}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}

/** The shape of what comes, while it comes. */
export function Skeleton({
  lines = 3,
  kind = 'text',
}: {
  lines?: number;
  kind?: 'text' | 'rows' | 'cards' | 'record';
}) {
  if (kind === 'record') {
    return (
      <div className={css.record} role="status" aria-label="Loading">
        <span className={css.bar} data-wide="title" />
        <div className={css.columns}>
          <Skeleton lines={6} />
          <Skeleton lines={5} />
        </div>
      </div>
    );
  }
  return (
    <div className={css.skeleton} data-kind={kind} role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className={css.bar} data-wide={at % 3} />
      ))}
    </div>
  );
}
