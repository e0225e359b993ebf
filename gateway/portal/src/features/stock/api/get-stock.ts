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

/** What happened to an item, newest first: everywhere, or in one depot. */
export function useStockLedger(id: string, depot: string) {
  return useListing(['stock', 'ledger', id, depot], (after, signal) =>
    api.get('/api/stock/ledger', {
      query: {
        item: id,
        limit: 30,
        ...(depot === '' ? {} : { depot }),
        ...(after === undefined ? {} : { after }),
      },
      signal,
    }),
  );
}
