import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';

export const meetupQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetups', 'one', id],
    queryFn: ({ signal }) => api.get('/api/meetups/{id}', { path: { id }, signal }),
  });

/** The caller's own meetups, the next one first. */
export function useMyMeetups() {
  return useListing(['meetups', 'mine-for-kits'], (after, signal) =>
    api.get('/api/meetups', { query: { mine: true, limit: 30, ...(after ? { after } : {}) }, signal }),
  );
}
