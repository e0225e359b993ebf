import type { ReactNode } from 'react';
import css from './note.module.css';

/** A few words set apart: what to know, what waits, what was refused, what is done. */
export function Note({
  tone = 'info',
  title,
  children,
  role,
}: {
  tone?: 'info' | 'waiting' | 'refused' | 'done' | 'call';
  title?: string;
  children?: ReactNode;
  role?: 'alert' | 'status';
}) {
  return (
    <div className={css.note} data-tone={tone} role={role}>
      {title !== undefined && <p className={css.title}>{title}</p>}
      {children}
    </div>
  );
}
