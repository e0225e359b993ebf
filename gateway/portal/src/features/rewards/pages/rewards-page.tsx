import { useNavigate } from '@tanstack/react-router';
import { paths } from '@/shared/paths.ts';
import { useFilters } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { StatePill, stateWord } from '@/shared/ui/state-pill.tsx';
import { useRewards } from '../api/get-rewards.ts';
import type { Reward } from '../api/get-rewards.ts';
import { gift, pillOf } from '../components/reward-words.ts';

const defaults = { state: '', whose: '' };
const states = [
  'NOMINATED',
  'AWAITING_SHIPMENT',
  'OUT_OF_STOCK',
  'SHIPPED',
  'NOT_DELIVERED',
  'FULFILLED',
  'DECLINED',
  'REVOKED',
] as const;

/** Staff see all rewards, everybody else what they were given. */
export default function RewardsPage() {
  const session = useSession();
  const staff = session.has('staff');
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const mine = !staff || filters.whose === 'mine';
  const query = useRewards({
    mine,
    ...(filters.state === '' ? {} : { state: [filters.state as Reward['state']] }),
  });
  const thank = staff ? (
    <Link to="/rewards/new" look="button">
      Thank somebody
    </Link>
  ) : undefined;
  return (
    <>
      <PageHeader title={staff ? 'Rewards' : 'Thanks'} action={thank}>
        {staff ? 'One nominates, another approves.' : 'What the programme gave you, and where it is.'}
      </PageHeader>
      {staff && (
        <FilterBar
          values={filters}
          defaults={defaults}
          onChange={change}
          choices={[
            {
              name: 'state',
              label: 'State',
              choices: states.map((value) => {
                const { word } = pillOf(value);
                return { value, label: word ?? stateWord(value) };
              }),
            },
          ]}
          views={[
            { label: 'All', filters: {} },
            { label: 'To approve', filters: { state: 'NOMINATED' } },
            { label: 'Out of stock', filters: { state: 'OUT_OF_STOCK' } },
            { label: 'Did not arrive', filters: { state: 'NOT_DELIVERED' } },
            { label: 'Given to me', filters: { whose: 'mine' } },
          ]}
          savedAs="rewards"
        />
      )}
      <DataTable
        noun="reward"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => `${gift(row)} for ${row.receiver.name}`}
        onOpen={(row) => void navigate({ to: paths.reward(row.id) })}
        filtered={filters.state !== '' || filters.whose !== ''}
        onClearFilters={() => change({ state: '', whose: '' })}
        empty={
          staff
            ? {
                title: 'Nobody was thanked yet',
                text: 'Think of the last meetup that went well. Somebody made it so.',
                action: thank,
              }
            : {
                title: 'Nothing here yet',
                text: 'When the programme thanks you, it stands here, with the words that go with it.',
              }
        }
        columns={[
          { key: 'gift', header: 'What', primary: true, cell: (row) => <bdi>{gift(row)}</bdi> },
          ...(mine
            ? []
            : [
                {
                  key: 'receiver',
                  header: 'For',
                  cell: (row: Reward) => <PersonName person={row.receiver} me={session.person.id} />,
                },
                {
                  key: 'nominator',
                  header: 'Nominated by',
                  phone: false,
                  cell: (row: Reward) => <PersonName person={row.nominator} me={session.person.id} />,
                },
              ]),
          { key: 'when', header: 'When', cell: (row) => <DateTime at={row.createdAt} show="date" /> },
          { key: 'state', header: 'State', cell: (row) => <StatePill {...pillOf(row.state)} /> },
        ]}
      />
    </>
  );
}
