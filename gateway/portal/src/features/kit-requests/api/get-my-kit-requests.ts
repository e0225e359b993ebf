import { api } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';

export interface MyKitRequestsQuery {
  state?: KitRequest['state'][];
  q?: string;
  sort?: string;
  limit?: number;
  after?: string | undefined;
}

export function readMyKitRequests(query: MyKitRequestsQuery, signal: AbortSignal) {
  return api.get('/api/kit-requests', {
    query: { mine: true, ...(query as Partial<MyKitRequestsQuery> & { after?: string }) },
    signal,
  });
}

export function useMyKitRequests(query: MyKitRequestsQuery) {
  return useListing(['kit-requests', 'mine', query], (after, signal) =>
    readMyKitRequests({ ...query, after, limit: 30 }, signal),
  );
}
