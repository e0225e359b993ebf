import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';

export type Vocabulary = MaterialsSchemas['VocabularyView'];
export type VocabularyBody = MaterialsSchemas['ChangeVocabulary'];

export const vocabularyQuery = queryOptions({
  queryKey: ['messages', 'vocabulary'],
  queryFn: ({ signal }) => api.get('/api/messages/vocabulary', { signal }),
});

export function changeVocabulary(version: number, body: VocabularyBody): Promise<Vocabulary> {
  return api.put('/api/messages/vocabulary', body, { version });
}
