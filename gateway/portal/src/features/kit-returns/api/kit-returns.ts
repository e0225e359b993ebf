import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { useListing } from '@/shared/listing.ts';

export type KitReturn = MaterialsSchemas['KitReturnView'];

export function readKitReturns(query: { limit: number; after?: string }, signal: AbortSignal) {
  return api.get('/api/kit-returns', { query, signal });
}

export function useKitReturns() {
  return useListing<KitReturn>(['kit-returns'], (after, signal) =>
    readKitReturns({ limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

/** What was sent back is in the warehouse, as many as were told. */
export function useTakeIn(onDone: (taken: KitReturn) => void) {
  return useCommand<KitReturn, unknown>({
    run: (one) =>
      api.post('/api/kit-requests/{id}/confirm-return', undefined, {
        path: { id: one.kitRequestId },
        version: one.version,
      }),
    touches: [['kit-returns'], ['kit-requests'], ['stock'], ['depots'], ['todo']],
    onDone: (_, taken) => onDone(taken),
  });
}
