import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';

export type MyApplication = AmbassadorSchemas['MyApplicationView'];
export type Application = AmbassadorSchemas['ApplicationView'];
export type ApplicationDraft = AmbassadorSchemas['ApplicationDraft'];

const key = ['applications', 'mine'] as const;

export const myApplicationQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => api.get('/api/applications/mine', { signal }),
});

export const applicationTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/applications/{id}/timeline', { path: { id }, signal }),
  });

/** Keeps what was typed on the server as well. */
export function useSaveMyApplication() {
  const client = useQueryClient();
  return async (draft: ApplicationDraft): Promise<MyApplication> => {
    const mine = await api.put('/api/applications/mine', draft);
    client.setQueryData(key, mine);
    return mine;
  };
}

/** Saves once more, then hands the application in. */
export function useSubmitMyApplication() {
  const client = useQueryClient();
  const save = useSaveMyApplication();
  return async (draft: ApplicationDraft) => {
    await save(draft);
    const mine = await api.post('/api/applications/mine/submit', undefined);
    client.setQueryData(key, mine);
    void client.invalidateQueries({ queryKey: ['applications', 'timeline'] });
    void client.invalidateQueries({ queryKey: ['me'] });
  };
}

export function useWithdrawMyApplication() {
  const client = useQueryClient();
  return useCommand({
    run: () => api.post('/api/applications/mine/withdraw', undefined),
    onDone: (mine) => client.setQueryData(key, mine),
    touches: [['applications'], ['me']],
  });
}
