import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { StockItem } from '@/shared/ui/kit-words.ts';

export interface StockMove {
  kind: 'receive' | 'adjust';
  variantId: string;
  quantity: number;
  reason: string;
}

/** Received goods, or a correction. A repeat of a lost answer is recognised and counted once. */
export function useMoveStock(item: StockItem, onDone: () => void) {
  return useCommand<StockMove, StockItem>({
    run: ({ kind, variantId, quantity, reason }) =>
      kind === 'receive'
        ? api.create(
            '/api/stock/items/{id}/receive',
            { variantId, quantity, ...(reason === '' ? {} : { reason }) },
            { path: { id: item.id } },
          )
        : api.create(
            '/api/stock/items/{id}/adjust',
            { variantId, quantity, reason },
            { path: { id: item.id } },
          ),
    touches: [['stock'], ['kits'], ['kit-requests'], ['todo']],
    onDone,
  });
}

export function addStockItem(body: MaterialsSchemas['NewStockItem']): Promise<StockItem> {
  return api.create('/api/stock/items', body);
}
