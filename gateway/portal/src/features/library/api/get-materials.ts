import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';
import type { Material, MaterialKind } from '@/shared/ui/kit-words.ts';

export interface MaterialsQuery {
  q?: string;
  kind?: MaterialKind;
  language?: string;
  audience?: string;
  tag?: string;
  state?: Material['state'];
  limit?: number;
  after?: string;
}

export function readMaterials(query: MaterialsQuery, signal: AbortSignal) {
  return api.get('/api/materials', { query, signal });
}

export function useMaterials(query: MaterialsQuery) {
  return useListing(['materials', 'list', query], (after, signal) =>
    readMaterials({ ...query, limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

/** How many there are of each sort, each counted as if its own choice were open. */
export const facetsQuery = (query: MaterialsQuery) =>
  queryOptions({
    queryKey: ['materials', 'facets', query],
    queryFn: ({ signal }) => api.get('/api/materials/facets', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const materialQuery = (id: string) =>
  queryOptions({
    queryKey: ['materials', 'one', id],
    queryFn: ({ signal }) => api.get('/api/materials/{id}', { path: { id }, signal }),
  });

export const materialTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['materials', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/materials/{id}/timeline', { path: { id }, signal }),
  });
