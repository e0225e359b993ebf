import { useQuery } from '@tanstack/react-query';
import { paths } from '@/shared/paths.ts';
import { isInDepot } from '@/shared/ui/kit-words.ts';
import type { KitRequest, Shipment } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { Facts } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { parcelsQuery } from '../api/get-parcels.ts';
import css from './parcels.module.css';

function name(at: number, before: Shipment | undefined): string {
  if (at === 0) return 'The first parcel';
  return before?.leftOut?.later ? 'The rest' : 'Sent again';
}

function PieceList({ lines }: { lines: Shipment['lines'] }) {
  return (
    <ul className={css.pieces}>
      {lines.map((line) => (
        <li key={`${line.itemId}/${line.variantId}`}>
          {line.quantity} × <bdi>{line.label}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The parcel that waits for its address, a later one before the first one of the kit. */
export function useAddressOwed(shipmentId: string | undefined): Shipment | undefined {
  const parcels = useQuery(parcelsQuery(shipmentId)).data ?? [];
  return parcels.findLast((parcel) => parcel.state === 'ADDRESS_ASKED');
}

/** How many parcels of a kit have not left and still may; with the kit they are called off. */
export function useParcelsInDepot(shipmentId: string | undefined): number {
  const parcels = useQuery(parcelsQuery(shipmentId)).data ?? [];
  return parcels.filter((parcel) => isInDepot(parcel.state)).length;
}

function isAddressOwed(parcel: Shipment): boolean {
  return parcel.follows !== undefined && parcel.state === 'ADDRESS_ASKED';
}

/** What goes in which parcel, where a kit goes in several or in part; nothing for the others. */
export function Parcels({ request, mine }: { request: KitRequest; mine: boolean }) {
  const parcels = useQuery(parcelsQuery(request.shipmentId)).data ?? [];
  if (parcels.length < 2 && parcels[0]?.leftOut === undefined) return null;
  return (
    <>
      {mine &&
        parcels.filter(isAddressOwed).map((parcel) => (
          <Note key={parcel.id} tone="waiting" title="We need your address once more">
            <p>Another parcel waits for you. An address serves one parcel and is then deleted.</p>
            <p className={css.give}>
              <Link to={paths.shipment(parcel.id)} look="button">
                Give the address
              </Link>
            </p>
          </Note>
        ))}
      <Facts title={parcels.length > 1 ? 'In several parcels' : 'Sent in part'}>
        <ol className={css.parcels}>
          {parcels.map((parcel, at) => (
            <li key={parcel.id}>
              <p className={css.head}>
                <Link to={paths.shipment(parcel.id)}>{name(at, parcels[at - 1])}</Link>
                <StatePill state={parcel.state} />
              </p>
              <PieceList lines={parcel.lines} />
              {parcel.leftOut && (
                <Note
                  tone="info"
                  title={
                    parcel.leftOut.later ? 'The rest follows in a parcel of its own' : 'Sent without the rest'
                  }
                >
                  {!parcel.leftOut.later && <PieceList lines={parcel.leftOut.lines} />}
                  <p className={css.said}>{parcel.leftOut.reason}</p>
                </Note>
              )}
            </li>
          ))}
        </ol>
      </Facts>
    </>
  );
}
