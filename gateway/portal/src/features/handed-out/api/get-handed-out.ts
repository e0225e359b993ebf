import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

/** What a short link hands out; whoever has its code may read it. */
export const handedOutQuery = (code: string) =>
  queryOptions({
    queryKey: ['public', 'handed-out', code],
    queryFn: ({ signal }) =>
      api.get('/api/public/materials/{code}', { path: { code }, signal, anonymous: true }),
  });
