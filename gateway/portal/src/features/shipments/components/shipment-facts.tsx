import { useQuery } from '@tanstack/react-query';
import { paths } from '@/shared/paths.ts';
import { countries } from '@/shared/places.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { FactList, Facts } from '@/shared/ui/record-layout.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { shipmentTimelineQuery } from '../api/get-shipments.ts';
import { shipmentHappenings } from './shipment-words.ts';
import css from './shipment.module.css';

/** What is known of a shipment. The address comes from the server for fulfilment only, while the parcel is open. */
export function ShipmentFacts({ shipment }: { shipment: Shipment }) {
  const session = useSession();
  const mine = shipment.recipient.id === session.person.id;
  const { source } = shipment;
  return (
    <>
      {shipment.missing.length > 0 && (
        <Note tone="waiting" title="Not enough in stock">
          <ul>
            {shipment.missing.map((one) => (
              <li key={one.label}>
                <bdi>{one.label}</bdi>: {one.wanted} wanted, {one.available} left
              </li>
            ))}
          </ul>
        </Note>
      )}
      {shipment.reason !== undefined && (
        <Note tone={shipment.state === 'HELD_BY_CUSTOMS' ? 'waiting' : 'info'}>
          <p className={css.said}>{shipment.reason}</p>
        </Note>
      )}
      {shipment.address && (
        <Facts title="Ship to">
          <address className={css.address} translate="no">
            <strong>
              <bdi>{shipment.address.name}</bdi>
            </strong>
            {shipment.address.lines.map((line) => (
              <bdi key={line}>{line}</bdi>
            ))}
            <bdi>
              {[shipment.address.postalCode, shipment.address.city].filter(Boolean).join(' ')}
              {shipment.address.region !== undefined && `, ${shipment.address.region}`}
            </bdi>
            <span>{countryOf(shipment.address.country)}</span>
            {shipment.address.phone !== undefined && <span>Phone {shipment.address.phone}</span>}
          </address>
        </Facts>
      )}
      <Facts title="In the parcel">
        <ul className={css.lines}>
          {shipment.lines.map((line) => (
            <li key={`${line.itemId}/${line.variantId}`}>
              <bdi>{line.label}</bdi>
              <strong>{line.quantity}</strong>
            </li>
          ))}
        </ul>
      </Facts>
      <Facts title="About the parcel">
        <FactList
          facts={[
            ['For', <PersonName key="recipient" person={shipment.recipient} me={session.person.id} />],
            [
              'Because of',
              <Link
                key="source"
                to={source.kind === 'KIT_REQUEST' ? paths.kitRequest(source.id) : paths.reward(source.id)}
              >
                <bdi>{source.label}</bdi>
              </Link>,
            ],
            ['Address', shipment.address ? undefined : addressWords(shipment, mine)],
            ['Carrier', shipment.carrier],
            [
              'Tracking',
              shipment.trackingUrl !== undefined ? (
                <a href={shipment.trackingUrl} target="_blank" rel="noreferrer">
                  {shipment.trackingNumber}
                </a>
              ) : (
                shipment.trackingNumber
              ),
            ],
            ['Shipped', shipment.shippedAt && <DateTime at={shipment.shippedAt} />],
            ['Delivered', shipment.deliveredAt && <DateTime at={shipment.deliveredAt} />],
          ]}
        />
      </Facts>
    </>
  );
}

function countryOf(code: string): string {
  return countries().find((country) => country.value === code)?.label ?? code;
}

function addressWords(shipment: Shipment, mine: boolean) {
  if (shipment.addressPurgedAt !== undefined) {
    return (
      <>
        {new Date(shipment.addressPurgedAt) < new Date() ? 'Deleted' : 'Is deleted'}{' '}
        <DateTime at={shipment.addressPurgedAt} show="date" />
      </>
    );
  }
  if (shipment.addressGiven)
    return mine ? 'Given; only fulfilment sees it' : 'Given; shown to fulfilment only while it is needed';
  return 'Not given yet';
}

export function ShipmentHistory({ id }: { id: string }) {
  const timeline = useQuery(shipmentTimelineQuery(id));
  if (timeline.isPending) return <Skeleton lines={4} />;
  if (!timeline.data) return <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />;
  return <Timeline entries={timeline.data.items} wording={shipmentHappenings} />;
}
