import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';

export type ShipmentMove =
  | { kind: 'pick' | 'pack' | 'deliver' | 'retry' }
  | { kind: 'ship'; carrier: string; trackingNumber: string }
  | ({ kind: 'split' } & MaterialsSchemas['SplitBody'])
  | { kind: 'hold' | 'lost' | 'return' | 'cancel' | 'resend'; reason: string };

/** What a move touches: the shipment, and what follows it in the same service. */
export const shipmentTouches = [['shipments'], ['kit-requests'], ['stock'], ['todo']];

export function moveShipment(
  shipment: { id: string; version?: number },
  move: ShipmentMove,
): Promise<Shipment> {
  const at = { path: { id: shipment.id }, version: shipment.version };
  switch (move.kind) {
    case 'pick':
      return api.post('/api/shipments/{id}/pick', undefined, at);
    case 'pack':
      return api.post('/api/shipments/{id}/pack', undefined, at);
    case 'deliver':
      return api.post('/api/shipments/{id}/deliver', undefined, at);
    case 'ship':
      return api.post(
        '/api/shipments/{id}/ship',
        { carrier: move.carrier, trackingNumber: move.trackingNumber },
        at,
      );
    case 'split':
      return api.post(
        '/api/shipments/{id}/split',
        { lines: move.lines, rest: move.rest, reason: move.reason },
        at,
      );
    case 'resend':
      return api.post('/api/shipments/{id}/resend', { reason: move.reason }, at);
    case 'retry':
      return api.post('/api/shipments/{id}/retry', undefined, at);
    case 'hold':
      return api.post('/api/shipments/{id}/hold', reasonOf(move.reason), at);
    case 'lost':
      return api.post('/api/shipments/{id}/lost', reasonOf(move.reason), at);
    case 'return':
      return api.post('/api/shipments/{id}/return', reasonOf(move.reason), at);
    case 'cancel':
      return api.post('/api/shipments/{id}/cancel', reasonOf(move.reason), at);
  }
}

function reasonOf(reason: string): { reason?: string } {
  return reason === '' ? {} : { reason };
}

export function useMoveShipment(shipment: Shipment, onDone: (moved: Shipment, move: ShipmentMove) => void) {
  return useCommand<ShipmentMove, Shipment>({
    run: (move) => moveShipment(shipment, move),
    touches: shipmentTouches,
    onDone,
  });
}

/** A new one-time link; the earlier one stops working. The recipient gets it at once, everybody by mail. */
export function useAskForAddress(
  shipment: Shipment,
  onDone?: (sent: MaterialsSchemas['AddressLinkView']) => void,
) {
  return useCommand<undefined, MaterialsSchemas['AddressLinkView']>({
    run: () => api.post('/api/shipments/{id}/address-link', undefined, { path: { id: shipment.id } }),
    touches: shipmentTouches,
    ...(onDone ? { onDone } : {}),
  });
}
