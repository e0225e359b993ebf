import type { TodoItem } from '@/shared/feature.ts';
import { readAwaitedTransfers, readKitReturns } from './api/kit-returns.ts';

/** What is left of kits or was sent back from what people hold, on its way to the warehouse. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const [kits, sent] = await Promise.all([
    readKitReturns({ limit: 50 }, signal),
    readAwaitedTransfers({ limit: 50 }, signal),
  ]);
  return [...ofKits(kits), ...ofTransfers(sent)];
}

function ofKits({ items, next }: Awaited<ReturnType<typeof readKitReturns>>): TodoItem[] {
  const [longest] = items;
  if (longest === undefined) return [];
  const kits = next === undefined ? String(items.length) : `${items.length} and more`;
  return [
    {
      id: 'returns',
      title: items.length === 1 ? 'Take in what is left of a kit' : `Take in what is left of ${kits} kits`,
      hint: `The longest awaited comes from ${longest.from.name}`,
      to: '/queue/returns',
      action: 'Coming back',
      since: longest.since,
      icon: 'inbox',
    },
  ];
}

function ofTransfers({ items, next }: Awaited<ReturnType<typeof readAwaitedTransfers>>): TodoItem[] {
  const [longest] = items;
  if (longest === undefined) return [];
  const parcels = next === undefined ? String(items.length) : `${items.length} and more`;
  return [
    {
      id: 'sent-back',
      title:
        items.length === 1 ? 'Count what somebody sent back' : `Count ${parcels} things that were sent back`,
      hint: `The longest awaited comes from ${longest.fromDepot}`,
      to: '/queue/returns',
      action: 'Coming back',
      since: longest.startedAt,
      icon: 'inbox',
    },
  ];
}
