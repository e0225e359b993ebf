import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam } from '@/shared/routing.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DateField } from '@/shared/ui/date-field.tsx';
import { DateTime, formatDate } from '@/shared/ui/date-time.tsx';
import { formatMoney, formatMoneyInColumn } from '@/shared/ui/money.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { plural } from '@/shared/ui/words.ts';
import { stockTakeQuery, useAdjustStockTake, useCancelStockTake, useCount } from '../api/stock-takes.ts';
import type { StockTake, StockTakeLine } from '../api/stock-takes.ts';
import { TakePill } from '../components/take-pill.tsx';
import css from '../components/stock.module.css';

export default function StockTakePage() {
  const take = useQuery(stockTakeQuery(useParam('id')));
  if (take.isPending) return <Skeleton kind="record" />;
  if (!take.data) return <ErrorState error={take.error} retry={() => void take.refetch()} />;
  return <Take data={take.data} />;
}

function Take({ data: { take, lines } }: { data: StockTake }) {
  const [asking, setAsking] = useState(false);
  const adjust = useAdjustStockTake(take.id, () => setAsking(false));
  const cancel = useCancelStockTake(take.id);
  const may = (action: string) => take.actions.includes(action);
  const differing = lines.filter((line) => line.difference !== 0);
  return (
    <RecordLayout
      title={`Count of ${take.depot}`}
      up={{ to: '/stock/takes', label: 'Stock-takes' }}
      state={<TakePill state={take.state} />}
      ball={
        may('count')
          ? `${take.countedLines} of ${plural(take.lineCount, 'line')} counted. Several people may count at once.`
          : take.state === 'ADJUSTED'
            ? `Settled${take.reason === undefined ? '' : `: ${take.reason}`}.`
            : undefined
      }
      actions={
        may('count') &&
        !asking && (
          <>
            {may('adjust') && (
              <Button data-call onClick={() => setAsking(true)}>
                {differing.length === 0
                  ? 'Close: all is right'
                  : `Correct ${plural(differing.length, 'difference')}`}
              </Button>
            )}
            <Button variant="default" onClick={() => window.print()}>
              Print the sheet
            </Button>
            <Button
              variant="subtle"
              color="brick"
              loading={cancel.isPending}
              onClick={() => cancel.mutate(undefined)}
            >
              Give up this count
            </Button>
          </>
        )
      }
      panel={
        asking ? (
          <ReasonForm
            label={differing.length === 0 ? 'Close the stock-take' : 'Correct all that differs'}
            hint="It stands in the ledger of each line. What was not counted stays as it is."
            start={`Count of ${formatDate(take.startedAt, 'date')}`}
            maxLength={280}
            busy={adjust.isPending}
            error={adjust.error}
            onSubmit={(reason) => adjust.mutate(reason)}
            onCancel={() => setAsking(false)}
          />
        ) : (
          <ProblemNote error={cancel.error} />
        )
      }
    >
      {differing.length > 0 && (
        <Facts title="What differs">
          <Differences lines={differing} />
          <FactList
            facts={[
              ['Missing', formatMoney(take.missing)],
              ['Too many', formatMoney(take.found)],
            ]}
          />
        </Facts>
      )}
      <Facts
        title={may('count') ? 'Count sheet' : 'What was counted'}
        aside={
          lines.length > 0 && (
            <span className="no-print">
              <CsvLink
                path={`/api/stock/takes/${encodeURIComponent(take.id)}/export.csv`}
                what="the count sheet"
              />
            </span>
          )
        }
      >
        {lines.length === 0 ? (
          <EmptyState title="Nothing to count">Nothing is stocked here.</EmptyState>
        ) : (
          <Sheet id={take.id} lines={lines} open={may('count')} />
        )}
        <FactList
          facts={[
            ['Begun', <DateTime key="begun" at={take.startedAt} />],
            ['By', <PersonName key="by" person={take.startedBy} />],
            ['Settled', take.settledAt ? <DateTime key="settled" at={take.settledAt} /> : undefined],
            [
              'Settled by',
              take.settledBy ? <PersonName key="settledBy" person={take.settledBy} /> : undefined,
            ],
          ]}
        />
      </Facts>
    </RecordLayout>
  );
}

function Differences({ lines }: { lines: readonly StockTakeLine[] }) {
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <caption className="visually-hidden">What differs</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col" data-align="end">
              Books
            </th>
            <th scope="col" data-align="end">
              Counted
            </th>
            <th scope="col" data-align="end">
              Difference
            </th>
            <th scope="col" data-align="end">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.levelId}>
              <th scope="row">
                <bdi>{line.label}</bdi>
                {line.refused && (
                  <span className={css.soft}> not corrected: more is reserved than was found</span>
                )}
              </th>
              <td data-align="end">{line.booked}</td>
              <td data-align="end">{line.counted}</td>
              <td data-align="end">
                <strong>{line.difference > 0 ? `+${line.difference}` : `−${-line.difference}`}</strong>
              </td>
              <td data-align="end">{formatMoneyInColumn(line.differenceValue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One field for each line, saved when one leaves it, so that nothing is lost between two shelves. */
function Sheet({ id, lines, open }: { id: string; lines: readonly StockTakeLine[]; open: boolean }) {
  const [paperAt, setPaperAt] = useState('');
  return (
    <>
      {open && (
        <DateField
          className="no-print"
          time
          label="Counted at"
          description="Only when you enter a sheet that was filled in earlier on paper."
          value={paperAt}
          onChange={(event) => setPaperAt(event.currentTarget.value)}
        />
      )}
      <ul className={css.held} aria-label="Count sheet">
        {lines.map((line) => (
          <li key={line.levelId} className={css.heldLine}>
            <span className={css.heldName}>
              <bdi>{line.label}</bdi>
            </span>
            {open ? (
              <CountField key={line.counted ?? 'none'} id={id} line={line} paperAt={paperAt} />
            ) : (
              <strong className={css.count}>{line.counted ?? '·'}</strong>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function CountField({ id, line, paperAt }: { id: string; line: StockTakeLine; paperAt: string }) {
  const [typed, setTyped] = useState<number | string>(line.counted ?? '');
  const count = useCount(id, () => undefined);
  const save = () => {
    if (typed === '' || Number(typed) === line.counted) return;
    count.mutate({
      counts: [{ levelId: line.levelId, counted: Number(typed) }],
      ...(paperAt === '' ? {} : { countedAt: new Date(paperAt).toISOString() }),
    });
  };
  return (
    <div className={css.countField}>
      <NumberInput
        aria-label={`Counted: ${line.label}`}
        inputMode="numeric"
        hideControls
        allowDecimal={false}
        allowNegative={false}
        value={typed}
        onChange={setTyped}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
      {count.isPending && (
        <span className={css.soft} role="status">
          Saving…
        </span>
      )}
      <ProblemNote error={count.error} />
    </div>
  );
}
