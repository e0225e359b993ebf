import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useFilters, useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { figureWord, kindOfContribution } from '@/shared/ui/contribution-words.ts';
import type { Contribution } from '@/shared/ui/contribution-words.ts';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Figure } from '@/shared/ui/figure.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { QueuePanel } from '@/shared/ui/queue-panel.tsx';
import { KeysHint } from '@/shared/ui/shortcut-help.tsx';
import { StatePill, stateWord } from '@/shared/ui/state-pill.tsx';
import { useContributions } from '../api/get-contributions.ts';
import { JudgementPanel } from '../components/judgement-panel.tsx';

/** No state in the address is what waits for a judgement; `ALL` is every state. */
const defaults = { state: '' };
const states = ['PROPOSED', 'SUBMITTED', 'APPEALED', 'VALIDATED', 'DECLINED'] as const;

export default function ContributionQueuePage() {
  const id = useParam('id');
  const openId = id === '' ? undefined : id;
  const session = useSession();
  const staff = session.has('staff');
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const open = useCallback(
    (next: string | undefined) =>
      void navigate({
        to: next === undefined ? '/review/contributions' : `/review/contributions/${next}`,
        search: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const asked: Contribution['state'][] | undefined =
    filters.state === ''
      ? ['SUBMITTED', 'APPEALED']
      : filters.state === 'ALL'
        ? undefined
        : [filters.state as Contribution['state']];
  const query = useContributions({ mine: false, ...(asked === undefined ? {} : { state: asked }) });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <>
      <PageHeader title={staff ? 'Contributions' : 'Vouch for others'}>
        {staff ? (
          <>
            Weigh what was done, not the figure alone. <KeysHint />
          </>
        ) : (
          'You were there, or you read it: say so. Peers together validate a contribution.'
        )}
      </PageHeader>
      <QueuePanel
        label="Contribution"
        order={rows.map((row) => row.id)}
        openId={openId}
        onOpen={open}
        list={
          <>
            {staff && (
              <FilterBar
                values={filters}
                defaults={defaults}
                onChange={change}
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
                views={[
                  { label: 'To validate', filters: {} },
                  { label: 'Validated', filters: { state: 'VALIDATED' } },
                  { label: 'All', filters: { state: 'ALL' } },
                ]}
                savedAs="contributions"
              />
            )}
            <DataTable
              noun="contribution"
              query={query}
              rowId={(row) => row.id}
              rowName={(row) => row.title}
              openId={openId}
              onOpen={(row) => open(row.id)}
              filtered={filters.state !== ''}
              onClearFilters={() => change({ state: 'ALL' })}
              empty={{
                title: 'Nothing to validate',
                text: 'Whatever people confirm shows here.',
              }}
              columns={[
                { key: 'title', header: 'What', primary: true, cell: (row) => <bdi>{row.title}</bdi> },
                {
                  key: 'person',
                  header: 'Who',
                  cell: (row) => <PersonName person={row.person} me={session.person.id} />,
                },
                { key: 'kind', header: 'Kind', phone: false, cell: (row) => kindOfContribution(row.kind) },
                ...(openId === undefined
                  ? [
                      {
                        key: 'reach',
                        header: 'Reach',
                        align: 'end' as const,
                        cell: (row: Contribution) => (
                          <Figure
                            value={row.reach.value}
                            unit={figureWord(row.figure)}
                            source={row.reach.source}
                            at={row.reach.asOf}
                          />
                        ),
                      },
                      {
                        key: 'when',
                        header: 'When',
                        phone: false,
                        cell: (row: Contribution) => <DateTime at={row.happenedAt} show="date" />,
                      },
                    ]
                  : []),
                { key: 'state', header: 'State', cell: (row) => <StatePill state={row.state} /> },
              ]}
            />
          </>
        }
      >
        {openId !== undefined && (
          <JudgementPanel id={openId} listed={rows.find((row) => row.id === openId)} staff={staff} />
        )}
      </QueuePanel>
    </>
  );
}
