import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { countOf } from '@/shared/ui/kit-words.ts';
import type { KitRequest, ReturnLine } from '@/shared/ui/kit-words.ts';
import type { KitOrder } from './keep-kit-draft.ts';

const touches = [['kit-requests'], ['todo']];

export function useWithdrawKitRequest(request: KitRequest, onDone: () => void) {
  return useCommand({
    run: (reason: string) =>
      api.post('/api/kit-requests/{id}/withdraw', reason === '' ? {} : { reason }, {
        path: { id: request.id },
        version: request.version,
      }),
    touches,
    onDone,
  });
}

export function useAnswerKitRequest(request: KitRequest, onDone: () => void) {
  return useCommand({
    run: ({ text, question }: { text: string; question: number }) =>
      api.post(
        '/api/kit-requests/{id}/answer',
        { answer: text, question },
        { path: { id: request.id }, version: request.version },
      ),
    touches,
    onDone,
  });
}

export function useCancelKitRequest(request: KitRequest, onDone: () => void) {
  return useCommand({
    run: (reason: string) =>
      api.post(
        '/api/kit-requests/{id}/cancel',
        { reason },
        { path: { id: request.id }, version: request.version },
      ),
    touches: [...touches, ['shipments'], ['stock']],
    onDone,
  });
}

/** @param onDone when it is closed */
export function useCloseKitRequest(request: KitRequest, onDone: () => void) {
  return useCommand<string | undefined, unknown>({
    run: (reason) =>
      api.post('/api/kit-requests/{id}/close', reason === undefined ? {} : { reason }, {
        path: { id: request.id },
        version: request.version,
      }),
    touches,
    onDone,
  });
}

/** What was sent back is in the warehouse: all of it, or as much as was counted. */
export function useConfirmReturn(request: KitRequest, onDone: () => void) {
  return useCommand<readonly ReturnLine[] | undefined, unknown>({
    run: (counted) =>
      api.post('/api/kit-requests/{id}/confirm-return', countOf(counted), {
        path: { id: request.id },
        version: request.version,
      }),
    touches: [...touches, ['stock'], ['depots']],
    onDone,
  });
}

export function tellFollowUp(request: KitRequest, told: MaterialsSchemas['KitFollowUpBody']) {
  return api.post('/api/kit-requests/{id}/follow-up', told, {
    path: { id: request.id },
    version: request.version,
  });
}

export function editKitRequest(request: KitRequest, order: KitOrder) {
  return api.put('/api/kit-requests/{id}', order, { path: { id: request.id }, version: request.version });
}
