import { useNavigate } from '@tanstack/react-router';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { formatMoney } from '@/shared/ui/money.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { listing } from '@/shared/ui/words.ts';
import { useKits } from '../api/get-kits.ts';

export default function KitsPage() {
  const query = useKits();
  const navigate = useNavigate();
  const create = (
    <Link to="/kits/new" look="button">
      New kit
    </Link>
  );
  return (
    <>
      <PageHeader
        title="Kits"
        action={
          <>
            <CsvLink path="/api/kits/export.csv" what="the kits" />
            {create}
          </>
        }
      >
        What organisers choose from: by size, with what is sent and what is downloaded. Who gets one is
        decided by the <Link to="/kits/policy">kit policy</Link>.
      </PageHeader>
      <DataTable
        noun="kit"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        onOpen={(row) => void navigate({ to: `/kits/${row.id}` })}
        empty={{
          title: 'No kits yet',
          text: 'Put the first one together from what is in stock and in the library.',
          action: create,
        }}
        columns={[
          { key: 'name', header: 'Kit', primary: true, cell: (row) => <bdi>{row.name}</bdi> },
          { key: 'size', header: 'Size', cell: (row) => `${row.size}, up to ${row.people}` },
          {
            key: 'lines',
            header: 'In the parcel',
            cell: (row) =>
              row.lines.length === 0
                ? 'Nothing'
                : listing(row.lines.map((line) => `${line.quantity}\u00a0× ${line.name}`)),
          },
          { key: 'materials', header: 'Digital', align: 'end', cell: (row) => row.materials.length },
          {
            key: 'value',
            header: 'Value of the limit',
            align: 'end',
            cell: (row) => `${formatMoney(row.value)} of ${formatMoney(row.valueLimit)}`,
          },
          {
            key: 'active',
            header: 'State',
            cell: (row) =>
              row.active ? (
                <StatePill state="PUBLISHED" word="On offer" />
              ) : (
                <StatePill state="RETIRED" word="Not on offer" />
              ),
          },
        ]}
      />
    </>
  );
}
