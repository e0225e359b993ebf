import type { TodoItem } from '@/shared/feature.ts';
import { plural } from '@/shared/ui/words.ts';
import { readShipments } from './api/get-shipments.ts';

/** What the packing table has to do, a line per step. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const [ready, packed] = await Promise.all([
    readShipments({ state: 'READY', limit: 200 }, signal),
    readShipments({ state: 'PACKED', limit: 200 }, signal),
  ]);
  const lines: TodoItem[] = [];
  const oldest = (items: readonly { updatedAt: string }[]) => items.map((one) => one.updatedAt).sort()[0];
  if (ready.items.length > 0) {
    const since = oldest(ready.items);
    lines.push({
      id: 'pick',
      title: `Pick ${plural(ready.items.length, 'parcel')}`,
      hint: 'Addresses are there, stock is reserved',
      to: '/queue/pick-list',
      action: 'Pick list',
      icon: 'checklist',
      ...(since === undefined ? {} : { since }),
    });
  }
  if (packed.items.length > 0) {
    const since = oldest(packed.items);
    lines.push({
      id: 'ship',
      title: `Hand ${plural(packed.items.length, 'packed parcel')} to the carrier`,
      to: '/queue/shipments?state=PACKED',
      action: 'Ship',
      icon: 'truck',
      ...(since === undefined ? {} : { since }),
    });
  }
  return lines;
}
