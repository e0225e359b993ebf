import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

const most = 200;

/** What a link can lead to in the library. */
export const publishedMaterialsQuery = queryOptions({
  queryKey: ['materials', 'for-links'],
  queryFn: ({ signal }) => api.get('/api/materials', { query: { state: 'PUBLISHED', limit: most }, signal }),
});

/** The meetups a link can belong to: the caller's own, or all for staff. */
export const meetupsForLinksQuery = (all: boolean) =>
  queryOptions({
    queryKey: ['meetups', 'for-links', all],
    queryFn: ({ signal }) =>
      api.get('/api/meetups', { query: all ? { limit: most } : { mine: true, limit: most }, signal }),
  });
