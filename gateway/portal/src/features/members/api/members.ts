import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { useListing } from '@/shared/listing.ts';

export type Member = AmbassadorSchemas['MemberView'];
export type MemberState = Member['state'];

export interface MemberFilters {
  state: readonly MemberState[];
  q: string;
  country: string;
  sort: string;
}

export function readMembers(
  filters: MemberFilters & { limit?: number; after?: string | undefined },
  signal: AbortSignal,
) {
  const { state, country, ...rest } = filters;
  return api.get('/api/members', {
    query: { ...rest, state: [...state], ...(country === '' ? {} : { country }) },
    signal,
  });
}

export function useMembers(filters: MemberFilters) {
  return useListing<Member>(['members', 'list', filters], (after, signal) =>
    readMembers({ ...filters, after, limit: 50 }, signal),
  );
}

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'one', id],
    queryFn: ({ signal }) => api.get('/api/members/{id}', { path: { id }, signal }),
  });

export const memberTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/members/{id}/timeline', { path: { id }, signal }),
  });

export type MembershipStep = 'hold' | 'end' | 'resume';

export function useChangeMembership(id: string) {
  const client = useQueryClient();
  return useCommand({
    run: ({ step, reason, version }: { step: MembershipStep; reason: string; version: number }) =>
      step === 'resume'
        ? api.post('/api/members/{id}/resume', undefined, { path: { id }, version })
        : api.post(`/api/members/{id}/${step}`, { reason }, { path: { id }, version }),
    onDone: (member) => client.setQueryData(['members', 'one', id], member),
    touches: [['members'], ['public', 'members']],
  });
}
