import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useFilters } from '@/shared/routing.ts';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { formatMoneyInColumn } from '@/shared/ui/money.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { useDepots, useLevels } from '../api/get-depots.ts';
import type { Level } from '../api/get-depots.ts';
import { LowMark } from '../components/low-mark.tsx';

/** What is shown at first is what lies somewhere; `low` runs low, `all` has the empty places too. */
const defaults = { q: '', depot: '', show: '' };

function isThere({ onHand, reserved, low }: Level): boolean {
  return onHand > 0 || reserved > 0 || low;
}

/** The levels without the empty places, which the server does not tell apart; it is asked on until there is one. */
function useLevelsThere(filters: typeof defaults) {
  const query = useLevels({ depot: filters.depot, q: filters.q, low: filters.show === 'low' });
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const all = filters.show !== '';
  const there = useMemo(
    () =>
      all || data === undefined
        ? data
        : { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter(isThere) })) },
    [all, data],
  );
  const goesOn = hasNextPage && !isError && there?.pages.every((page) => page.items.length === 0) === true;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) void fetchNextPage();
  }, [goesOn, isFetchingNextPage, fetchNextPage]);
  return { ...query, data: there, isPending: query.isPending || goesOn };
}

export default function LevelsPage() {
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const depots = useDepots();
  const query = useLevelsThere(filters);
  return (
    <>
      <PageHeader
        title="Levels by depot"
        action={
          <CsvLink
            path="/api/stock/levels/export.csv"
            what="the levels"
            filters={{ q: filters.q, depot: filters.depot, low: filters.show === 'low' ? 'true' : '' }}
          />
        }
      >
        What lies where.
      </PageHeader>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find an item' }}
        choices={[
          {
            name: 'depot',
            label: 'Depot',
            choices: depots.map((depot) => ({ value: depot.id, label: depot.name })),
          },
        ]}
        views={[
          { label: 'What is there', filters: {} },
          { label: 'Running low', filters: { show: 'low' } },
          { label: 'Empty places too', filters: { show: 'all' } },
        ]}
      />
      <DataTable
        noun="level"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.label}
        onOpen={(row) => void navigate({ to: `/stock/items/${row.itemId}` })}
        filtered={filters.q !== '' || filters.depot !== '' || filters.show !== ''}
        onClearFilters={() => change({ ...defaults, show: 'all' })}
        empty={{
          title: 'Nothing lies anywhere yet',
          text: 'Receive the first pieces on the page of an item.',
        }}
        columns={[
          { key: 'item', header: 'Item', primary: true, cell: (row) => <bdi>{row.label}</bdi> },
          {
            key: 'depot',
            header: 'Depot',
            cell: (row) => <bdi>{depots.find((depot) => depot.id === row.depotId)?.name}</bdi>,
          },
          { key: 'onHand', header: 'On hand', align: 'end', cell: (row) => row.onHand },
          { key: 'reserved', header: 'Reserved', align: 'end', cell: (row) => row.reserved },
          {
            key: 'available',
            header: 'Available',
            align: 'end',
            cell: (row) => <strong>{row.available}</strong>,
          },
          { key: 'low', header: 'Mark', cell: (row) => row.low && <LowMark available={row.available} /> },
          {
            key: 'value',
            header: 'Value',
            align: 'end',
            phone: false,
            cell: (row) => formatMoneyInColumn(row.value),
          },
        ]}
      />
    </>
  );
}
