import type { TodoItem } from '@/shared/feature.ts';
import type { StockItem } from '@/shared/ui/kit-words.ts';
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
      hint: low.length === 1 ? whatIsLeft(first) : low.map((item) => item.name).join(', '),
      to: low.length === 1 ? `/stock/items/${first.id}` : '/stock?show=low',
      action: 'Look',
      icon: 'warehouse',
    },
  ];
}

/** `3 left`; of what comes in sizes, each that runs low: `XL: 3 left, XXL: 0 left`. */
function whatIsLeft({ variants }: StockItem): string {
  const inUse = variants.filter((variant) => !variant.retired);
  return inUse
    .filter((variant) => variant.low)
    .map(({ label, available }) => `${inUse.length > 1 ? `${label}: ` : ''}${available} left`)
    .join(', ');
}
