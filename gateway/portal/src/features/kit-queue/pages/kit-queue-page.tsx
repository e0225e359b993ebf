import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useFilters, useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { View } from '@/shared/ui/filter-bar.tsx';
import { mayStillLeave } from '@/shared/ui/kit-words.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { formatMoneyInColumn } from '@/shared/ui/money.tsx';
import { OrderBy } from '@/shared/ui/order-by.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { QueuePanel } from '@/shared/ui/queue-panel.tsx';
import { KeysHint } from '@/shared/ui/shortcut-help.tsx';
import { StatePill, stateWord } from '@/shared/ui/state-pill.tsx';
import { useDecideKitRequest } from '../api/decide-kit-request.ts';
import { kitQueueKey, useKitQueue } from '../api/get-kit-queue.ts';
import { BulkDecision } from '../components/bulk-decision.tsx';
import { KitDecisionPanel } from '../components/kit-decision-panel.tsx';
import type { RefusedDecision } from '../components/kit-decision-panel.tsx';

/** No state in the address is what waits for a decision; `ALL` is every state. */
const defaults = { state: '', due: '', q: '', sort: 'orderBy' };

const dues = [
  { value: 'overdue', label: 'Overdue' },
  { value: 'week', label: 'This week' },
  { value: 'later', label: 'Later' },
];

/** The days of a due filter, from today: what should have been decided already, within seven days, and after. */
function dueDays(due: string): { dueFrom?: string; dueBefore?: string } {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  switch (due) {
    case 'overdue':
      return { dueBefore: day(0) };
    case 'week':
      return { dueFrom: day(0), dueBefore: day(7) };
    case 'later':
      return { dueFrom: day(7) };
    default:
      return {};
  }
}

const views: readonly View[] = [
  { label: 'To decide', filters: {} },
  { label: 'Overdue', filters: { due: 'overdue' } },
  { label: 'This week', filters: { due: 'week' } },
  { label: 'Later', filters: { due: 'later' } },
  { label: 'Asked', filters: { state: 'NEEDS_INFO' } },
  { label: 'Approved', filters: { state: 'APPROVED', sort: '-updatedAt' } },
  { label: 'On the way', filters: { state: 'SHIPPED', sort: '-updatedAt' } },
  { label: 'Reported', filters: { state: 'REPORTED', sort: '-updatedAt' } },
  { label: 'All', filters: { state: 'ALL', sort: '-createdAt' } },
];

const states = [
  'SUBMITTED',
  'NEEDS_INFO',
  'APPROVED',
  'PARTIALLY_APPROVED',
  'DECLINED',
  'PICKING',
  'SHIPPED',
  'HELD_BY_CUSTOMS',
  'DELIVERED',
  'REPORTED',
  'CLOSED',
  'LOST',
  'RETURNED',
  'CANCELLED',
] as const satisfies readonly KitRequest['state'][];

interface Bulk {
  kind: 'approve' | 'decline';
  requests: readonly KitRequest[];
}

export default function KitQueuePage() {
  const id = useParam('id');
  const openId = id === '' ? undefined : id;
  const [given, change] = useFilters(defaults);
  // The state of the first view is that view, however it was chosen.
  const filters = { ...given, state: given.state === 'SUBMITTED' ? '' : given.state };
  const me = useSession().person.id;
  const navigate = useNavigate();
  const open = useCallback(
    (next: string | undefined) =>
      void navigate({
        to: next === undefined ? '/queue/kit-requests' : `/queue/kit-requests/${next}`,
        search: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const state: KitRequest['state'] | undefined =
    filters.state === ''
      ? 'SUBMITTED'
      : filters.state === 'ALL'
        ? undefined
        : (filters.state as KitRequest['state']);
  const asked = {
    sort: filters.sort,
    q: filters.q,
    ...dueDays(filters.due),
    ...(state === undefined ? {} : { state: [state] }),
  };
  const query = useKitQueue(asked);
  // Words that nothing in this view fits may stand in another one.
  const elsewhere = filters.q !== '' && (filters.state !== 'ALL' || filters.due !== '');
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [refused, setRefused] = useState<RefusedDecision>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [bulk, setBulk] = useState<Bulk>();
  const decide = useDecideKitRequest(kitQueueKey(asked), state, (decided, problem) => {
    setRefused({ ...decided, problem });
    open(decided.request.id);
  });

  return (
    <>
      <PageHeader
        title="Kit requests"
        action={
          <CsvLink
            path="/api/kit-requests/export.csv"
            what="kit requests"
            filters={{ sort: filters.sort, q: filters.q, state, ...dueDays(filters.due) }}
          />
        }
      >
        What has to leave first stands on top. <KeysHint />
      </PageHeader>
      <QueuePanel
        label="Kit request"
        order={rows.map((row) => row.id)}
        openId={openId}
        onOpen={open}
        list={
          <>
            <FilterBar
              values={filters}
              defaults={defaults}
              onChange={change}
              search={{ name: 'q', label: 'Find by meetup or requester' }}
              choices={[
                { name: 'due', label: 'Order by', choices: dues },
                {
                  name: 'state',
                  label: 'State',
                  choices: [
                    ...states.map((value) => ({ value, label: stateWord(value) })),
                    { value: 'ALL', label: 'All states' },
                  ],
                },
              ]}
              views={views}
              savedAs={`kit-requests.${me}`}
            />
            {bulk && (
              <BulkDecision
                key={bulk.kind}
                kind={bulk.kind}
                requests={bulk.requests}
                onOutcome={setChosen}
                onClose={() => setBulk(undefined)}
              />
            )}
            <DataTable
              noun="kit request"
              query={query}
              rowId={(row) => row.id}
              rowName={(row) => row.meetup.title}
              openId={openId}
              onOpen={(row) => open(row.id)}
              sort={filters.sort}
              onSort={(sort) => change({ sort })}
              filtered={filters.q !== '' || filters.state !== '' || filters.due !== ''}
              onClearFilters={() =>
                change({ state: 'ALL', due: '', ...(elsewhere ? { sort: '-createdAt' } : { q: '' }) })
              }
              clearFilters={elsewhere ? 'Look in all views' : undefined}
              chosen={chosen}
              onChoose={setChosen}
              bulk={[
                { label: 'Approve', run: (requests) => setBulk({ kind: 'approve', requests }) },
                { label: 'Decline', grave: true, run: (requests) => setBulk({ kind: 'decline', requests }) },
              ]}
              empty={{
                title: 'Nothing to decide',
                text: 'Every request has its decision. New ones show here and in the bell.',
              }}
              columns={[
                {
                  key: 'meetup',
                  header: 'Meetup',
                  primary: true,
                  sort: 'meetup',
                  cell: (row) => <bdi>{row.meetup.title}</bdi>,
                },
                {
                  key: 'requester',
                  header: 'Requester',
                  cell: (row) => <PersonName person={row.requester} me={me} />,
                },
                ...(state === undefined || mayStillLeave({ state })
                  ? [
                      {
                        key: 'orderBy',
                        header: 'Order by',
                        sort: 'orderBy',
                        cell: (row: KitRequest) => <OrderBy request={row} />,
                      },
                    ]
                  : []),
                ...(openId === undefined
                  ? [
                      {
                        key: 'kit',
                        header: 'Kit',
                        phone: false,
                        cell: (row: KitRequest) =>
                          row.quantity > 1 ? `${row.quantity} × ${row.templateName}` : row.templateName,
                      },
                      {
                        key: 'value',
                        header: 'Value',
                        align: 'end' as const,
                        cell: (row: KitRequest) => formatMoneyInColumn(row.value),
                      },
                      {
                        key: 'asked',
                        header: 'Asked',
                        sort: 'createdAt',
                        phone: false,
                        cell: (row: KitRequest) => (
                          <DateTime at={row.submittedAt ?? row.createdAt} show="relative" />
                        ),
                      },
                    ]
                  : []),
                ...(openId === undefined || state === undefined
                  ? [
                      {
                        key: 'state',
                        header: 'State',
                        cell: (row: KitRequest) => <StatePill state={row.state} />,
                      },
                    ]
                  : []),
              ]}
            />
          </>
        }
      >
        {openId !== undefined && (
          <KitDecisionPanel
            id={openId}
            listed={rows.find((row) => row.id === openId)}
            refused={refused?.request.id === openId ? refused : undefined}
            onDecide={(request, decision) => {
              setRefused((before) => (before?.request.id === request.id ? undefined : before));
              decide.mutate({ request, decision });
            }}
          />
        )}
      </QueuePanel>
    </>
  );
}
