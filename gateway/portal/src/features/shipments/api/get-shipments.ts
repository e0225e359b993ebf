import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';

export interface ShipmentsQuery {
  mine?: boolean;
  state?: Shipment['state'];
  source?: Shipment['source']['kind'];
  country?: string;
  q?: string;
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

export const shipmentTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['shipments', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/shipments/{id}/timeline', { path: { id }, signal }),
  });
