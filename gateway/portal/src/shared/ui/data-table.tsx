import { Button, Checkbox } from '@mantine/core';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { EmptyState, ErrorState, Skeleton } from './blank.tsx';
import { useShortcuts } from './shortcuts.tsx';
import { VirtualBody, virtualFrom } from './virtual-body.tsx';
import type { VirtualRow } from './virtual-body.tsx';
import { plural } from './words.ts';
import css from './data-table.module.css';

export interface Listing<T> {
  items: T[];
  next?: string | null | undefined;
}

/** A list that is read page by page; see `useListing`, and `listed` for rows that are all there. */
export interface ListingQuery<T> {
  data?: { pages: readonly Listing<T>[] } | undefined;
  error: unknown;
  isPending: boolean;
  isError: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
}

export interface Column<T> {
  key: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** The field that the server sorts by; the header is then a button. */
  sort?: string;
  align?: 'start' | 'end';
  /** The column that names the row; opens the record. */
  primary?: boolean;
  /** Left out on phones, where rows become cards. */
  phone?: boolean;
  width?: string;
}

export interface BulkAction<T> {
  label: string;
  run: (rows: readonly T[]) => void;
  grave?: boolean;
}

export interface DataTableProps<T> {
  /** What the rows are, for the caption and the counts: `kit request`. */
  noun: string;
  nouns?: string;
  query: ListingQuery<T>;
  columns: readonly Column<T>[];
  rowId: (row: T) => string;
  rowName: (row: T) => string;
  onOpen?: (row: T) => void;
  /** The row whose record stands beside the list. */
  openId?: string | undefined;
  /** `field` or `-field`, as it stands in the address. */
  sort?: string;
  onSort?: (sort: string) => void;
  empty: { title: string; text?: ReactNode; action?: ReactNode };
  /** Filters are set: emptiness then means that nothing fits. */
  filtered?: boolean;
  onClearFilters?: () => void;
  /** What the button that clears them says, unless it shows all. */
  clearFilters?: string | undefined;
  bulk?: readonly BulkAction<T>[];
  /** The chosen rows, where the page decides which stay so, such as those that a bulk action could not serve. */
  chosen?: ReadonlySet<string>;
  onChoose?: (chosen: ReadonlySet<string>) => void;
}

/**
 * A list that the server pages, sorts and filters. j and k go through it, Enter opens. On phones each row is a card.
 * Of a long list only what is in view is in the page, so it stays quick however often more of it was loaded.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { query, columns, rowId, rowName, onOpen, openId, bulk } = props;
  const nouns = props.nouns ?? `${props.noun}s`;
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const [cursor, setCursor] = useState<string>();
  const [ownChoice, setOwnChoice] = useState<ReadonlySet<string>>(new Set());
  const chosen = props.chosen ?? ownChoice;
  const setChosen = props.onChoose ?? setOwnChoice;
  const table = useRef<HTMLTableElement>(null);
  const goesThere = useRef(false);
  const hint = useId();

  // A row that left the list, such as by a decision, is no place to go on from: the record that opened next is.
  const at = rows.findIndex((row) => rowId(row) === cursor);
  const here = at < 0 ? (openId ?? cursor) : cursor;
  const index = at < 0 ? rows.findIndex((row) => rowId(row) === openId) : at;
  const move = (step: 1 | -1) => {
    const target = rows[index < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, index + step))];
    if (!target) return;
    goesThere.current = openId === undefined;
    setCursor(rowId(target));
    if (openId !== undefined) onOpen?.(target);
    if (step === 1 && index >= rows.length - 3 && query.hasNextPage && !query.isFetchingNextPage)
      void query.fetchNextPage();
  };
  useShortcuts([
    { keys: 'j', label: `Next ${props.noun}`, run: () => move(1) },
    { keys: 'k', label: `Previous ${props.noun}`, run: () => move(-1) },
    ...(onOpen
      ? [
          {
            keys: 'Enter',
            label: `Open the ${props.noun}`,
            run: () => {
              const row = rows[index];
              if (row) onOpen(row);
            },
          },
        ]
      : []),
    ...(bulk
      ? [
          {
            keys: 'x',
            label: `Choose the ${props.noun}`,
            run: () => {
              const row = rows[index];
              if (row) toggle(rowId(row));
            },
          },
        ]
      : []),
  ]);
  useEffect(() => {
    if (here === undefined) return;
    const row = table.current?.querySelector(`[data-row="${CSS.escape(here)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    // The focus goes to the row that j or k leads to, so that Enter opens that one and not the link it was on; beside
    // an open record only from within the rows.
    const focused = document.activeElement;
    const follows = goesThere.current || table.current?.contains(focused);
    goesThere.current = false;
    if (row && follows && !row.contains(focused))
      row.querySelector<HTMLElement>('[data-opener]')?.focus({ preventScroll: true });
  }, [here]);

  function toggle(id: string) {
    const after = new Set(chosen);
    if (!after.delete(id)) after.add(id);
    setChosen(after);
  }

  if (query.isPending) return <Skeleton kind="rows" lines={6} />;
  if (query.isError && rows.length === 0)
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (rows.length === 0) {
    return props.filtered ? (
      <EmptyState
        title={`No ${nouns} fit these filters`}
        action={
          props.onClearFilters && (
            <Button variant="default" onClick={props.onClearFilters}>
              {props.clearFilters ?? 'Show all'}
            </Button>
          )
        }
      />
    ) : (
      <EmptyState title={props.empty.title} action={props.empty.action}>
        {props.empty.text}
      </EmptyState>
    );
  }

  const selected = rows.filter((row) => chosen.has(rowId(row)));
  const line = (row: T, place?: VirtualRow) => {
    const id = rowId(row);
    return (
      <tr
        key={id}
        {...place}
        data-row={id}
        data-here={id === here}
        data-open={id === openId}
        data-opens={onOpen !== undefined}
        onFocus={() => setCursor(id)}
        onClick={(event) => {
          if (!onOpen || (event.target as HTMLElement).closest('a,button,input,label,[role="tooltip"]'))
            return;
          if (window.getSelection()?.type === 'Range') return;
          setCursor(id);
          onOpen(row);
        }}
      >
        {bulk && (
          <td className={css.choose}>
            <Checkbox
              size="sm"
              aria-label={`Choose ${rowName(row)}`}
              checked={chosen.has(id)}
              onChange={() => toggle(id)}
            />
          </td>
        )}
        {columns.map((column) => (
          <td
            key={column.key}
            data-align={column.align}
            data-primary={column.primary}
            data-phone={column.phone ?? true}
            data-label={column.header}
          >
            {column.primary && onOpen ? (
              <button
                type="button"
                data-opener
                className={css.open}
                aria-current={id === openId ? 'true' : undefined}
                onClick={() => {
                  setCursor(id);
                  onOpen(row);
                }}
              >
                {column.cell(row)}
              </button>
            ) : (
              column.cell(row)
            )}
          </td>
        ))}
      </tr>
    );
  };
  return (
    <div className={css.frame}>
      {bulk && selected.length > 0 && (
        <div className={css.bulk} role="toolbar" aria-label="With the chosen ones">
          <span>{plural(selected.length, props.noun, nouns)} chosen</span>
          {bulk.map((action) => (
            <Button
              key={action.label}
              size="xs"
              variant="default"
              color={action.grave ? 'brick' : undefined}
              onClick={() => action.run(selected)}
            >
              {action.label}
            </Button>
          ))}
          <Button size="xs" variant="subtle" onClick={() => setChosen(new Set())}>
            None
          </Button>
        </div>
      )}
      <div className={css.scroll}>
        <table
          ref={table}
          className={css.table}
          aria-describedby={hint}
          aria-rowcount={rows.length < virtualFrom ? undefined : query.hasNextPage ? -1 : rows.length + 1}
        >
          <caption className="visually-hidden">{nouns}</caption>
          <thead>
            <tr>
              {bulk && (
                <th scope="col" className={css.choose}>
                  <Checkbox
                    size="sm"
                    aria-label={`Choose all ${nouns} shown`}
                    checked={selected.length === rows.length}
                    indeterminate={selected.length > 0 && selected.length < rows.length}
                    onChange={() =>
                      setChosen(selected.length === rows.length ? new Set() : new Set(rows.map(rowId)))
                    }
                  />
                </th>
              )}
              {columns.map((column) => (
                <Heading key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
              ))}
            </tr>
          </thead>
          {rows.length < virtualFrom ? (
            <tbody>{rows.map((row) => line(row))}</tbody>
          ) : (
            <VirtualBody
              rows={rows}
              rowId={rowId}
              columns={columns.length + (bulk ? 1 : 0)}
              here={index}
              onEnd={() => {
                if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
              }}
            >
              {line}
            </VirtualBody>
          )}
        </table>
      </div>
      <div className={css.foot}>
        <span id={hint} className={css.count}>
          {query.hasNextPage
            ? `The first ${plural(rows.length, props.noun, nouns)}`
            : plural(rows.length, props.noun, nouns)}
        </span>
        {query.hasNextPage && (
          <Button
            variant="default"
            size="sm"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show more
          </Button>
        )}
        {query.isError && (
          <span role="alert">The latest could not be loaded; this is what was there before.</span>
        )}
      </div>
    </div>
  );
}

function Heading<T>({
  column,
  sort,
  onSort,
}: {
  column: Column<T>;
  sort?: string | undefined;
  onSort?: ((sort: string) => void) | undefined;
}) {
  const field = column.sort;
  const direction =
    field === undefined
      ? undefined
      : sort === field
        ? 'ascending'
        : sort === `-${field}`
          ? 'descending'
          : 'none';
  return (
    <th
      scope="col"
      data-align={column.align}
      style={column.width === undefined ? undefined : { width: column.width }}
      aria-sort={direction}
    >
      {field !== undefined && onSort ? (
        <button
          type="button"
          className={css.sort}
          onClick={() => onSort(sort === field ? `-${field}` : field)}
        >
          {column.header}
          <span aria-hidden="true" className={css.arrow} data-direction={direction}>
            {direction === 'descending' ? '↓' : '↑'}
          </span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
