import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http, query } from './http.ts';
import type { HallOfFame, ProgrammeFigure, PublicMeetup } from './public-views.ts';

interface PageOf<T> {
  items: T[];
  next?: string | null;
}

export const publicMeetupsQuery = infiniteQueryOptions({
  queryKey: ['public', 'meetups'],
  queryFn: ({ pageParam, signal }) =>
    http.get<PageOf<PublicMeetup>>(`/api/public/meetups${query({ limit: 24, after: pageParam })}`, {
      signal,
      anonymous: true,
    }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const nextMeetupsQuery = queryOptions({
  queryKey: ['public', 'meetups', 'next'],
  queryFn: ({ signal }) =>
    http.get<PageOf<PublicMeetup>>('/api/public/meetups?limit=3', { signal, anonymous: true }),
});

export const publicMeetupQuery = (id: string) =>
  queryOptions({
    queryKey: ['public', 'meetups', 'one', id],
    queryFn: ({ signal }) =>
      http.get<PublicMeetup>(`/api/public/meetups/${encodeURIComponent(id)}`, { signal, anonymous: true }),
  });

export const hallOfFameQuery = (month: string) =>
  queryOptions({
    queryKey: ['public', 'hall-of-fame', month],
    queryFn: ({ signal }) =>
      http.get<HallOfFame>(`/api/public/hall-of-fame${query({ month })}`, { signal, anonymous: true }),
  });

export const programmeQuery = queryOptions({
  queryKey: ['public', 'programme'],
  queryFn: ({ signal }) =>
    http.get<{ figures: ProgrammeFigure[] }>('/api/public/programme', { signal, anonymous: true }),
  staleTime: 300_000,
});
