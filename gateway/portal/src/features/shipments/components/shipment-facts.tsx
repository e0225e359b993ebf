import { useQuery } from '@tanstack/react-query';
import { paths } from '@/shared/paths.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { dayWords, withDays } from '@/shared/ui/kit-words.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { FactList, Facts } from '@/shared/ui/record-layout.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { shipmentTimelineQuery } from '../api/get-shipments.ts';
import { labelsPdf } from '../api/tracking-numbers.ts';
import { shipmentHappenings } from './shipment-words.ts';
import css from './shipment.module.css';

/** What is known of a shipment. The address comes from the server for fulfilment only, while the parcel is open. */
export function ShipmentFacts({ shipment }: { shipment: Shipment }) {
  const session = useSession();
  const mine = shipment.recipient.id === session.person.id;
  const packer = session.has('fulfilment');
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
      {shipment.leftOut && (
        <Note
          tone="info"
          title={shipment.leftOut.later ? 'The rest follows in a parcel of its own' : 'Sent without the rest'}
        >
          <ul>
            {shipment.leftOut.lines.map((line) => (
              <li key={`${line.itemId}/${line.variantId}`}>
                {line.quantity} × <bdi>{line.label}</bdi>
              </li>
            ))}
          </ul>
          <p className={css.said}>{shipment.leftOut.reason}</p>
        </Note>
      )}
      {shipment.deliveryNote !== undefined && (
        <Note tone="info" title={mine ? 'You said about the delivery' : `${shipment.recipient.name} said`}>
          <p className={css.said}>{shipment.deliveryNote}</p>
        </Note>
      )}
      {shipment.address && (
        <Facts title="Ship to">
          <address className={css.address} translate="no">
            {shipment.address.label.map((line) =>
              line === shipment.address?.name ? (
                <strong key={line}>
                  <bdi>{line}</bdi>
                </strong>
              ) : (
                <bdi key={line}>{line}</bdi>
              ),
            )}
            {shipment.address.phone !== undefined && <span>Phone {shipment.address.phone}</span>}
          </address>
        </Facts>
      )}
      {packer && <Papers shipment={shipment} />}
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
              mine || session.has('staff') ? (
                <Link
                  key="source"
                  to={source.kind === 'REWARD' ? paths.reward(source.id) : paths.kitRequest(source.id)}
                >
                  <bdi>{source.label}</bdi>
                </Link>
              ) : (
                // Those who only pack may not open it.
                <bdi key="source">{source.label}</bdi>
              ),
            ],
            ['Needed by', shipment.neededBy && dayWords(shipment.neededBy)],
            ['Address', shipment.address ? undefined : addressWords(shipment, mine)],
            [
              'Follows',
              shipment.follows === undefined ? undefined : (
                <Link key="follows" to={paths.shipment(shipment.follows)}>
                  An earlier parcel
                </Link>
              ),
            ],
            [
              'Followed by',
              shipment.followedBy === undefined ? undefined : (
                <Link key="followedBy" to={paths.shipment(shipment.followedBy)}>
                  {shipment.leftOut ? 'A parcel with the rest' : 'The same again'}
                </Link>
              ),
            ],
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

/** What is printed for this parcel; none of it once it is on its way. */
function Papers({ shipment }: { shipment: Shipment }) {
  if (!['READY', 'PICKING', 'PACKED'].includes(shipment.state)) return null;
  const of = `/api/shipments/${shipment.id}`;
  return (
    <Facts title="Papers">
      <p className={css.papers}>
        <a href={`${of}/packing-slip.pdf`} download>
          Packing slip (PDF)
        </a>
        <a href={labelsPdf([shipment.id], 'A6')} download>
          Address label (PDF)
        </a>
        {shipment.declared && (
          <a href={`${of}/customs.pdf`} download>
            Customs declaration (PDF)
          </a>
        )}
      </p>
    </Facts>
  );
}

function addressWords(shipment: Shipment, mine: boolean) {
  if (shipment.addressPurgedAt !== undefined) {
    return (
      <>
        {new Date(shipment.addressPurgedAt) < new Date() ? 'Deleted' : 'Is deleted'}{' '}
        <DateTime at={shipment.addressPurgedAt} show="date" />
        {isOnItsWay(shipment) && ', or a week after it arrives'}
      </>
    );
  }
  // Where it goes is known, so there was one.
  if (!shipment.addressGiven && shipment.country !== undefined) return 'Deleted';
  if (shipment.addressGiven)
    return mine ? 'Given; only fulfilment sees it' : 'Given; shown to fulfilment only while it is needed';
  return 'Not given yet';
}

function isOnItsWay({ state }: Shipment): boolean {
  return state === 'SHIPPED' || state === 'HELD_BY_CUSTOMS';
}

export function ShipmentHistory({ id }: { id: string }) {
  const timeline = useQuery(shipmentTimelineQuery(id));
  if (timeline.isPending) return <Skeleton lines={4} />;
  if (!timeline.data) return <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />;
  const entries = timeline.data.items.map((one) => (one.note ? { ...one, note: withDays(one.note) } : one));
  return <Timeline entries={entries} wording={shipmentHappenings} />;
}
