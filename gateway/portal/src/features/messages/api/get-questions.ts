import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';

export type Question = MaterialsSchemas['QuestionView'];

export interface QuestionsQuery {
  q?: string;
  state?: Question['state'];
  message?: string;
  limit?: number;
  after?: string;
}

export function readQuestions(query: QuestionsQuery, signal: AbortSignal) {
  return api.get('/api/messages/questions', { query, signal });
}

export function useQuestions(query: QuestionsQuery) {
  return useListing(['messages', 'questions', 'list', query], (after, signal) =>
    readQuestions({ ...query, limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

export const questionQuery = (id: string) =>
  queryOptions({
    queryKey: ['messages', 'questions', 'one', id],
    queryFn: ({ signal }) => api.get('/api/messages/questions/{id}', { path: { id }, signal }),
  });

export const questionsOfQuery = (message: string) =>
  queryOptions({
    queryKey: ['messages', 'questions', 'of', message],
    queryFn: ({ signal }) => readQuestions({ message, limit: 200 }, signal),
  });

export const questionCountsQuery = queryOptions({
  queryKey: ['messages', 'questions', 'counts'],
  queryFn: ({ signal }) => api.get('/api/messages/questions/counts', { signal }),
});
