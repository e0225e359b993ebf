import type { ReactNode } from 'react';
import { useTitle } from '../routing.ts';
import css from './page-header.module.css';

/** A page's title, one sentence when it helps, and its one primary action. */
export function PageHeader({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  useTitle(title);
  return (
    <header className={css.header}>
      <div className={css.words}>
        <h1 className={css.title}>{title}</h1>
        {children !== undefined && <p className={css.sentence}>{children}</p>}
      </div>
      {action !== undefined && <div className={`${css.action ?? ''} no-print`}>{action}</div>}
    </header>
  );
}
