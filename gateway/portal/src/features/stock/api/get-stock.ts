import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';

export function readStock(signal: AbortSignal) {
  return api.get('/api/stock', { signal });
}

export const stockQuery = queryOptions({
  queryKey: ['stock', 'list'],
  queryFn: ({ signal }) => readStock(signal),
});

export const stockItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['stock', 'one', id],
    queryFn: ({ signal }) => api.get('/api/stock/items/{id}', { path: { id }, signal }),
  });

export function useStockLedger(id: string) {
  return useListing(['stock', 'ledger', id], (after, signal) =>
    api.get('/api/stock/items/{id}/ledger', {
      path: { id },
      query: { limit: 30, ...(after === undefined ? {} : { after }) },
      signal,
    }),
  );
}
