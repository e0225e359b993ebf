import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import type { StockItem } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Money } from '@/shared/ui/money.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { plural, sentence } from '@/shared/ui/words.ts';
import { stockHistoryQuery } from '../api/get-books.ts';
import { useDepots } from '../api/get-depots.ts';
import { stockItemQuery, useStockLedger } from '../api/get-stock.ts';
import { ItemLevels } from '../components/item-levels.tsx';
import { LowMark } from '../components/low-mark.tsx';
import { MonthChart } from '../components/month-chart.tsx';
import { MoveStockForm } from '../components/move-stock-form.tsx';
import { TransferForm } from '../components/transfer-form.tsx';
import css from '../components/stock.module.css';

export default function StockItemPage() {
  const id = useParam('id');
  const item = useQuery(stockItemQuery(id));
  if (item.isPending) return <Skeleton kind="record" />;
  if (!item.data) return <ErrorState error={item.error} retry={() => void item.refetch()} />;
  return <Record item={item.data} />;
}

function Record({ item }: { item: StockItem }) {
  const [moving, setMoving] = useState<'receive' | 'return' | 'adjust' | 'transfer'>();
  const low = item.variants.filter((variant) => variant.low);
  return (
    <RecordLayout
      title={item.name}
      up={{ to: '/stock', label: 'Stock' }}
      state={
        item.low ? (
          <LowMark available={item.available} />
        ) : (
          <StatePill state="READY" tone="done" word="Enough" />
        )
      }
      ball={
        low.length > 0
          ? `${low.map((variant) => (item.variants.length > 1 ? `${variant.label}: ` : '') + `${variant.available} left`).join(', ')}. The threshold is ${item.lowStockThreshold}.`
          : `${plural(item.available, 'piece')} can be promised.`
      }
      actions={
        moving === undefined && (
          <>
            <Button data-call onClick={() => setMoving('receive')}>
              Receive
            </Button>
            <Button variant="default" onClick={() => setMoving('adjust')}>
              Correct the count
            </Button>
            {item.available > 0 && (
              <Button variant="default" onClick={() => setMoving('transfer')}>
                Send to a depot
              </Button>
            )}
            <Button variant="subtle" onClick={() => setMoving('return')}>
              Take back
            </Button>
            <Link to={`/stock/items/${item.id}/edit`} look="quiet">
              Edit
            </Link>
          </>
        )
      }
      panel={
        moving === 'transfer' ? (
          <TransferForm
            from={{ id: 'warehouse', name: 'Warehouse' }}
            itemId={item.id}
            onClose={() => setMoving(undefined)}
          />
        ) : (
          moving !== undefined && (
            <MoveStockForm key={moving} item={item} kind={moving} onClose={() => setMoving(undefined)} />
          )
        )
      }
    >
      <Facts
        title="Levels"
        aside={
          <CsvLink
            path="/api/stock/levels/export.csv"
            what={`the levels of ${item.name}`}
            filters={{ item: item.id }}
          />
        }
      >
        <ItemLevels item={item} />
        <FactList
          facts={[
            ['Each', <Money key="each" value={item.unitValue} />],
            ['Value everywhere', <Money key="value" value={item.value} />],
            ['Low below', item.lowStockThreshold],
            ['Days to get more', item.leadTimeDays === 0 ? 'not known' : item.leadTimeDays],
            ['For customs', item.customsDescription],
          ]}
        />
      </Facts>
      <Facts title="The last twelve months">
        <History item={item} />
      </Facts>
      <Facts
        title="Ledger"
        aside={
          <CsvLink
            path="/api/stock/ledger/export.csv"
            what={`the ledger of ${item.name}`}
            filters={{ item: item.id }}
          />
        }
      >
        <Ledger item={item} />
      </Facts>
    </RecordLayout>
  );
}

function History({ item }: { item: StockItem }) {
  const history = useQuery(stockHistoryQuery(item.id));
  if (history.isPending) return <Skeleton kind="rows" lines={3} />;
  if (!history.data) return <ErrorState error={history.error} retry={() => void history.refetch()} />;
  return <MonthChart name={item.id} months={history.data.items} />;
}

/** How much more or less, and what there was then. */
function moved(change: number, then: number): string {
  return change === 0 ? '·' : `${change > 0 ? '+' : '−'}${Math.abs(change)} → ${then}`;
}

function Ledger({ item }: { item: StockItem }) {
  const [depot, setDepot] = useState('');
  const depots = useDepots();
  const query = useStockLedger(item.id, depot);
  return (
    <>
      {depots.length > 1 && (
        <Select
          aria-label="Depot of the ledger"
          placeholder="All depots"
          clearable
          className={css.ledgerDepot ?? ''}
          data={depots.map((one) => ({ value: one.id, label: one.name }))}
          value={depot === '' ? null : depot}
          onChange={(value) => setDepot(value ?? '')}
        />
      )}
      <DataTable
        noun="entry"
        nouns="entries"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => `${row.kind} ${row.label}`}
        filtered={depot !== ''}
        onClearFilters={() => setDepot('')}
        empty={{
          title: 'The ledger is empty',
          text: 'Receive the first pieces; every change stands here for good.',
        }}
        columns={[
          { key: 'at', header: 'When', primary: true, cell: (row) => <DateTime at={row.at} /> },
          { key: 'kind', header: 'What', cell: (row) => sentence(row.kind) },
          ...(item.variants.length > 1
            ? [
                {
                  key: 'variant',
                  header: 'Variant',
                  cell: (row: { variantId: string; label: string }) =>
                    item.variants.find((variant) => variant.id === row.variantId)?.label ?? row.label,
                },
              ]
            : []),
          {
            key: 'depot',
            header: 'Depot',
            cell: (row) => <bdi>{depots.find((one) => one.id === row.depotId)?.name}</bdi>,
          },
          {
            key: 'onHand',
            header: 'On hand',
            align: 'end',
            cell: (row) => moved(row.onHandChange, row.onHand),
          },
          {
            key: 'reserved',
            header: 'Reserved',
            align: 'end',
            cell: (row) => moved(row.reservedChange, row.reserved),
          },
          { key: 'reason', header: 'Why', cell: (row) => row.reason },
          { key: 'by', header: 'By', cell: (row) => <PersonName person={row.by} /> },
        ]}
      />
    </>
  );
}
