import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { useListing } from '@/shared/listing.ts';

export type Application = AmbassadorSchemas['ApplicationView'];
export type ApplicationRow = AmbassadorSchemas['ApplicationSummary'];
export type State = Application['state'];

export interface QueueFilters {
  state: readonly State[];
  q: string;
  sort: string;
}

export function readApplications(
  filters: QueueFilters & { limit?: number; after?: string | undefined },
  signal: AbortSignal,
) {
  const { state, ...rest } = filters;
  return api.get('/api/applications', { query: { ...rest, state: [...state] }, signal });
}

export function useApplications(filters: QueueFilters) {
  return useListing<ApplicationRow>(['applications', 'list', filters], (after, signal) =>
    readApplications({ ...filters, after, limit: 50 }, signal),
  );
}

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', 'one', id],
    queryFn: ({ signal }) => api.get('/api/applications/{id}', { path: { id }, signal }),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/applications/{id}/timeline', { path: { id }, signal }),
  });

const touches = [['applications'], ['members'], ['todo']];

/** Gives one's own score. The version is not sent: two reviewers may score at the same moment. */
export function useScoreApplication(id: string) {
  const client = useQueryClient();
  return useCommand({
    run: (score: AmbassadorSchemas['ApplicationScore']) =>
      api.post('/api/applications/{id}/scores', score, { path: { id } }),
    onDone: (application) => client.setQueryData(['applications', 'one', id], application),
    touches,
  });
}

export type Verdict = 'accept' | 'waitlist' | 'decline';

export function useDecideApplication(id: string) {
  const client = useQueryClient();
  return useCommand({
    run: ({ verdict, reason, version }: { verdict: Verdict; reason: string; version: number }) =>
      api.post(`/api/applications/{id}/${verdict}`, { reason }, { path: { id }, version }),
    onDone: (application) => client.setQueryData(['applications', 'one', id], application),
    touches,
  });
}
