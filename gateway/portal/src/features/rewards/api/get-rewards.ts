import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { RecognitionSchemas } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';

export type Reward = RecognitionSchemas['RewardView'];
export type SwagChoice = RecognitionSchemas['SwagChoiceView'];

export interface RewardsQuery {
  mine: boolean;
  state?: Reward['state'][];
  limit?: number;
  after?: string;
}

export function readRewards(query: RewardsQuery, signal: AbortSignal) {
  return api.get('/api/rewards', { query, signal });
}

export function useRewards(query: RewardsQuery) {
  return useListing(['rewards', 'list', query], (after, signal) =>
    readRewards({ ...query, limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

export const rewardQuery = (id: string) =>
  queryOptions({
    queryKey: ['rewards', 'one', id],
    queryFn: ({ signal }) => api.get('/api/rewards/{id}', { path: { id }, signal }),
  });

export const rewardTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['rewards', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/rewards/{id}/timeline', { path: { id }, signal }),
  });

export const swagChoicesQuery = queryOptions({
  queryKey: ['rewards', 'swag'],
  queryFn: ({ signal }) => api.get('/api/rewards/swag', { signal }),
});
