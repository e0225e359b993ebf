import { useNavigate } from '@tanstack/react-router';
import { paths } from '@/shared/paths.ts';
import { countries } from '@/shared/places.ts';
import { useFilters } from '@/shared/routing.ts';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { View } from '@/shared/ui/filter-bar.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { StatePill, stateWord } from '@/shared/ui/state-pill.tsx';
import { listing } from '@/shared/ui/words.ts';
import { useMembers } from '../api/members.ts';
import type { MemberState } from '../api/members.ts';

const defaults = { state: '', q: '', country: '', sort: 'name' };

const views: readonly View[] = [
  { label: 'All', filters: {} },
  { label: 'New', filters: { state: 'ONBOARDING', sort: '-joinedAt' } },
  { label: 'Active', filters: { state: 'ACTIVE' } },
  { label: 'Term ends next', filters: { state: 'ACTIVE', sort: 'termEndsAt' } },
  { label: 'On hold', filters: { state: 'ON_HOLD' } },
  { label: 'Alumni', filters: { state: 'ALUMNI' } },
];

const states = ['ONBOARDING', 'ACTIVE', 'ON_HOLD', 'ALUMNI'] as const satisfies readonly MemberState[];

export default function MembersPage() {
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const query = useMembers({
    state: filters.state === '' ? [] : [filters.state as MemberState],
    q: filters.q,
    country: filters.country,
    sort: filters.sort,
  });
  return (
    <>
      <PageHeader title="Members">Everybody in the programme, and those who were.</PageHeader>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find by name, city, topic or skill' }}
        choices={[
          {
            name: 'state',
            label: 'State',
            choices: states.map((value) => ({ value, label: stateWord(value) })),
          },
          { name: 'country', label: 'Country', choices: countries() },
        ]}
        views={views}
        savedAs="members"
      />
      <DataTable
        noun="member"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        onOpen={(row) => void navigate({ to: paths.member(row.id) })}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        filtered={filters.q !== '' || filters.state !== '' || filters.country !== ''}
        onClearFilters={() => change({ state: '', q: '', country: '' })}
        empty={{ title: 'No members yet', text: 'Whoever is accepted stands here a moment later.' }}
        columns={[
          {
            key: 'name',
            header: 'Name',
            primary: true,
            sort: 'name',
            cell: (row) => <PersonName person={row} seal />,
          },
          { key: 'place', header: 'Place', cell: (row) => placeOf(row.profile) },
          {
            key: 'topics',
            header: 'Topics',
            phone: false,
            cell: (row) => listing(row.profile.topics.slice(0, 3)),
          },
          {
            key: 'joined',
            header: 'Member since',
            sort: 'joinedAt',
            cell: (row) => <DateTime at={row.joinedAt} show="date" />,
          },
          {
            key: 'term',
            header: 'Term ends',
            sort: 'termEndsAt',
            cell: (row) => <DateTime at={row.termEndsAt} show="date" />,
          },
          { key: 'state', header: 'State', cell: (row) => <StatePill state={row.state} /> },
        ]}
      />
    </>
  );
}
