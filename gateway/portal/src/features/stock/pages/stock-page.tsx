import { useNavigate } from '@tanstack/react-router';
import { useListing } from '@/shared/listing.ts';
import { useFilters } from '@/shared/routing.ts';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { StockItem } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { formatMoneyInColumn } from '@/shared/ui/money.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { listing } from '@/shared/ui/words.ts';
import { readStock } from '../api/get-stock.ts';
import { CheckStock } from '../components/check-stock.tsx';
import { LowMark } from '../components/low-mark.tsx';
import css from '../components/stock.module.css';

const defaults = { q: '', show: '', sort: 'name' };

const order: Record<string, (a: StockItem, b: StockItem) => number> = {
  name: (a, b) => a.name.localeCompare(b.name),
  available: (a, b) => a.available - b.available,
  value: (a, b) => a.value.amount - b.value.amount,
};

/** The stock is one short list, so it is filtered and sorted here. */
function arranged(items: readonly StockItem[], filters: typeof defaults): StockItem[] {
  const words = filters.q.toLowerCase();
  const descending = filters.sort.startsWith('-');
  const compare = order[descending ? filters.sort.slice(1) : filters.sort] ?? order.name;
  const found = items
    .filter((item) => filters.show !== 'low' || item.low)
    .filter((item) => item.name.toLowerCase().includes(words))
    .sort(compare);
  return descending ? found.reverse() : found;
}

export default function StockPage() {
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const query = useListing(['stock', 'list', filters], async (_, signal) => ({
    items: arranged((await readStock(signal)).items, filters),
  }));
  const create = (
    <Link to="/stock/new" look="button">
      Add an item
    </Link>
  );
  return (
    <>
      <PageHeader title="Stock" action={create}>
        On hand is in the warehouse; reserved is promised to somebody; available is what is left.
      </PageHeader>
      <div className={`${css.buttons ?? ''} ${css.above ?? ''}`}>
        <Link to="/stock/levels" look="quiet">
          By depot
        </Link>
        <Link to="/stock/takes" look="quiet">
          Stock-takes
        </Link>
        <CsvLink
          path="/api/stock/levels/export.csv"
          what="the levels"
          label="Levels, CSV"
          filters={{ q: filters.q, low: filters.show === 'low' ? 'true' : '' }}
        />
        <CsvLink path="/api/stock/ledger/export.csv" what="the ledger" label="Ledger, CSV" />
        <CsvLink path="/api/stock/transfers/export.csv" what="all transfers" label="Transfers, CSV" />
      </div>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find an item' }}
        views={[
          { label: 'Everything', filters: {} },
          { label: 'Running low', filters: { show: 'low' } },
        ]}
      />
      <DataTable
        noun="item"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        onOpen={(row) => void navigate({ to: `/stock/items/${row.id}` })}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        filtered={filters.q !== '' || filters.show !== ''}
        onClearFilters={() => change(defaults)}
        empty={{
          title: 'Nothing in stock yet',
          text: 'Add what is sent out, then receive what the depot has.',
          action: create,
        }}
        columns={[
          {
            key: 'name',
            header: 'Item',
            primary: true,
            sort: 'name',
            cell: (row) => (
              <>
                <bdi>{row.name}</bdi>
                {row.variants.length > 1 && (
                  <span className={css.variantNames}>
                    {' '}
                    {listing(row.variants.map((variant) => variant.label))}
                  </span>
                )}
              </>
            ),
          },
          { key: 'onHand', header: 'On hand', align: 'end', cell: (row) => row.onHand },
          { key: 'reserved', header: 'Reserved', align: 'end', cell: (row) => row.reserved },
          {
            key: 'available',
            header: 'Available',
            align: 'end',
            sort: 'available',
            cell: (row) => <strong>{row.available}</strong>,
          },
          {
            key: 'elsewhere',
            header: 'Elsewhere',
            align: 'end',
            phone: false,
            cell: (row) => (row.elsewhere === 0 ? '·' : row.elsewhere),
          },
          {
            key: 'low',
            header: 'Mark',
            cell: (row) => row.low && <LowMark available={row.available} />,
          },
          {
            key: 'unit',
            header: 'Each',
            align: 'end',
            phone: false,
            cell: (row) => formatMoneyInColumn(row.unitValue),
          },
          {
            key: 'value',
            header: 'Value everywhere',
            align: 'end',
            sort: 'value',
            phone: false,
            cell: (row) => formatMoneyInColumn(row.value),
          },
        ]}
      />
      <CheckStock />
    </>
  );
}
