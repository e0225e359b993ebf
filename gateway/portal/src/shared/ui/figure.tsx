import { useId } from 'react';
import type { ReactNode } from 'react';
import { formatDate, useTimeZone } from './date-time.tsx';
import css from './figure.module.css';

export type Source = 'MEASURED' | 'IMPORTED' | 'SELF_REPORTED' | 'ESTIMATED' | 'MIXED';

const marks: Partial<Record<string, { sign: string; word: string; means: string }>> = {
  MEASURED: { sign: '●', word: 'measured', means: 'Counted by Embassy itself.' },
  IMPORTED: { sign: '◆', word: 'imported', means: 'Taken over from another system.' },
  SELF_REPORTED: { sign: '○', word: 'self-reported', means: 'As the people who were there reported it.' },
  ESTIMATED: { sign: '≈', word: 'estimated', means: 'Worked out or guessed, not counted.' },
  MIXED: { sign: '◐', word: 'from several sources', means: '' },
};

/** How a source is called within a sentence. */
export function sourceWord(source: string): string {
  return marks[source]?.word ?? source.toLowerCase();
}

export interface FigureProps {
  value: number;
  /** When the value is not exact. */
  range?: { low: number; high: number } | null | undefined;
  source: Source | (string & {});
  at?: string | null | undefined;
  unit?: string;
  size?: 'text' | 'large';
  note?: ReactNode;
}

/** A number that says where it comes from, how sure it is and from when; on hover, on focus and to screen readers. */
export function Figure({ value, range, source, at, unit, size = 'text', note }: FigureProps) {
  const id = useId();
  const zone = useTimeZone();
  const mark = marks[source] ?? { sign: '?', word: source.toLowerCase(), means: '' };
  const number = (n: number) => n.toLocaleString('en');
  return (
    <span className={css.figure} data-size={size} tabIndex={0} aria-describedby={id}>
      <span className={css.value}>{number(value)}</span>
      {unit !== undefined && <span className={css.unit}> {unit}</span>}
      <sup className={css.mark} aria-hidden="true">
        {mark.sign}
      </sup>
      <span role="tooltip" id={id} className={css.tip}>
        <strong>{mark.word.charAt(0).toUpperCase() + mark.word.slice(1)}</strong>
        {mark.means !== '' && <span>{mark.means}</span>}
        {range && range.low !== range.high && (
          <span>
            Between {number(range.low)} and {number(range.high)}
          </span>
        )}
        {at && <span>As of {formatDate(at, 'date', zone)}</span>}
        {note}
      </span>
    </span>
  );
}
