import { Button } from '@mantine/core';
import { useState } from 'react';
import css from './stock.module.css';

export interface Month {
  /** `2026-11`. */
  month: string;
  onHand: number;
}

const word = (month: string, style: 'short' | 'long') =>
  new Date(`${month}-15T12:00:00Z`).toLocaleDateString('en', {
    month: style,
    timeZone: 'UTC',
    ...(style === 'long' ? { year: 'numeric' } : {}),
  });

function csvOf(months: readonly Month[]): string {
  return ['month,onHand', ...months.map((one) => `${one.month},${one.onHand}`)].join('\r\n');
}

/** What was on hand at the end of each month: as bars, as a table, and as a file. */
export function MonthChart({ name, months }: { name: string; months: readonly Month[] }) {
  const [asTable, setAsTable] = useState(false);
  const top = Math.max(1, ...months.map((one) => one.onHand));
  const first = months[0];
  const last = months.at(-1);
  const label =
    first && last
      ? `On hand at the end of each month: from ${first.onHand} in ${word(first.month, 'long')} to ${last.onHand} now.`
      : 'On hand at the end of each month.';
  return (
    <figure className={css.chart}>
      {asTable ? (
        <table className={css.table}>
          <caption className="visually-hidden">On hand at the end of each month</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" data-align="end">
                On hand
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((one) => (
              <tr key={one.month}>
                <th scope="row">{word(one.month, 'long')}</th>
                <td data-align="end">{one.onHand}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <svg viewBox="0 0 480 150" role="img" aria-label={label} className={css.bars}>
          {months.map((one, at) => {
            const height = (one.onHand / top) * 110;
            const x = at * 40 + 6;
            return (
              <g key={one.month}>
                <rect
                  x={x}
                  y={126 - height}
                  width={28}
                  height={Math.max(height, 1)}
                  rx={2}
                  className={css.bar}
                />
                <text x={x + 14} y={120 - height} className={css.barValue}>
                  {one.onHand}
                </text>
                <text x={x + 14} y={144} className={css.barName}>
                  {word(one.month, 'short')}
                </text>
              </g>
            );
          })}
        </svg>
      )}
      <div className={css.buttons}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Show the chart' : 'Show as a table'}
        </Button>
        <Button
          component="a"
          size="compact-sm"
          variant="subtle"
          download={`on-hand-${name}.csv`}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(months))}`}
          aria-label="CSV of the months"
        >
          CSV
        </Button>
      </div>
    </figure>
  );
}
