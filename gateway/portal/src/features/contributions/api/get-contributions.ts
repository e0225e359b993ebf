import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';
import type { Contribution, ContributionKind } from '@/shared/ui/contribution-words.ts';

export interface ContributionsQuery {
  mine: boolean;
  state?: Contribution['state'][];
  kind?: ContributionKind;
  limit?: number;
  after?: string;
}

export function readContributions(query: ContributionsQuery, signal: AbortSignal) {
  return api.get('/api/contributions', { query, signal });
}

export function contributionsKey(query: ContributionsQuery) {
  return ['contributions', 'list', query] as const;
}

export function useContributions(query: ContributionsQuery) {
  return useListing(contributionsKey(query), (after, signal) =>
    readContributions({ ...query, limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

export const contributionQuery = (id: string) =>
  queryOptions({
    queryKey: ['contributions', 'one', id],
    queryFn: ({ signal }) => api.get('/api/contributions/{id}', { path: { id }, signal }),
  });

export const contributionTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['contributions', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/contributions/{id}/timeline', { path: { id }, signal }),
  });

export const contributionKindsQuery = queryOptions({
  queryKey: ['contributions', 'kinds'],
  queryFn: ({ signal }) => api.get('/api/contributions/kinds', { signal }),
  staleTime: Infinity,
});
