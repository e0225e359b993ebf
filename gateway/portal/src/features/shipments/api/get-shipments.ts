import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';

export interface ShipmentsQuery {
  mine?: boolean;
  state?: Shipment['state'];
  source?: Shipment['source']['kind'];
  country?: string;
  q?: string;
  /** `createdAt` or `neededBy`, a minus in front turns it round. */
  sort?: string;
  limit?: number;
  after?: string;
}

export function readShipments(query: ShipmentsQuery, signal: AbortSignal) {
  return api.get('/api/shipments', { query, signal });
}

export function useShipments(query: ShipmentsQuery) {
  return useListing(['shipments', 'list', query], (after, signal) =>
    readShipments({ ...query, limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

export const shipmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['shipments', 'one', id],
    queryFn: ({ signal }) => api.get('/api/shipments/{id}', { path: { id }, signal }),
  });

/** A shipment and the one it follows, as far as that may be seen; it is no longer pending once both are known. */
export function useShipment(id: string) {
  const shipment = useQuery(shipmentQuery(id));
  const follows = shipment.data?.follows;
  const earlier = useQuery({
    ...shipmentQuery(follows ?? ''),
    ...(follows === undefined ? { queryFn: skipToken } : {}),
    retry: false,
  });
  return { shipment, earlier: earlier.data, isPending: shipment.isPending || earlier.isLoading };
}

export const shipmentTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['shipments', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/shipments/{id}/timeline', { path: { id }, signal }),
  });
