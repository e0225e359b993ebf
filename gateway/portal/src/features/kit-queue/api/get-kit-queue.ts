import { api } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';

export interface KitQueueQuery {
  state?: KitRequest['state'][];
  dueFrom?: string;
  dueBefore?: string;
  q?: string;
  sort?: string;
  limit?: number;
  after?: string;
}

export function readKitQueue(query: KitQueueQuery, signal: AbortSignal) {
  return api.get('/api/kit-requests', { query, signal });
}

export function kitQueueKey(query: KitQueueQuery) {
  return ['kit-requests', 'queue', query] as const;
}

export function useKitQueue(query: KitQueueQuery) {
  return useListing(kitQueueKey(query), (after, signal) =>
    readKitQueue({ ...query, ...(after === undefined ? { limit: 50 } : { limit: 200, after }) }, signal),
  );
}
