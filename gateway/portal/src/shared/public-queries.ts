import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

/** Read without anybody being signed in. */
const open = { anonymous: true } as const;

export const publicMeetupsQuery = infiniteQueryOptions({
  queryKey: ['public', 'meetups'],
  queryFn: ({ pageParam, signal }) =>
    api.get('/api/public/meetups', { query: { limit: 24, after: pageParam }, signal, ...open }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const nextMeetupsQuery = queryOptions({
  queryKey: ['public', 'meetups', 'next'],
  queryFn: ({ signal }) => api.get('/api/public/meetups', { query: { limit: 3 }, signal, ...open }),
});

export const publicMeetupQuery = (id: string) =>
  queryOptions({
    queryKey: ['public', 'meetups', 'one', id],
    queryFn: ({ signal }) => api.get('/api/public/meetups/{id}', { path: { id }, signal, ...open }),
  });

export const hallOfFameQuery = (month: string) =>
  queryOptions({
    queryKey: ['public', 'hall-of-fame', month],
    queryFn: ({ signal }) => api.get('/api/public/hall-of-fame', { query: { month }, signal, ...open }),
  });

export const programmeQuery = queryOptions({
  queryKey: ['public', 'programme'],
  queryFn: ({ signal }) => api.get('/api/public/programme', { signal, ...open }),
  staleTime: 300_000,
});
