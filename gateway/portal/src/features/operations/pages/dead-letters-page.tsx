import { Button } from '@mantine/core';
import { useFilters } from '@/shared/routing.ts';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { happening } from '@/shared/ui/words.ts';
import { serviceWords, services, useDeadLetters, useReplayDeadLetter } from '../api/operations.ts';
import css from '../components/operations.module.css';

const defaults = { service: 'ambassador', state: 'OPEN' };

export default function DeadLettersPage() {
  const [filters, change] = useFilters(defaults);
  const service = services.find((one) => one === filters.service) ?? 'ambassador';
  const state = filters.state === 'REPLAYED' ? 'REPLAYED' : 'OPEN';
  const query = useDeadLetters(service, state);
  const replay = useReplayDeadLetter(service);
  return (
    <>
      <PageHeader title="Dead letters">
        Events that a part could not take, however often it tried. Mend the cause, then replay them.
      </PageHeader>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        choices={[
          {
            name: 'state',
            label: 'State',
            choices: [
              { value: 'OPEN', label: 'Waiting' },
              { value: 'REPLAYED', label: 'Replayed' },
            ],
          },
        ]}
        views={services.map((value) => ({ label: serviceWords[value], filters: { service: value, state } }))}
      />
      <ProblemNote error={replay.error} />
      <DataTable
        noun="dead letter"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.type}
        empty={
          state === 'OPEN'
            ? { title: 'No dead letters', text: 'Every event was taken. Nothing waits here.' }
            : { title: 'Nothing was replayed', text: 'What is replayed stands here afterwards.' }
        }
        columns={[
          {
            key: 'type',
            header: 'Event',
            cell: (row) => (
              <>
                {happening(row.type)} <span className={css.soft}>for {row.feed}</span>
              </>
            ),
          },
          {
            key: 'subject',
            header: 'Record',
            cell: (row) => <span className={css.code}>{row.subject}</span>,
          },
          {
            key: 'error',
            header: 'What went wrong',
            cell: (row) => <span className={css.soft}>{row.error}</span>,
          },
          {
            key: 'failedAt',
            header: 'Failed',
            cell: (row) => <DateTime at={row.failedAt} show="relative" />,
          },
          {
            key: 'replay',
            header: state === 'OPEN' ? 'Replay' : 'Replayed by',
            cell: (row) =>
              row.state === 'OPEN' ? (
                <Button
                  size="xs"
                  variant="default"
                  loading={replay.isPending && replay.variables.id === row.id}
                  onClick={() => replay.mutate(row)}
                >
                  Replay
                </Button>
              ) : (
                row.replayedBy
              ),
          },
        ]}
      />
    </>
  );
}
