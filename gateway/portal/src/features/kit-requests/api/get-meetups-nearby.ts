import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

/** Where what is left of a kit may be passed on to: the same city first, then the soonest. */
export const meetupsNearbyQuery = (id: string) =>
  queryOptions({
    queryKey: ['kit-requests', 'meetups-nearby', id],
    queryFn: ({ signal }) => api.get('/api/kit-requests/{id}/meetups-nearby', { path: { id }, signal }),
  });
