import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

export const kitRequestQuery = (id: string) =>
  queryOptions({
    queryKey: ['kit-requests', 'one', id],
    queryFn: ({ signal }) => api.get('/api/kit-requests/{id}', { path: { id }, signal }),
  });

export const kitTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['kit-requests', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/kit-requests/{id}/timeline', { path: { id }, signal }),
  });
