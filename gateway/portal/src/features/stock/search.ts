import type { PaletteHit } from '@/shared/feature.ts';
import { readStock } from './api/get-stock.ts';

export async function search(text: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const { items } = await readStock(signal);
  return items
    .filter((item) => item.name.toLowerCase().includes(text.toLowerCase()))
    .slice(0, 6)
    .map((item) => ({
      id: item.id,
      label: item.name,
      hint: `${item.available} available`,
      to: `/stock/items/${item.id}`,
    }));
}
