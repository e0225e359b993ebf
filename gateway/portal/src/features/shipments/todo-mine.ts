import type { TodoItem } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { readShipments } from './api/get-shipments.ts';

/** Parcels that wait for the recipient's address. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const { items } = await readShipments({ mine: true, state: 'ADDRESS_ASKED', limit: 20 }, signal);
  return items.map((shipment) => ({
    id: `address-${shipment.id}`,
    title: `Say where ${shipment.follows === undefined ? 'the' : 'the next'} parcel goes: ${shipment.source.label}`,
    hint: 'It is packed as soon as the address is there',
    to: paths.shipment(shipment.id),
    action: 'Give the address',
    since: shipment.updatedAt,
    icon: 'pin',
  }));
}
