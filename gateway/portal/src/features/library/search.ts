import type { PaletteHit } from '@/shared/feature.ts';
import { kindWord } from '@/shared/ui/kit-words.ts';
import { readMaterials } from './api/get-materials.ts';

export async function search(text: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const { items } = await readMaterials({ q: text, limit: 6 }, signal);
  return items.map((material) => ({
    id: material.id,
    label: material.title,
    hint: kindWord(material.kind),
    to: `/materials/${material.id}`,
  }));
}
