import type { PaletteHit } from '@/shared/feature.ts';
import { stateWord } from '@/shared/ui/state-pill.tsx';
import { readKitQueue } from './api/get-kit-queue.ts';

export async function search(text: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const { items } = await readKitQueue({ q: text, limit: 6 }, signal);
  return items.map((request) => ({
    id: request.id,
    label: `Kit for ${request.meetup.title}`,
    hint: `${request.requester.name} · ${stateWord(request.state)}`,
    to: `/queue/kit-requests/${request.id}`,
  }));
}
