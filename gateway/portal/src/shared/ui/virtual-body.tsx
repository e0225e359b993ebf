import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import css from './data-table.module.css';

/** Longer lists lay out and keep in the page only what is in view. */
export const virtualFrom = 200;

const rowHeight = 46;
const cardHeight = 168;
const cardGap = 9.6;

export interface VirtualRow {
  ref: Ref<HTMLTableRowElement>;
  'data-index': number;
  'aria-rowindex': number;
}

/** The rows of a long table that are in view, with room for the others above and below. */
export function VirtualBody<T>({
  rows,
  rowId,
  columns,
  here,
  onEnd,
  children,
}: {
  rows: readonly T[];
  rowId: (row: T) => string;
  columns: number;
  /** The place of the row that the keys are at; it is scrolled into view. */
  here: number;
  /** The end comes into view: more may be loaded. */
  onEnd: () => void;
  children: (row: T, place: VirtualRow) => ReactNode;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [margin, setMargin] = useState(0);
  const [cards] = useState(() => window.matchMedia('(max-width: 45rem)').matches);
  const estimate = cards ? cardHeight : rowHeight;
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => estimate,
    overscan: 12,
    gap: cards ? cardGap : 0,
    scrollMargin: margin,
    getItemKey: (at) => {
      const row = rows[at];
      return row === undefined ? at : rowId(row);
    },
    measureElement: (element) => element.getBoundingClientRect().height || estimate,
  });
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    setMargin(Math.round(top + window.scrollY));
  }, [rows.length]);

  const scroll = useRef(virtual);
  useEffect(() => {
    scroll.current = virtual;
  });
  useEffect(() => {
    if (here >= 0) scroll.current.scrollToIndex(here, { align: 'auto' });
  }, [here]);

  const shown = virtual.getVirtualItems();
  const last = shown.at(-1);
  const atEnd = last !== undefined && last.index >= rows.length - 10;
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (atEnd) end.current();
  }, [atEnd, rows.length]);

  const above = (shown[0]?.start ?? margin) - margin;
  const below = last === undefined ? 0 : virtual.getTotalSize() - (last.end - margin);
  return (
    <tbody ref={body}>
      {above > 0 && <Room height={above} columns={columns} />}
      {shown.map((item) => {
        const row = rows[item.index];
        return (
          row !== undefined && (
            <Shown key={item.key} row={row} index={item.index} measure={virtual.measureElement}>
              {children}
            </Shown>
          )
        );
      })}
      {below > 0 && <Room height={below} columns={columns} />}
    </tbody>
  );
}

/** Scrolling renders the rows that come into view; those that were there stay as they are. */
const Shown = memo(function Shown<T>({
  row,
  index,
  measure,
  children,
}: {
  row: T;
  index: number;
  measure: VirtualRow['ref'];
  children: (row: T, place: VirtualRow) => ReactNode;
}) {
  return children(row, { ref: measure, 'data-index': index, 'aria-rowindex': index + 2 });
}) as <T>(props: {
  row: T;
  index: number;
  measure: VirtualRow['ref'];
  children: (row: T, place: VirtualRow) => ReactNode;
}) => ReactNode;

function Room({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true" className={css.room}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
