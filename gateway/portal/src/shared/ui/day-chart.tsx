import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { formatDate } from './date-time.tsx';
import css from './day-chart.module.css';

export interface DayChartProps {
  /** What the chart says, in one sentence; read instead of the bars. */
  label: string;
  /** Every day in order, without gaps. `more` are further columns of the table. */
  days: readonly { day: string; value: number; more?: readonly number[] }[];
  /** What is counted, in the singular. */
  unit: string;
  /** The table's headings after the day: that of the value, then those of `more`. */
  columns: readonly string[];
}

/** The least round number that is not below: 1, 2, 5, 10, 20, 50 … */
export function roundUp(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((step) => step * power >= value) ?? 10) * power;
}

function dayWord(day: string): string {
  return formatDate(day, 'short', 'UTC');
}

/** One number a day as bars, and the same as a table. */
export function DayChart({ label, days, unit, columns }: DayChartProps) {
  const [asTable, setAsTable] = useState(false);
  const table = useId();
  const top = roundUp(Math.max(0, ...days.map((one) => one.value)));
  const middle = days[Math.floor((days.length - 1) / 2)];
  return (
    <figure className={css.chart}>
      {asTable ? (
        <div className={css.scroll} id={table} tabIndex={0} role="region" aria-label={label}>
          <table className={css.table}>
            <caption className="visually-hidden">{label}</caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                {columns.map((column) => (
                  <th key={column} scope="col" data-align="end">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...days].reverse().map((one) => (
                <tr key={one.day}>
                  <th scope="row">{formatDate(one.day, 'date', 'UTC')}</th>
                  {[one.value, ...(one.more ?? [])].map((value, at) => (
                    <td key={at} data-align="end">
                      {value.toLocaleString('en')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div className={css.plot}>
          <div className={css.scale} aria-hidden="true">
            <span>{top.toLocaleString('en')}</span>
            <span>0</span>
          </div>
          <svg
            role="img"
            aria-label={label}
            viewBox={`0 0 ${days.length} 100`}
            preserveAspectRatio="none"
            className={css.bars}
          >
            {[0, 50, 100].map((y) => (
              <line key={y} x1={0} x2={days.length} y1={y} y2={y} className={css.line} />
            ))}
            {days.map((one, at) => {
              const height = (one.value / top) * 100;
              return (
                <g key={one.day} className={css.day}>
                  <title>
                    {`${dayWord(one.day)}: ${one.value.toLocaleString('en')} ${unit}${one.value === 1 ? '' : 's'}`}
                  </title>
                  <rect x={at} y={0} width={1} height={100} className={css.touch} />
                  {one.value > 0 && (
                    <rect x={at + 0.12} y={100 - height} width={0.76} height={height} className={css.bar} />
                  )}
                </g>
              );
            })}
          </svg>
          <div className={css.axis} aria-hidden="true">
            {[days[0], middle, days.at(-1)].map((one, at) => (
              <span key={at}>{one && dayWord(one.day)}</span>
            ))}
          </div>
        </div>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        className="no-print"
        aria-expanded={asTable}
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? 'Show the chart' : 'Show as a table'}
      </Button>
    </figure>
  );
}
