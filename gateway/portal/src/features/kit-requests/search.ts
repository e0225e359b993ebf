import type { PaletteHit } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { stateWord } from '@/shared/ui/state-pill.tsx';
import { readMyKitRequests } from './api/get-my-kit-requests.ts';

export async function search(text: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const { items } = await readMyKitRequests({ q: text, limit: 6 }, signal);
  return items.map((request) => ({
    id: request.id,
    label: `Kit for ${request.meetup.title}`,
    hint: stateWord(request.state),
    to: paths.kitRequest(request.id),
  }));
}
