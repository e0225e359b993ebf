import { formatDate } from '@/shared/ui/date-time.tsx';
import { waitWords } from '@/shared/ui/kit-words.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';

export const shipmentHappenings: Record<string, string> = {
  'materials.shipment-requested': 'Parcel ordered',
  'materials.shipment-address-asked': 'Asked for the address',
  'materials.shipment-address-reminded': 'Reminded of the address',
  'materials.shipment-address-given': 'Address given',
  'materials.shipment-out-of-stock': 'Out of stock',
  'materials.shipment-picking': 'Being picked',
  'materials.shipment-packed': 'Packed',
  'materials.shipment-shipped': 'Handed to the carrier',
  'materials.shipment-held-by-customs': 'Held by customs',
  'materials.shipment-delivered': 'Delivered',
  'materials.shipment-lost': 'Lost on the way',
  'materials.shipment-returned': 'Came back',
  'materials.shipment-cancelled': 'Cancelled',
  'materials.shipment-split': 'Sent in part',
  'materials.shipment-resent': 'Sent again',
  'materials.shipment-day-moved': 'Needed on another day',
  'materials.shipment-address-purged': 'Address deleted',
};

/** Who has to do something now, and what. */
export function ballOf(shipment: Shipment, mine: boolean): string {
  const name = shipment.recipient.name;
  switch (shipment.state) {
    case 'REQUESTED':
      return 'Stock is being reserved; this takes a moment.';
    case 'ADDRESS_ASKED':
      return mine
        ? 'You have the ball: give the address through the link in your mail, or ask for a new link here.' +
            (shipment.waitsUntil === undefined
              ? ''
              : ` Without it the parcel is called off when the meetup is over, on ${formatDate(shipment.waitsUntil)}.`)
        : `${name} has the ball: the address is still missing. ${waitWords(shipment)}`.trim();
    case 'READY':
      return 'The address is there. The depot has the ball: pick it.';
    case 'PICKING':
      return 'The depot is picking it.';
    case 'PACKED':
      return 'It is packed. The depot hands it to the carrier next.';
    case 'SHIPPED':
      return mine ? 'It is on its way to you. Say so once it has arrived.' : `It is on its way to ${name}.`;
    case 'HELD_BY_CUSTOMS':
      return mine
        ? 'Customs has it. The depot follows it up; say so if it reaches you meanwhile.'
        : 'Customs has it. The depot follows it up.';
    case 'DELIVERED':
      return 'It arrived.';
    case 'OUT_OF_STOCK':
      return 'Something is missing from stock. Staff decides: wait and try again, or call it off.';
    case 'LOST':
      return shipment.followedBy === undefined
        ? 'It was lost on the way.'
        : mine
          ? 'It was lost on the way, and the same is sent again. Say so if it turns up after all.'
          : 'It was lost on the way, and the same is sent again. Should it turn up, cancel the other one while it is still in the depot.';
    case 'RETURNED':
      return shipment.followedBy === undefined
        ? 'It came back to the depot; the pieces are in stock again.'
        : 'It came back to the depot, and the same is sent again.';
    case 'CANCELLED':
      return 'It was cancelled; nothing is sent.';
  }
}

/** What a parcel that follows another one is to it, as far as that one is known. */
export function followWords(earlier: Shipment | undefined): string {
  if (!earlier) return 'Follows an earlier parcel';
  return earlier.leftOut ? 'The rest of it' : 'Sent again';
}

/** A parcel's name, which tells it from the one it follows. */
export function parcelName({ source, follows }: Shipment, earlier: Shipment | undefined): string {
  if (follows === undefined) return source.label;
  if (!earlier) return `${source.label}: a later parcel`;
  return `${source.label}: ${earlier.leftOut ? 'the rest' : 'sent again'}`;
}

export const sourceWords: Record<Shipment['source']['kind'], string> = {
  KIT_REQUEST: 'Kit',
  REWARD: 'Reward',
  FOLLOW_UP: 'Follow-up',
};
