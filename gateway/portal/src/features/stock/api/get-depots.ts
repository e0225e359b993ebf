import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';

export type Depot = MaterialsSchemas['DepotView'];
export type Level = MaterialsSchemas['LevelView'];
export type Transfer = MaterialsSchemas['StockTransferView'];

export function readDepots(signal: AbortSignal) {
  return api.get('/api/depots', { signal });
}

export const depotsQuery = queryOptions({
  queryKey: ['depots', 'list'],
  queryFn: ({ signal }) => readDepots(signal),
});

export const depotQuery = (id: string) =>
  queryOptions({
    queryKey: ['depots', 'one', id],
    queryFn: ({ signal }) => api.get('/api/depots/{id}', { path: { id }, signal }),
  });

export const depotLevelsQuery = (id: string) =>
  queryOptions({
    queryKey: ['depots', 'levels', id],
    queryFn: ({ signal }) => api.get('/api/depots/{id}/levels', { path: { id }, signal }),
  });

/** What lies anywhere, one line for each variant in each depot. */
export function useLevels(filters: {
  item?: string;
  depot?: string;
  q?: string;
  low?: boolean;
  held?: boolean;
}) {
  return useListing(['stock', 'levels', filters], (after, signal) =>
    api.get('/api/stock/levels', {
      query: {
        limit: 50,
        ...(filters.item ? { item: filters.item } : {}),
        ...(filters.depot ? { depot: filters.depot } : {}),
        ...(filters.q ? { q: filters.q } : {}),
        ...(filters.low ? { low: true } : {}),
        ...(filters.held ? { held: true } : {}),
        ...(after === undefined ? {} : { after }),
      },
      signal,
    }),
  );
}

export const warehouse = { id: 'warehouse', name: 'Warehouse', state: 'OPEN' } as const;

/** All depots with the warehouse first, which exists before anybody opened one. */
export function useDepots(): readonly Pick<Depot, 'id' | 'name' | 'state'>[] {
  const depots = useQuery(depotsQuery).data?.items ?? [];
  return [
    depots.find((depot) => depot.id === warehouse.id) ?? warehouse,
    ...depots.filter((depot) => depot.id !== warehouse.id),
  ];
}

export function useDepotTransfers(id: string) {
  return useListing(['depots', 'transfers', id], (after, signal) =>
    api.get('/api/depots/{id}/transfers', {
      path: { id },
      query: { limit: 30, ...(after === undefined ? {} : { after }) },
      signal,
    }),
  );
}
