import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { Depot, Transfer } from './get-depots.ts';

const touches = [['depots'], ['stock'], ['kits'], ['todo']] as const;

export function useTransferStock(onDone: (transfer: Transfer) => void) {
  return useCommand<MaterialsSchemas['NewStockTransfer'], Transfer>({
    run: (body) => api.create('/api/stock/transfers', body),
    touches,
    onDone,
  });
}

export function useGiveOut(depotId: string, onDone: () => void) {
  return useCommand<MaterialsSchemas['GiveOut'], Depot>({
    run: (body) => api.create('/api/depots/{id}/give-out', body, { path: { id: depotId } }),
    touches,
    onDone,
  });
}

export function useOpenDepot(onDone: (depot: Depot) => void) {
  return useCommand<MaterialsSchemas['NewDepot'], Depot>({
    run: (body) => api.create('/api/depots', body),
    touches,
    onDone,
  });
}

export type DepotChange = { kind: 'close' | 'reopen' } | { kind: 'rename'; name: string };

export function useChangeDepot(depot: Depot, onDone: () => void) {
  return useCommand<DepotChange, Depot>({
    run: (change) => {
      const at = { path: { id: depot.id }, version: depot.version };
      switch (change.kind) {
        case 'rename':
          return api.put('/api/depots/{id}', { name: change.name }, at);
        case 'close':
          return api.post('/api/depots/{id}/close', undefined, at);
        case 'reopen':
          return api.post('/api/depots/{id}/reopen', undefined, at);
      }
    },
    touches,
    onDone,
  });
}
