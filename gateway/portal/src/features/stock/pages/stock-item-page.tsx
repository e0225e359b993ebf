import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import type { StockItem } from '@/shared/ui/kit-words.ts';
import { Money } from '@/shared/ui/money.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { plural, sentence } from '@/shared/ui/words.ts';
import { stockItemQuery, useStockLedger } from '../api/get-stock.ts';
import { LowMark } from '../components/low-mark.tsx';
import { MoveStockForm } from '../components/move-stock-form.tsx';
import css from '../components/stock.module.css';

export default function StockItemPage() {
  const id = useParam('id');
  const item = useQuery(stockItemQuery(id));
  if (item.isPending) return <Skeleton kind="record" />;
  if (!item.data) return <ErrorState error={item.error} retry={() => void item.refetch()} />;
  return <Record item={item.data} />;
}

function Record({ item }: { item: StockItem }) {
  const [moving, setMoving] = useState<'receive' | 'adjust'>();
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
          </>
        )
      }
      panel={
        moving !== undefined && (
          <MoveStockForm key={moving} item={item} kind={moving} onClose={() => setMoving(undefined)} />
        )
      }
    >
      <Facts title="Levels">
        <div className={css.scroll}>
          <table className={css.table}>
            <caption className="visually-hidden">Levels per variant</caption>
            <thead>
              <tr>
                <th scope="col">Variant</th>
                <th scope="col" data-align="end">
                  On hand
                </th>
                <th scope="col" data-align="end">
                  Reserved
                </th>
                <th scope="col" data-align="end">
                  Available
                </th>
                <th scope="col">
                  <span className="visually-hidden">Mark</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {item.variants.map((variant) => (
                <tr key={variant.id}>
                  <th scope="row">
                    <bdi>{variant.label}</bdi>
                  </th>
                  <td data-align="end">{variant.onHand}</td>
                  <td data-align="end">{variant.reserved}</td>
                  <td data-align="end">
                    <strong>{variant.available}</strong>
                  </td>
                  <td>{variant.low && <LowMark available={variant.available} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <FactList
          facts={[
            ['Each', <Money key="each" value={item.unitValue} />],
            ['Value on hand', <Money key="value" value={item.value} />],
            ['Low below', item.lowStockThreshold],
            ['For customs', item.customsDescription],
          ]}
        />
      </Facts>
      <Facts title="Ledger">
        <Ledger item={item} />
      </Facts>
    </RecordLayout>
  );
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '·';
}

function Ledger({ item }: { item: StockItem }) {
  const query = useStockLedger(item.id);
  return (
    <DataTable
      noun="entry"
      nouns="entries"
      query={query}
      rowId={(row) => row.id}
      rowName={(row) => `${row.kind} ${row.label}`}
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
          key: 'onHand',
          header: 'On hand',
          align: 'end',
          cell: (row) => `${signed(row.onHandChange)} → ${row.onHand}`,
        },
        {
          key: 'reserved',
          header: 'Reserved',
          align: 'end',
          cell: (row) => `${signed(row.reservedChange)} → ${row.reserved}`,
        },
        { key: 'reason', header: 'Why', cell: (row) => row.reason },
        { key: 'by', header: 'By', cell: (row) => <PersonName person={row.by} /> },
      ]}
    />
  );
}
