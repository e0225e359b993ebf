import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { useListing } from '@/shared/listing.ts';

export type StockTake = MaterialsSchemas['StockTakeView'];
export type StockTakeSummary = MaterialsSchemas['StockTakeSummary'];
export type StockTakeLine = MaterialsSchemas['StockTakeLineView'];

const touches = [['stock'], ['depots'], ['kits'], ['todo']] as const;

export function useStockTakes() {
  return useListing(['stock', 'takes'], (after, signal) =>
    api.get('/api/stock/takes', {
      query: { limit: 30, ...(after === undefined ? {} : { after }) },
      signal,
    }),
  );
}

export const stockTakeQuery = (id: string) =>
  queryOptions({
    queryKey: ['stock', 'take', id],
    queryFn: ({ signal }) => api.get('/api/stock/takes/{id}', { path: { id }, signal }),
  });

export function useStartStockTake(onDone: (take: StockTake) => void) {
  return useCommand<string, StockTake>({
    run: (depotId) => api.create('/api/stock/takes', { depotId }),
    touches: [['stock', 'takes']],
    onDone,
  });
}

/** One or many counts; what somebody else counts at the same time stays. */
export function useCount(id: string, onDone: () => void) {
  return useCommand<MaterialsSchemas['StockCounts'], StockTake>({
    run: (body) => api.create('/api/stock/takes/{id}/count', body, { path: { id } }),
    touches: [['stock', 'take', id]],
    onDone,
  });
}

export function useAdjustStockTake(id: string, onDone: () => void) {
  return useCommand<string, StockTake>({
    run: (reason) => api.create('/api/stock/takes/{id}/adjust', { reason }, { path: { id } }),
    touches,
    onDone,
  });
}

export function useCancelStockTake(id: string) {
  return useCommand<undefined, StockTake>({
    run: () => api.post('/api/stock/takes/{id}/cancel', undefined, { path: { id } }),
    touches: [['stock']],
  });
}
