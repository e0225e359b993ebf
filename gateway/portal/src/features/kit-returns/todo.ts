import type { TodoItem } from '@/shared/feature.ts';
import { readKitReturns } from './api/kit-returns.ts';

/** What is left of kits and on its way to the warehouse. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const { items, next } = await readKitReturns({ limit: 50 }, signal);
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
