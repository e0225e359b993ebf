import { useNavigate } from '@tanstack/react-router';
import { paths } from '@/shared/paths.ts';
import { useFilters } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { figureWord, kindOfContribution } from '@/shared/ui/contribution-words.ts';
import type { Contribution } from '@/shared/ui/contribution-words.ts';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Figure } from '@/shared/ui/figure.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill, stateWord } from '@/shared/ui/state-pill.tsx';
import { useContributions } from '../api/get-contributions.ts';

const defaults = { state: '' };
const states = ['PROPOSED', 'DRAFT', 'SUBMITTED', 'VALIDATED', 'DECLINED', 'APPEALED'] as const;

export default function ContributionsPage() {
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const mayAdd = useSession().has('ambassador', 'organiser');
  const query = useContributions({
    mine: true,
    ...(filters.state === '' ? {} : { state: [filters.state as Contribution['state']] }),
  });
  const add = mayAdd ? (
    <Link to="/contributions/new" look="button">
      Add a contribution
    </Link>
  ) : undefined;
  return (
    <>
      <PageHeader title="My contributions" action={add}>
        What you did for the community. Meetups and talks come by themselves with the report.
      </PageHeader>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        choices={[
          {
            name: 'state',
            label: 'State',
            choices: states.map((value) => ({ value, label: stateWord(value) })),
          },
        ]}
        views={[
          { label: 'All', filters: {} },
          { label: 'To confirm', filters: { state: 'PROPOSED' } },
          { label: 'Validated', filters: { state: 'VALIDATED' } },
        ]}
      />
      <DataTable
        noun="contribution"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        onOpen={(row) => void navigate({ to: paths.contribution(row.id) })}
        filtered={filters.state !== ''}
        onClearFilters={() => change({ state: '' })}
        empty={{
          title: 'Nothing here yet',
          text: 'Report a meetup, and what you did there is proposed here. Or add what you did elsewhere.',
          action: add,
        }}
        columns={[
          { key: 'title', header: 'What', primary: true, cell: (row) => <bdi>{row.title}</bdi> },
          { key: 'kind', header: 'Kind', cell: (row) => kindOfContribution(row.kind) },
          {
            key: 'reach',
            header: 'Reach',
            align: 'end',
            cell: (row) => (
              <Figure
                value={row.reach.value}
                unit={figureWord(row.figure)}
                source={row.reach.source}
                at={row.reach.asOf}
              />
            ),
          },
          { key: 'when', header: 'When', cell: (row) => <DateTime at={row.happenedAt} show="date" /> },
          { key: 'state', header: 'State', cell: (row) => <StatePill state={row.state} /> },
        ]}
      />
    </>
  );
}
