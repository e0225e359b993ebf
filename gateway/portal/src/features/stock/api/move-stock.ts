import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { StockItem } from '@/shared/ui/kit-words.ts';

export interface StockMove {
  kind: 'receive' | 'return' | 'adjust';
  variantId: string;
  depotId: string;
  quantity: number;
  reason: string;
}

/** Received goods, or a correction. A repeat of a lost answer is recognised and counted once. */
export function useMoveStock(item: StockItem, onDone: () => void) {
  return useCommand<StockMove, StockItem>({
    run: ({ kind, variantId, depotId, quantity, reason }) =>
      kind !== 'adjust'
        ? api.create(
            kind === 'receive' ? '/api/stock/items/{id}/receive' : '/api/stock/items/{id}/return',
            { variantId, depotId, quantity, ...(reason === '' ? {} : { reason }) },
            { path: { id: item.id } },
          )
        : api.create(
            '/api/stock/items/{id}/adjust',
            { variantId, depotId, quantity, reason },
            { path: { id: item.id } },
          ),
    touches: [['stock'], ['depots'], ['kits'], ['kit-requests'], ['todo']],
    onDone,
  });
}

export function addStockItem(body: MaterialsSchemas['NewStockItem']): Promise<StockItem> {
  return api.create('/api/stock/items', body);
}

export function changeStockItem(item: StockItem, body: MaterialsSchemas['NewStockItem']): Promise<StockItem> {
  return api.put('/api/stock/items/{id}', body, { path: { id: item.id }, version: item.version });
}

/** Retires a variant of which nothing is left, or brings it back. */
export function useRetireVariant(item: StockItem) {
  return useCommand<{ variantId: string; retired: boolean }, StockItem>({
    run: ({ variantId, retired }) =>
      api.post(
        retired
          ? '/api/stock/items/{id}/variants/{variantId}/bring-back'
          : '/api/stock/items/{id}/variants/{variantId}/retire',
        undefined,
        { path: { id: item.id, variantId }, version: item.version },
      ),
    touches: [['stock'], ['kits'], ['todo']],
  });
}
