import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';

export type Message = MaterialsSchemas['MessageView'];
export type MessageText = MaterialsSchemas['MessageTextView'];
export type Term = MaterialsSchemas['Term'];

export interface MessagesQuery {
  q?: string;
  audience?: string;
  competitor?: string;
  useCase?: string;
  state?: Message['state'];
  expired?: boolean;
  owner?: string;
  limit?: number;
  after?: string;
}

export function readMessages(query: MessagesQuery, signal: AbortSignal) {
  return api.get('/api/messages', { query, signal });
}

export function useMessages(query: MessagesQuery) {
  return useListing(['messages', 'list', query], (after, signal) =>
    readMessages({ ...query, limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: ['messages', 'one', id],
    queryFn: ({ signal }) => api.get('/api/messages/{id}', { path: { id }, signal }),
  });

export const messageTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['messages', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/messages/{id}/timeline', { path: { id }, signal }),
  });

export const editionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['messages', 'editions', id],
    queryFn: ({ signal }) => api.get('/api/messages/{id}/editions', { path: { id }, signal }),
  });

/** How much of its one page the text needs; asked again after each save. */
export const pageCheckQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['messages', 'page-check', id, version],
    queryFn: ({ signal }) => api.get('/api/messages/{id}/page-check', { path: { id }, signal }),
  });

export const matrixQuery = queryOptions({
  queryKey: ['messages', 'matrix'],
  queryFn: ({ signal }) => api.get('/api/messages/matrix', { signal }),
});

export const facetsQuery = (query: Omit<MessagesQuery, 'limit' | 'after'>) =>
  queryOptions({
    queryKey: ['messages', 'facets', query],
    queryFn: ({ signal }) => api.get('/api/messages/facets', { query, signal }),
  });

/** What may be said now: every published message, as far as a person could read. */
export async function readPublished(signal: AbortSignal): Promise<Message[]> {
  const found: Message[] = [];
  let after: string | undefined;
  do {
    const page = await readMessages(
      { state: 'PUBLISHED', limit: 200, ...(after === undefined ? {} : { after }) },
      signal,
    );
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && found.length < 1000);
  return found;
}
