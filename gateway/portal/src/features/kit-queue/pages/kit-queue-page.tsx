import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useFilters, useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { View } from '@/shared/ui/filter-bar.tsx';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { formatMoney } from '@/shared/ui/money.tsx';
import { OrderBy } from '@/shared/ui/order-by.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { QueuePanel } from '@/shared/ui/queue-panel.tsx';
import { StatePill, stateWord } from '@/shared/ui/state-pill.tsx';
import { useDecideKitRequest } from '../api/decide-kit-request.ts';
import { kitQueueKey, useKitQueue } from '../api/get-kit-queue.ts';
import { KitDecisionPanel } from '../components/kit-decision-panel.tsx';
import type { RefusedDecision } from '../components/kit-decision-panel.tsx';

/** No state in the address is what waits for a decision; `ALL` is every state. */
const defaults = { state: '', q: '', sort: 'orderBy' };

const views: readonly View[] = [
  { label: 'To decide', filters: {} },
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

export default function KitQueuePage() {
  const id = useParam('id');
  const openId = id === '' ? undefined : id;
  const [filters, change] = useFilters(defaults);
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
  const asked = { sort: filters.sort, q: filters.q, ...(state === undefined ? {} : { state }) };
  const query = useKitQueue(asked);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [refused, setRefused] = useState<RefusedDecision>();
  const decide = useDecideKitRequest(kitQueueKey(asked), state, (decided, problem) => {
    setRefused({ ...decided, problem });
    open(decided.request.id);
  });

  return (
    <>
      <PageHeader title="Kit requests">
        What has to leave first stands on top. Press <kbd>?</kbd> for the keys.
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
              savedAs="kit-requests"
            />
            <DataTable
              noun="kit request"
              query={query}
              rowId={(row) => row.id}
              rowName={(row) => row.meetup.title}
              openId={openId}
              onOpen={(row) => open(row.id)}
              sort={filters.sort}
              onSort={(sort) => change({ sort })}
              filtered={filters.q !== '' || filters.state !== ''}
              onClearFilters={() => change({ state: 'ALL', q: '' })}
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
                {
                  key: 'orderBy',
                  header: 'Order by',
                  sort: 'orderBy',
                  cell: (row) => (
                    <OrderBy
                      day={row.orderBy}
                      open={row.state === 'SUBMITTED' || row.state === 'NEEDS_INFO'}
                    />
                  ),
                },
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
                        cell: (row: KitRequest) => formatMoney(row.value),
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
