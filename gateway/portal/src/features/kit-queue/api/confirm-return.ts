import { api } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';

/** What the requester sent back is in the warehouse. */
export function useConfirmReturn(request: KitRequest) {
  return useCommand({
    run: () =>
      api.post('/api/kit-requests/{id}/confirm-return', undefined, {
        path: { id: request.id },
        version: request.version,
      }),
    touches: [['kit-requests'], ['stock'], ['depots'], ['todo']],
  });
}
