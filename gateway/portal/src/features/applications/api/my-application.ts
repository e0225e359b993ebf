import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { ApiProblem } from '@/shared/http.ts';

export type MyApplication = AmbassadorSchemas['MyApplicationView'];
export type Application = AmbassadorSchemas['ApplicationView'];
export type ApplicationDraft = AmbassadorSchemas['ApplicationDraft'];

/** A draft that was thrown away is nothing to show. */
export function wasHandedIn(application: Application | undefined): application is Application {
  return application?.submittedAt !== undefined;
}

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

const withdraw = (version: number) => api.post('/api/applications/mine/withdraw', undefined, { version });

/** Takes back what was handed in, at the version that was seen. */
export function useWithdrawMyApplication() {
  const client = useQueryClient();
  return useCommand({
    run: withdraw,
    onDone: (mine) => client.setQueryData(key, mine),
    touches: [['applications'], ['me']],
  });
}

/**
 * Ends the draft at the version that its form was last saved as. Where it was changed or handed in since, nothing
 * happens to it, and what is there now is answered; the page stays as it is, with all that was typed.
 */
export function useThrowDraftAway() {
  const client = useQueryClient();
  return useCommand({
    run: async (version: number) => {
      try {
        return { gone: true, mine: await withdraw(version) };
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || !isOvertaken(problem)) throw problem;
        const mine = await api.get('/api/applications/mine');
        return { gone: mine.application?.state !== 'DRAFT' && !wasHandedIn(mine.application), mine };
      }
    },
    onDone: ({ gone, mine }) => {
      if (!gone) return;
      client.setQueryData(key, mine);
      void client.invalidateQueries({ queryKey: ['me'] });
    },
  });
}

function isOvertaken(problem: ApiProblem): boolean {
  return problem.changedMeanwhile || problem.code === 'no-open-application';
}

/** Shows what the server has instead of the form. */
export function useShowMyApplication() {
  const client = useQueryClient();
  return (mine: MyApplication) => client.setQueryData(key, mine);
}
