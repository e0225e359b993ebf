import type { TodoItem } from '@/shared/feature.ts';
import { readStock } from './api/get-stock.ts';

/** One line for all that runs low, so that the list stays a to-do list. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const { items } = await readStock(signal);
  const low = items.filter((item) => item.low);
  const first = low[0];
  if (first === undefined) return [];
  return [
    {
      id: 'stock-low',
      title: low.length === 1 ? `Restock ${first.name}` : `Restock ${low.length} items that run low`,
      hint: low.map((item) => item.name).join(', '),
      to: low.length === 1 ? `/stock/items/${first.id}` : '/stock?show=low',
      action: 'Look',
      icon: 'warehouse',
    },
  ];
}
