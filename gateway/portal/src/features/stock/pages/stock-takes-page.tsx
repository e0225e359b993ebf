import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { formatMoneyInColumn } from '@/shared/ui/money.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { depotsQuery } from '../api/get-depots.ts';
import { useStartStockTake, useStockTakes } from '../api/stock-takes.ts';
import { TakePill } from '../components/take-pill.tsx';
import css from '../components/stock.module.css';

export default function StockTakesPage() {
  const navigate = useNavigate();
  const query = useStockTakes();
  const depots = useQuery(depotsQuery);
  const [depot, setDepot] = useState('warehouse');
  const start = useStartStockTake(({ take }) => void navigate({ to: `/stock/takes/${take.id}` }));
  return (
    <>
      <PageHeader
        title="Stock-takes"
        action={<CsvLink path="/api/stock/takes/export.csv" what="all stock-takes" />}
      >
        Print a sheet or count on the phone; what moves meanwhile is accounted for.
      </PageHeader>
      <form
        className={css.start}
        aria-label="Begin a stock-take"
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate(depot);
        }}
      >
        <Select
          label="What is counted"
          data={
            depots.data?.items
              .filter((one) => one.state === 'OPEN')
              .map((one) => ({ value: one.id, label: one.name })) ?? [
              { value: 'warehouse', label: 'Warehouse' },
            ]
          }
          allowDeselect={false}
          value={depot}
          onChange={(value) => setDepot(value ?? 'warehouse')}
        />
        <Button type="submit" data-call loading={start.isPending}>
          Begin to count
        </Button>
      </form>
      <ProblemNote error={start.error} />
      <DataTable
        noun="stock-take"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => `${row.depot}, ${row.startedAt}`}
        onOpen={(row) => void navigate({ to: `/stock/takes/${row.id}` })}
        empty={{ title: 'Never counted yet', text: 'Once a year is usual, before a big order is wise.' }}
        columns={[
          { key: 'depot', header: 'Depot', primary: true, cell: (row) => <bdi>{row.depot}</bdi> },
          { key: 'state', header: 'State', cell: (row) => <TakePill state={row.state} /> },
          { key: 'at', header: 'Begun', cell: (row) => <DateTime at={row.startedAt} /> },
          {
            key: 'counted',
            header: 'Counted',
            align: 'end',
            cell: (row) => `${row.countedLines} of ${row.lineCount}`,
          },
          { key: 'differing', header: 'Differ', align: 'end', cell: (row) => row.differing },
          {
            key: 'missing',
            header: 'Missing',
            align: 'end',
            cell: (row) => formatMoneyInColumn(row.missing),
          },
          {
            key: 'by',
            header: 'By',
            phone: false,
            cell: (row) => <PersonName person={row.startedBy} />,
          },
        ]}
      />
    </>
  );
}
