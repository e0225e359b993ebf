import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { http } from '@/shared/http.ts';
import { useListing } from '@/shared/listing.ts';

export const services = ['ambassador', 'materials', 'recognition'] as const;
export type Service = (typeof services)[number];

export const serviceWords: Record<Service, string> = {
  ambassador: 'People and outreach',
  materials: 'Materials and kits',
  recognition: 'Recognition',
};

export type AuditEntry = AmbassadorSchemas['AuditEntry'];
export type DeadLetter = AmbassadorSchemas['DeadLetter'];

/** The gateway's view of every part; its own API, which is not one of the services'. */
export interface Health {
  at: string;
  up: boolean;
  items: {
    name: string;
    title: string;
    up: boolean;
    latencyMillis?: number | null;
    reason?: string | null;
  }[];
}

export const healthQuery = queryOptions({
  queryKey: ['operations', 'health'],
  queryFn: ({ signal }) => http.get<Health>('/api/operations/health', { signal }),
  refetchInterval: 10_000,
});

export interface AuditFilter {
  /** Words of a record's name, or its id. */
  q: string;
  actor: string;
  action: string;
}

export function useAudit(service: Service, filter: AuditFilter) {
  return useListing<AuditEntry>(['operations', 'audit', service, filter], (after, signal) =>
    api.get(`/api/operations/${service}/audit` as '/api/operations/ambassador/audit', {
      query: { ...filter, limit: 50, ...(after === undefined ? {} : { after }) },
      signal,
    }),
  );
}

export function readDeadLetters(
  service: Service,
  query: { state: DeadLetter['state']; limit: number; after?: string },
  signal: AbortSignal,
) {
  return api.get(`/api/operations/${service}/dead-letters` as '/api/operations/ambassador/dead-letters', {
    query,
    signal,
  });
}

export function useDeadLetters(service: Service, state: DeadLetter['state']) {
  return useListing<DeadLetter>(['operations', 'dead-letters', service, state], (after, signal) =>
    readDeadLetters(service, { state, limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

export function useReplayDeadLetter(service: Service) {
  return useCommand<DeadLetter, DeadLetter>({
    run: (letter) =>
      api.post(
        `/api/operations/${service}/dead-letters/{id}/replay` as '/api/operations/ambassador/dead-letters/{id}/replay',
        undefined,
        { path: { id: letter.id } },
      ),
    touches: [['operations', 'dead-letters'], ['todo']],
  });
}
