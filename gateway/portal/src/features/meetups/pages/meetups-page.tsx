import { useNavigate } from '@tanstack/react-router';
import { paths } from '@/shared/paths.ts';
import { countries } from '@/shared/places.ts';
import { useFilters } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { View } from '@/shared/ui/filter-bar.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { StatePill, stateWord } from '@/shared/ui/state-pill.tsx';
import { useMeetups } from '../api/get-meetups.ts';
import type { Meetup, MeetupState } from '../api/get-meetups.ts';
import { whereOf } from '../components/meetup-words.ts';

const defaults = { q: '', state: '', country: '', whose: '', sort: '-startsAt' };
const states: readonly MeetupState[] = ['DRAFT', 'ANNOUNCED', 'HELD', 'REPORTED', 'CANCELLED'];

const views: readonly View[] = [
  { label: 'All', filters: {} },
  { label: 'Drafts', filters: { state: 'DRAFT' } },
  { label: 'Announced', filters: { state: 'ANNOUNCED', sort: 'startsAt' } },
  { label: 'To report', filters: { state: 'HELD', sort: 'startsAt' } },
  { label: 'Reported', filters: { state: 'REPORTED' } },
];

export default function MeetupsPage() {
  const session = useSession();
  const all = session.has('staff', 'admin', 'advocate');
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const query = useMeetups({
    mine: !all || filters.whose === 'mine',
    sort: filters.sort,
    ...(filters.q === '' ? {} : { q: filters.q }),
    ...(filters.state === '' ? {} : { state: [filters.state as MeetupState] }),
    ...(filters.country === '' ? {} : { country: filters.country }),
  });
  const plan = session.has('ambassador', 'organiser', 'staff') ? (
    <Link to={paths.planMeetup} look="button">
      Plan a meetup
    </Link>
  ) : undefined;
  const filtered = ['q', 'state', 'country', 'whose'].some(
    (name) => filters[name as keyof typeof defaults] !== '',
  );
  return (
    <>
      <PageHeader title={all ? 'Meetups' : 'My meetups'} {...(plan ? { action: plan } : {})}>
        {all
          ? 'Every meetup of the programme, from the first draft to its report.'
          : 'What you organise or speak at, from the first draft to its report.'}
      </PageHeader>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find by title, city or person' }}
        choices={[
          {
            name: 'state',
            label: 'State',
            choices: states.map((value) => ({ value, label: stateWord(value) })),
          },
          ...(all
            ? [
                { name: 'country', label: 'Country', choices: countries() },
                { name: 'whose', label: 'Whose', choices: [{ value: 'mine', label: 'Only mine' }] },
              ]
            : []),
        ]}
        views={views}
        {...(all ? { savedAs: 'meetups' } : {})}
      />
      <DataTable
        noun="meetup"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        onOpen={(row) => void navigate({ to: paths.meetup(row.id) })}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        filtered={filtered}
        onClearFilters={() => change({ q: '', state: '', country: '', whose: '' })}
        empty={{
          title: 'No meetup yet',
          text: all
            ? 'The first one that somebody plans shows here.'
            : 'Plan the first one: a title, a day and a city are enough to begin with.',
          action: plan,
        }}
        columns={[
          { key: 'title', header: 'Meetup', primary: true, cell: (row) => <bdi>{row.title}</bdi> },
          {
            key: 'when',
            header: 'When',
            sort: 'startsAt',
            cell: (row) => <DateTime at={row.startsAt} show="date" zone={row.timeZone} />,
          },
          { key: 'where', header: 'Where', cell: (row) => <bdi>{whereOf(row)}</bdi> },
          ...(all
            ? [
                {
                  key: 'organiser',
                  header: 'Organised by',
                  phone: false,
                  cell: (row: Meetup) => {
                    const [first, ...others] = row.organisers;
                    return first ? (
                      <>
                        <PersonName person={first} me={session.person.id} />
                        {others.length > 0 && ` and ${others.length} more`}
                      </>
                    ) : null;
                  },
                },
              ]
            : []),
          {
            key: 'people',
            header: 'People',
            align: 'end',
            phone: false,
            cell: (row) => (row.report?.attendance ?? row.expectedAttendance).toLocaleString('en'),
          },
          { key: 'state', header: 'State', cell: (row) => <StatePill state={row.state} /> },
        ]}
      />
    </>
  );
}
