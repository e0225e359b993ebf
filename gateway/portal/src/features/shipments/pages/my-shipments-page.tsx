import { useNavigate } from '@tanstack/react-router';
import { paths } from '@/shared/paths.ts';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { useShipments } from '../api/get-shipments.ts';
import { GiveAddress } from '../components/give-address.tsx';
import { ParcelName } from '../components/parcel-name.tsx';
import { sourceWords } from '../components/shipment-words.ts';

export default function MyShipmentsPage() {
  const query = useShipments({ mine: true });
  const navigate = useNavigate();
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title="My parcels"
        action={<CsvLink path="/api/shipments/export.csv" what="my parcels" filters={{ mine: true }} />}
      >
        What is sent to you, and where it is.
      </PageHeader>
      <DataTable<Shipment>
        noun="parcel"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.source.label}
        onOpen={(row) => void navigate({ to: paths.shipment(row.id) })}
        empty={{
          title: 'Nothing is on its way to you',
          text: 'Kits and rewards show here once they are approved.',
          action: (
            <Link to="/kit-requests/new" look="quiet">
              Request a kit
            </Link>
          ),
        }}
        columns={[
          {
            key: 'what',
            header: 'What',
            primary: true,
            cell: (row) => <ParcelName shipment={row} listed={rows} />,
          },
          { key: 'kind', header: 'Kind', phone: false, cell: (row) => sourceWords[row.source.kind] },
          { key: 'state', header: 'State', cell: (row) => <StatePill state={row.state} /> },
          {
            key: 'tracking',
            header: 'Tracking',
            cell: (row) =>
              row.trackingUrl === undefined ? (
                row.trackingNumber
              ) : (
                <a href={row.trackingUrl} target="_blank" rel="noreferrer">
                  {row.carrier} {row.trackingNumber}
                </a>
              ),
          },
          {
            key: 'updated',
            header: 'Last change',
            cell: (row) => <DateTime at={row.updatedAt} show="relative" />,
          },
          ...(rows.some(waitsForAddress)
            ? [
                {
                  key: 'next',
                  header: 'Next',
                  cell: (row: Shipment) => waitsForAddress(row) && <GiveAddress shipment={row} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function waitsForAddress({ state, actions }: Shipment): boolean {
  return state === 'ADDRESS_ASKED' && actions.includes('address-link');
}
