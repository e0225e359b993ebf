import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { Listing } from '@/shared/ui/data-table.tsx';
import type { KitRequest } from '@/shared/ui/kit-words.ts';

export type Decision =
  | { kind: 'approve'; remark: string }
  | { kind: 'part'; lines: MaterialsSchemas['KitSizeChoice'][]; reason: string }
  | { kind: 'ask'; question: string }
  | { kind: 'decline'; reason: string };

export interface Decided {
  request: KitRequest;
  decision: Decision;
}

export function decideKitRequest({ request, decision }: Decided): Promise<KitRequest> {
  const at = { path: { id: request.id }, version: request.version };
  switch (decision.kind) {
    case 'approve':
      return api.post(
        '/api/kit-requests/{id}/approve',
        decision.remark === '' ? {} : { reason: decision.remark },
        at,
      );
    case 'part':
      return api.post(
        '/api/kit-requests/{id}/approve-partially',
        { lines: decision.lines, reason: decision.reason },
        at,
      );
    case 'ask':
      return api.post('/api/kit-requests/{id}/ask', { question: decision.question }, at);
    case 'decline':
      return api.post('/api/kit-requests/{id}/decline', { reason: decision.reason }, at);
  }
}

const outcome: Record<Decision['kind'], KitRequest['state']> = {
  approve: 'APPROVED',
  part: 'PARTIALLY_APPROVED',
  ask: 'NEEDS_INFO',
  decline: 'DECLINED',
};

/**
 * Shows the decision in the list at once. When the server refuses, the list is as before and `onRefused` says for which
 * request, since the decider may have gone on to the next.
 */
export function useDecideKitRequest(
  listKey: QueryKey,
  state: KitRequest['state'] | undefined,
  onRefused: (decided: Decided, problem: unknown) => void,
) {
  return useCommand<Decided, KitRequest>({
    run: async (decided) => {
      try {
        return await decideKitRequest(decided);
      } catch (problem) {
        onRefused(decided, problem);
        throw problem;
      }
    },
    optimistic: {
      key: listKey,
      change: (list: InfiniteData<Listing<KitRequest>>, { request, decision }) => ({
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          items: page.items
            .map((row) =>
              row.id === request.id ? { ...row, state: outcome[decision.kind], actions: [] } : row,
            )
            .filter((row) => state === undefined || row.id !== request.id || row.state === state),
        })),
      }),
    },
    touches: [['kit-requests'], ['stock'], ['todo']],
  });
}
