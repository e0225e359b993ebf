import { api } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { countOf } from '@/shared/ui/kit-words.ts';
import type { KitRequest, ReturnLine } from '@/shared/ui/kit-words.ts';

/** What the requester sent back is in the warehouse: all of it, or as much as was counted. */
export function useConfirmReturn(request: KitRequest, onDone: () => void) {
  return useCommand<readonly ReturnLine[] | undefined, unknown>({
    run: (counted) =>
      api.post('/api/kit-requests/{id}/confirm-return', countOf(counted), {
        path: { id: request.id },
        version: request.version,
      }),
    touches: [['kit-requests'], ['stock'], ['depots'], ['todo']],
    onDone,
  });
}
