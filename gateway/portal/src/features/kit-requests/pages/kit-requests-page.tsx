import { useNavigate } from '@tanstack/react-router';
import { paths } from '@/shared/paths.ts';
import { useFilters } from '@/shared/routing.ts';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { isUndecided } from '@/shared/ui/kit-words.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { OrderBy } from '@/shared/ui/order-by.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill, stateWord } from '@/shared/ui/state-pill.tsx';
import { useMyKitRequests } from '../api/get-my-kit-requests.ts';

const defaults = { q: '', state: '', sort: '-createdAt' };
const states = [
  'DRAFT',
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

export default function KitRequestsPage() {
  const [filters, change] = useFilters(defaults);
  const navigate = useNavigate();
  const query = useMyKitRequests({
    q: filters.q,
    sort: filters.sort,
    ...(filters.state === '' ? {} : { state: [filters.state as KitRequest['state']] }),
  });
  return (
    <>
      <PageHeader
        title="My kits"
        action={
          <>
            <CsvLink
              path="/api/kit-requests/export.csv"
              what="my kits"
              filters={{ mine: true, q: filters.q, state: filters.state, sort: filters.sort }}
            />
            <Link to="/kit-requests/new" look="button">
              Request a kit
            </Link>
          </>
        }
      >
        What you asked for, and where it is.
      </PageHeader>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find by meetup' }}
        choices={[
          {
            name: 'state',
            label: 'State',
            choices: states.map((value) => ({ value, label: stateWord(value) })),
          },
        ]}
      />
      <DataTable
        noun="kit request"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.meetup.title}
        onOpen={(row) =>
          void navigate({
            to: row.state === 'DRAFT' ? paths.requestKit(row.meetup.id) : paths.kitRequest(row.id),
          })
        }
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        filtered={filters.q !== '' || filters.state !== ''}
        onClearFilters={() => change({ q: '', state: '' })}
        empty={{
          title: 'No kits yet',
          text: 'Plan a meetup, then request its kit: shirts, stickers, handouts, sent to your door.',
          action: (
            <Link to="/kit-requests/new" look="button">
              Request a kit
            </Link>
          ),
        }}
        columns={[
          {
            key: 'meetup',
            header: 'Meetup',
            primary: true,
            sort: 'meetup',
            cell: (row) => <bdi>{row.meetup.title}</bdi>,
          },
          { key: 'state', header: 'State', cell: (row) => <StatePill state={row.state} /> },
          {
            key: 'kit',
            header: 'Kit',
            cell: (row) => (row.quantity > 1 ? `${row.quantity} × ${row.templateName}` : row.templateName),
          },
          {
            key: 'day',
            header: 'Meetup on',
            phone: false,
            cell: (row) => <DateTime at={row.meetup.startsAt} show="date" zone={row.meetup.timeZone} />,
          },
          {
            key: 'orderBy',
            header: 'Order by',
            sort: 'orderBy',
            // Once it is decided, the day is the depot's to keep.
            cell: (row) => isUndecided(row) && <OrderBy request={row} />,
          },
        ]}
      />
    </>
  );
}
