import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useFilters, useParam } from '@/shared/routing.ts';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { View } from '@/shared/ui/filter-bar.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { QueuePanel } from '@/shared/ui/queue-panel.tsx';
import { StatePill, stateWord } from '@/shared/ui/state-pill.tsx';
import { listing } from '@/shared/ui/words.ts';
import { useApplications } from '../api/review.ts';
import type { State } from '../api/review.ts';
import { ApplicationPanel } from '../components/application-panel.tsx';
import { toReview } from '../words.ts';

/** No state in the address is what waits to be read; `ALL` is every state. */
const defaults = { state: '', q: '', sort: 'submittedAt' };

const views: readonly View[] = [
  { label: 'To review', filters: {} },
  { label: 'Waiting list', filters: { state: 'WAITLISTED' } },
  { label: 'Accepted', filters: { state: 'ACCEPTED', sort: '-submittedAt' } },
  { label: 'Declined', filters: { state: 'DECLINED', sort: '-submittedAt' } },
  { label: 'All', filters: { state: 'ALL', sort: '-submittedAt' } },
];

const states = [
  'SUBMITTED',
  'SCREENING',
  'WAITLISTED',
  'ACCEPTED',
  'DECLINED',
  'WITHDRAWN',
] as const satisfies readonly State[];

function statesOf(filter: string): readonly State[] {
  if (filter === '') return toReview;
  return filter === 'ALL' ? [] : [filter as State];
}

export default function ApplicationQueuePage() {
  const id = useParam('id');
  const openId = id === '' ? undefined : id;
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const open = useCallback(
    (next: string | undefined) =>
      void navigate({
        to: next === undefined ? '/review/applications' : `/review/applications/${next}`,
        search: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const query = useApplications({ state: statesOf(filters.state), q: filters.q, sort: filters.sort });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title="Applications">
        The longest waiting stands on top. Give your own score before you look at those of others.
      </PageHeader>
      <QueuePanel
        label="Application"
        order={rows.map((row) => row.id)}
        openId={openId}
        onOpen={open}
        list={
          <>
            <FilterBar
              values={filters}
              defaults={defaults}
              onChange={change}
              search={{ name: 'q', label: 'Find by name, city, topic or skill' }}
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
              savedAs="applications"
            />
            <DataTable
              noun="application"
              query={query}
              rowId={(row) => row.id}
              rowName={(row) => row.applicant.name}
              openId={openId}
              onOpen={(row) => open(row.id)}
              sort={filters.sort}
              onSort={(sort) => change({ sort })}
              filtered={filters.q !== '' || filters.state !== ''}
              onClearFilters={() => change({ state: 'ALL', q: '' })}
              empty={{
                title: 'Nothing to read',
                text: 'Every application has its decision. New ones show here and in the bell.',
              }}
              columns={[
                {
                  key: 'name',
                  header: 'Applicant',
                  primary: true,
                  sort: 'name',
                  cell: (row) => <PersonName person={row.applicant} />,
                },
                ...(openId === undefined
                  ? [
                      { key: 'place', header: 'Place', cell: (row: (typeof rows)[number]) => placeOf(row) },
                      {
                        key: 'topics',
                        header: 'Topics',
                        phone: false,
                        cell: (row: (typeof rows)[number]) => listing(row.topics.slice(0, 3)),
                      },
                    ]
                  : []),
                {
                  key: 'submitted',
                  header: 'Handed in',
                  sort: 'submittedAt',
                  cell: (row) => (row.submittedAt ? <DateTime at={row.submittedAt} show="relative" /> : ''),
                },
                {
                  key: 'scores',
                  header: 'Scores',
                  cell: (row) => {
                    const given = `${row.scoreCount} of ${row.scoresNeeded}`;
                    if (row.scoredByMe) {
                      return row.meanScore === undefined
                        ? given
                        : `${given}, mean\u00a0${row.meanScore.toFixed(1)}`;
                    }
                    return openId === undefined && toReview.includes(row.state)
                      ? `${given}; not yours yet`
                      : given;
                  },
                },
                { key: 'state', header: 'State', cell: (row) => <StatePill state={row.state} /> },
              ]}
            />
          </>
        }
      >
        {openId !== undefined && <ApplicationPanel id={openId} />}
      </QueuePanel>
    </>
  );
}
