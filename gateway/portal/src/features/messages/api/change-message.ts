import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { Message } from './get-messages.ts';

export type MessageBody = MaterialsSchemas['MessageBody'];

export const messageTouches = [['messages']];

/** Which message, as it was last seen. */
export interface Seen {
  id: string;
  version: number;
}

const at = ({ id, version }: Seen) => ({ path: { id }, version });

export function createMessage(body: MessageBody): Promise<Message> {
  return api.create('/api/messages', body);
}

export function reviseMessage(seen: Seen, body: MessageBody): Promise<Message> {
  return api.put('/api/messages/{id}', body, at(seen));
}

export function publishMessage(seen: Seen, note: string): Promise<Message> {
  return api.post('/api/messages/{id}/publish', note === '' ? {} : { note }, at(seen));
}

export function useConfirmMessage(message: Message, onDone: () => void) {
  return useCommand<string, Message>({
    run: (reviewBy) => api.post('/api/messages/{id}/confirm', { reviewBy }, at(message)),
    touches: messageTouches,
    onDone,
  });
}

export function usePublishMessage(message: Message) {
  return useCommand<undefined, Message>({
    run: () => publishMessage(message, ''),
    touches: messageTouches,
  });
}

export function useTakeMessage(message: Message) {
  return useCommand<undefined, Message>({
    run: () => api.post('/api/messages/{id}/take', undefined, at(message)),
    touches: messageTouches,
  });
}

export function useDiscardMessage(message: Message, onDone: () => void) {
  return useCommand<undefined, unknown>({
    run: () => api.post('/api/messages/{id}/discard', undefined, at(message)),
    touches: messageTouches,
    onDone,
  });
}

export function useRetireMessage(message: Message, onDone: () => void) {
  return useCommand<string, Message>({
    run: (note) => api.post('/api/messages/{id}/retire', note === '' ? {} : { note }, at(message)),
    touches: messageTouches,
    onDone,
  });
}
