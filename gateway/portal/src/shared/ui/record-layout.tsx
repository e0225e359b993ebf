import type { ReactNode } from 'react';
import { useTitle } from '../routing.ts';
import { Link } from './link.tsx';
import css from './record-layout.module.css';

export interface RecordLayoutProps {
  title: string;
  /** Where the record belongs: the list it is found in. */
  up?: { to: string; label: string };
  state: ReactNode;
  /** Who has to do something now, and what, as a sentence. */
  ball?: ReactNode;
  /** The next action, or the few there are; the first is the primary one. */
  actions?: ReactNode;
  /** A reason form or another panel that an action opened. */
  panel?: ReactNode;
  timeline?: ReactNode;
  children: ReactNode;
}

/** A record: what state it is in, who has the ball, what can be done; its facts, and beside them what happened. */
export function RecordLayout({
  title,
  up,
  state,
  ball,
  actions,
  panel,
  timeline,
  children,
}: RecordLayoutProps) {
  useTitle(title);
  return (
    <article className={css.record}>
      <header className={css.header}>
        {up && (
          <p className={`${css.up ?? ''} no-print`}>
            <Link to={up.to}>{up.label}</Link>
          </p>
        )}
        <div className={css.line}>
          <h1 className={css.title}>{title}</h1>
          {state}
        </div>
        {ball !== undefined && <p className={css.ball}>{ball}</p>}
        {actions !== undefined && <div className={`${css.actions ?? ''} no-print`}>{actions}</div>}
        {panel !== undefined && panel !== null && <div className={css.panel}>{panel}</div>}
      </header>
      <div className={css.facts}>{children}</div>
      {timeline !== undefined && (
        <aside className={css.timeline} aria-label="What happened">
          <h2 className={css.heading}>What happened</h2>
          {timeline}
        </aside>
      )}
    </article>
  );
}

/** A group of facts under one heading. */
export function Facts({ title, children, aside }: { title: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <section className={css.group}>
      <div className={css.groupHead}>
        <h2 className={css.heading}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Name and value pairs; those without a value are left out. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={css.list}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
