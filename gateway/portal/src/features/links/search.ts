import type { PaletteHit } from '@/shared/feature.ts';
import { readLinks } from './api/get-links.ts';

export async function search(text: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const { items } = await readLinks({ q: text, limit: 6 }, signal);
  return items.map((link) => ({
    id: link.id,
    label: link.label,
    hint: `/l/${link.code}`,
    to: `/links/${link.id}`,
  }));
}
