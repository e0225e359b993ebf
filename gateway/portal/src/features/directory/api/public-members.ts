import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http, query } from '@/shared/http.ts';
import type { PublicMember } from '@/shared/public-views.ts';

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
      http.get<{ items: PublicMember[]; next?: string | null }>(
        `/api/public/members${query({ ...filters, after: pageParam, limit: 48 })}`,
        {
          signal,
          anonymous: true,
        },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });

export const publicMemberQuery = (id: string) =>
  queryOptions({
    queryKey: ['public', 'members', 'one', id],
    queryFn: ({ signal }) =>
      http.get<PublicMember>(`/api/public/members/${encodeURIComponent(id)}`, { signal, anonymous: true }),
  });
