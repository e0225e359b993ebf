import { useNavigate } from '@tanstack/react-router';
import { useFilters } from '@/shared/routing.ts';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { formatMoneyInColumn } from '@/shared/ui/money.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { useDepots, useLevels } from '../api/get-depots.ts';
import { LowMark } from '../components/low-mark.tsx';

/** What is shown at first is what lies somewhere; `low` runs low, `all` has the empty places too. */
const defaults = { q: '', depot: '', show: '' };

export default function LevelsPage() {
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const depots = useDepots();
  const shown = { low: filters.show === 'low', held: filters.show === '' };
  const query = useLevels({ depot: filters.depot, q: filters.q, ...shown });
  return (
    <>
      <PageHeader
        title="Levels by depot"
        action={
          <CsvLink
            path="/api/stock/levels/export.csv"
            what="the levels"
            filters={{
              q: filters.q,
              depot: filters.depot,
              low: shown.low ? 'true' : '',
              held: shown.held ? 'true' : '',
            }}
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
