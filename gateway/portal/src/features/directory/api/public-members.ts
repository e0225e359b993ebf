import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

export interface DirectoryFilters extends Record<string, string> {
  q: string;
  skill: string;
  language: string;
  country: string;
  topic: string;
}

export const publicMembersQuery = (filters: DirectoryFilters) =>
  infiniteQueryOptions({
    queryKey: ['public', 'members', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/public/members', {
        query: { ...filters, after: pageParam, limit: 48 },
        signal,
        anonymous: true,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });

export const publicMemberQuery = (id: string) =>
  queryOptions({
    queryKey: ['public', 'members', 'one', id],
    queryFn: ({ signal }) => api.get('/api/public/members/{id}', { path: { id }, signal, anonymous: true }),
  });
