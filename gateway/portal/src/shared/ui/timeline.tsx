import type { ReactNode } from 'react';
import { DateTime } from './date-time.tsx';
import { PersonName, isSystem } from './person-name.tsx';
import { happening } from './words.ts';
import css from './timeline.module.css';

export interface TimelineEntryView {
  at: string;
  action: string;
  by: { id: string; name: string };
  note?: string | null | undefined;
}

/**
 * What happened to a record, newest first: what, who, when, and the words that went with it.
 *
 * @param entries as the services answer them, oldest first; of two at one moment the later is newer
 */
export function Timeline({
  entries,
  wording = {},
}: {
  entries: readonly TimelineEntryView[];
  wording?: Record<string, ReactNode>;
}) {
  const newestFirst = [...entries].reverse().sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className={css.timeline} aria-label="Timeline">
      {newestFirst.map((entry, at) => (
        <li key={`${entry.at}${entry.action}${at}`} className={css.entry}>
          <p className={css.what}>
            {wording[entry.action.replace(/\.v\d+$/, '')] ?? happening(entry.action)}
          </p>
          <p className={css.who}>
            {isSystem(entry.by) ? 'Embassy' : <PersonName person={entry.by} />} ·{' '}
            <DateTime at={entry.at} show="relative" />
          </p>
          {entry.note && <blockquote className={css.note}>{entry.note}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
