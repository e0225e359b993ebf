import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState, EmptyState, Skeleton } from '@/shared/ui/blank.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Money } from '@/shared/ui/money.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { plural } from '@/shared/ui/words.ts';
import { depotLevelsQuery, useDepotTransfers } from '../api/get-depots.ts';
import type { Depot, Level, Transfer } from '../api/get-depots.ts';
import { useChangeDepot } from '../api/keep-depots.ts';
import { GiveOutForm } from './give-out-form.tsx';
import { RenameDepotForm } from './rename-depot-form.tsx';
import { TransferForm } from './transfer-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import css from './stock.module.css';

type Open = { kind: 'transfer' } | { kind: 'rename' } | { kind: 'give-out'; level?: Level };

/** A depot: what lies there, what came and went, and what may be done. `mine` speaks to its holder. */
export function DepotRecord({ depot, mine = false }: { depot: Depot; mine?: boolean }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const levels = useQuery(depotLevelsQuery(depot.id));
  const change = useChangeDepot(depot, close);
  const may = (action: string) => depot.actions.includes(action);
  const there = levels.data?.items ?? [];
  return (
    <RecordLayout
      title={mine ? 'What I hold' : depot.name}
      {...(mine ? {} : { up: { to: '/depots', label: 'Depots' } })}
      state={
        depot.state === 'OPEN' ? (
          <StatePill state="OPEN" tone="going" word="Open" />
        ) : (
          <StatePill state="CLOSED" tone="idle" word="Closed" />
        )
      }
      ball={
        depot.onHand === 0
          ? mine
            ? 'You hold nothing of ours. What is left of a kit and stays with you appears here.'
            : 'Nothing lies here.'
          : `${plural(depot.onHand, 'piece')} of ${plural(depot.kinds, 'kind')}.`
      }
      actions={
        open === undefined && (
          <>
            {may('give-out') && (
              <Button
                {...(mine ? { 'data-call': true } : { variant: 'default' })}
                onClick={() => setOpen({ kind: 'give-out' })}
              >
                Note what was given away
              </Button>
            )}
            {may('transfer') && (
              <Button variant="default" onClick={() => setOpen({ kind: 'transfer' })}>
                {mine ? 'Send back' : 'Send to another depot'}
              </Button>
            )}
            {may('rename') && (
              <Button variant="subtle" onClick={() => setOpen({ kind: 'rename' })}>
                Rename
              </Button>
            )}
            {may('close') && (
              <Button
                variant="subtle"
                color="brick"
                loading={change.isPending}
                onClick={() => change.mutate({ kind: 'close' })}
              >
                Close the depot
              </Button>
            )}
            {may('reopen') && (
              <Button loading={change.isPending} onClick={() => change.mutate({ kind: 'reopen' })}>
                Open it again
              </Button>
            )}
          </>
        )
      }
      panel={
        <>
          {open?.kind === 'transfer' && <TransferForm from={depot} onClose={close} />}
          {open?.kind === 'give-out' && (
            <GiveOutForm depotId={depot.id} levels={there} start={open.level} onClose={close} />
          )}
          {open?.kind === 'rename' && <RenameDepotForm depot={depot} onClose={close} />}
          {open === undefined && <ProblemNote error={change.error} />}
        </>
      }
    >
      <Facts title="What lies here">
        {levels.isPending ? (
          <Skeleton kind="rows" lines={4} />
        ) : levels.isError ? (
          <ErrorState error={levels.error} retry={() => void levels.refetch()} />
        ) : there.length === 0 ? (
          <EmptyState title="Nothing lies here">
            {mine
              ? 'After a meetup, say in your report what you keep.'
              : 'Send something from another depot.'}
          </EmptyState>
        ) : (
          <ul className={css.held} aria-label="What lies here">
            {there.map((level) => (
              <li key={level.id} className={css.heldLine}>
                <span className={css.heldName}>
                  <bdi>{level.label}</bdi>
                  {level.reserved > 0 && <span className={css.soft}> {level.reserved} of them reserved</span>}
                </span>
                <strong className={css.count}>{level.onHand}</strong>
                {may('give-out') && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Given away: ${level.label}`}
                    onClick={() => setOpen({ kind: 'give-out', level })}
                  >
                    Given away
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        <FactList
          facts={[
            [
              'Held by',
              depot.holder && !mine ? <PersonName key="holder" person={depot.holder} /> : undefined,
            ],
            ['Value', depot.onHand > 0 ? <Money key="value" value={depot.value} /> : undefined],
            ['Closed', depot.closedAt ? <DateTime key="closed" at={depot.closedAt} /> : undefined],
          ]}
        />
      </Facts>
      <Facts
        title="Came and went"
        aside={
          <CsvLink
            path={`/api/depots/${encodeURIComponent(depot.id)}/transfers/export.csv`}
            what="what came and went"
          />
        }
      >
        <Transfers depot={depot} />
      </Facts>
    </RecordLayout>
  );
}

const states: Record<Transfer['state'], [tone: 'waiting' | 'done' | 'refused', word: string]> = {
  REQUESTED: ['waiting', 'Begun'],
  IN_TRANSIT: ['waiting', 'On its way'],
  ARRIVED: ['done', 'Arrived'],
  REFUSED: ['refused', 'Not enough'],
};

/** Of what was counted on arrival, how much of it was there. */
function wordOf({ counted, quantity, state }: Transfer, word: string): string {
  return state === 'ARRIVED' && counted !== undefined && counted < quantity
    ? `${counted} of ${quantity} arrived`
    : word;
}

function Transfers({ depot }: { depot: Depot }) {
  const query = useDepotTransfers(depot.id);
  return (
    <DataTable
      noun="transfer"
      query={query}
      rowId={(row) => row.id}
      rowName={(row) => `${row.quantity} × ${row.label}`}
      empty={{ title: 'Nothing came or went', text: 'What is sent between depots stands here.' }}
      columns={[
        {
          key: 'what',
          header: 'What',
          primary: true,
          cell: (row) => (
            <>
              {row.fromDepotId === depot.id ? '−' : '+'}
              {row.quantity} × <bdi>{row.label}</bdi>
            </>
          ),
        },
        {
          key: 'where',
          header: 'From or to',
          cell: (row) => (row.fromDepotId === depot.id ? `to ${row.toDepot}` : `from ${row.fromDepot}`),
        },
        {
          key: 'state',
          header: 'State',
          cell: (row) => {
            const [tone, word] = states[row.state];
            return (
              <StatePill
                state={row.state}
                tone={tone}
                word={row.awaited ? 'To be counted' : wordOf(row, word)}
              />
            );
          },
        },
        { key: 'at', header: 'When', cell: (row) => <DateTime at={row.startedAt} /> },
        { key: 'reason', header: 'Why', cell: (row) => row.reason },
        { key: 'by', header: 'By', phone: false, cell: (row) => <PersonName person={row.by} /> },
      ]}
    />
  );
}
