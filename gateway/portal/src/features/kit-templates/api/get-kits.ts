import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';

export function useKits() {
  return useListing(['kits', 'list'], (_, signal) => api.get('/api/kits', { signal }));
}

export const kitQuery = (id: string) =>
  queryOptions({
    queryKey: ['kits', 'one', id],
    queryFn: ({ signal }) => api.get('/api/kits/{id}', { path: { id }, signal }),
  });
