import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { useListing } from '@/shared/listing.ts';
import { countOf } from '@/shared/ui/kit-words.ts';
import type { ReturnLine } from '@/shared/ui/kit-words.ts';

export type KitReturn = MaterialsSchemas['KitReturnView'];

export interface TakenIn {
  one: KitReturn;
  /** Where not all of it is here. */
  counted?: readonly ReturnLine[];
}

export type AwaitedTransfer = MaterialsSchemas['StockTransferView'];

export function readKitReturns(query: { limit: number; after?: string }, signal: AbortSignal) {
  return api.get('/api/kit-returns', { query, signal });
}

export function useKitReturns() {
  return useListing<KitReturn>(['kit-returns'], (after, signal) =>
    readKitReturns({ limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

/** What was sent back is in the warehouse: as many as were told, or as were counted. */
export function useTakeIn(onDone: (taken: TakenIn) => void) {
  return useCommand<TakenIn, unknown>({
    run: ({ one, counted }) =>
      api.post('/api/kit-requests/{id}/confirm-return', countOf(counted), {
        path: { id: one.kitRequestId },
        version: one.version,
      }),
    touches: [['kit-returns'], ['kit-requests'], ['stock'], ['depots'], ['todo']],
    onDone: (_, taken) => onDone(taken),
  });
}

export function readAwaitedTransfers(query: { limit: number; after?: string }, signal: AbortSignal) {
  return api.get('/api/stock/transfers/awaited', { query, signal });
}

export function useAwaitedTransfers() {
  return useListing<AwaitedTransfer>(['stock', 'transfers', 'awaited'], (after, signal) =>
    readAwaitedTransfers({ limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

/** What somebody sent from what they hold was counted; what is missing stands with them again. */
export function useCountTransfer(onDone: (counted: AwaitedTransfer) => void) {
  return useCommand<{ transfer: AwaitedTransfer; pieces: number }, AwaitedTransfer>({
    run: ({ transfer, pieces }) =>
      api.post('/api/stock/transfers/{id}/count', { pieces }, { path: { id: transfer.id } }),
    touches: [['stock'], ['depots'], ['kits'], ['todo']],
    onDone,
  });
}
