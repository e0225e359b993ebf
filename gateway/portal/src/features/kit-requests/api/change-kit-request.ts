import { api } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
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
    run: (answer: string) =>
      api.post(
        '/api/kit-requests/{id}/answer',
        { answer },
        { path: { id: request.id }, version: request.version },
      ),
    touches,
    onDone,
  });
}

export function useCloseKitRequest(request: KitRequest) {
  return useCommand({
    run: () =>
      api.post('/api/kit-requests/{id}/close', undefined, {
        path: { id: request.id },
        version: request.version,
      }),
    touches,
  });
}

export function editKitRequest(request: KitRequest, order: KitOrder) {
  return api.put('/api/kit-requests/{id}', order, { path: { id: request.id }, version: request.version });
}
