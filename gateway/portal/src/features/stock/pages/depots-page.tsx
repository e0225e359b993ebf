import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useListing } from '@/shared/listing.ts';
import { useFilters } from '@/shared/routing.ts';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { formatMoneyInColumn } from '@/shared/ui/money.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { readDepots } from '../api/get-depots.ts';
import { OpenDepotForm } from '../components/open-depot-form.tsx';
import css from '../components/stock.module.css';

const defaults = { q: '', show: '' };

export default function DepotsPage() {
  const [filters, change] = useFilters(defaults);
  const [opening, setOpening] = useState(false);
  const navigate = useNavigate();
  const words = filters.q.toLowerCase();
  const query = useListing(['depots', 'list', filters], async (_, signal) => ({
    items: (await readDepots(signal)).items
      .filter((depot) => filters.show === 'closed' || depot.state === 'OPEN')
      .filter((depot) => filters.show !== 'closed' || depot.state === 'CLOSED')
      .filter((depot) => `${depot.name} ${depot.holder?.name ?? ''}`.toLowerCase().includes(words)),
  }));
  return (
    <>
      <PageHeader
        title="Depots"
        action={
          !opening && (
            <>
              <CsvLink path="/api/depots/export.csv" what="all depots" />
              <Button data-call onClick={() => setOpening(true)}>
                Open a depot
              </Button>
            </>
          )
        }
      >
        The warehouse, and what organisers hold of ours.
      </PageHeader>
      {opening && (
        <div className={css.above}>
          <OpenDepotForm
            onOpened={(depot) => void navigate({ to: `/depots/${depot.id}` })}
            onClose={() => setOpening(false)}
          />
        </div>
      )}
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find a depot' }}
        views={[
          { label: 'Open', filters: {} },
          { label: 'Closed', filters: { show: 'closed' } },
        ]}
      />
      <DataTable
        noun="depot"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        onOpen={(row) => void navigate({ to: `/depots/${row.id}` })}
        filtered={filters.q !== '' || filters.show !== ''}
        onClearFilters={() => change(defaults)}
        empty={{ title: 'No depots yet', text: 'Open one for an organiser who keeps something of ours.' }}
        columns={[
          { key: 'name', header: 'Depot', primary: true, cell: (row) => <bdi>{row.name}</bdi> },
          {
            key: 'holder',
            header: 'Held by',
            cell: (row) => row.holder && <bdi>{row.holder.name}</bdi>,
          },
          { key: 'kinds', header: 'Kinds', align: 'end', phone: false, cell: (row) => row.kinds },
          { key: 'onHand', header: 'Pieces', align: 'end', cell: (row) => row.onHand },
          { key: 'value', header: 'Value', align: 'end', cell: (row) => formatMoneyInColumn(row.value) },
          {
            key: 'state',
            header: 'State',
            cell: (row) => row.state === 'CLOSED' && <StatePill state="CLOSED" tone="idle" word="Closed" />,
          },
        ]}
      />
    </>
  );
}
