import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './http.ts';

/** One client for the page. A refusal is final; what failed on the way is tried twice more. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem && error.refusal),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
