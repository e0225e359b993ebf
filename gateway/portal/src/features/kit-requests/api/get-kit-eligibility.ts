import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { ApiProblem } from '@/shared/http.ts';

const tries = 10;
const pause = 500;

/** News of a meetup that was planned a moment ago may still be on its way to where the kits are: it is asked again. */
function notHeardOfYet(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'meetup-not-found';
}

/** Where a request is changed, it does not count as another one of its meetup. */
export const kitEligibilityQuery = (meetup: string, template: string, quantity: number, changing?: string) =>
  queryOptions({
    queryKey: ['kit-requests', 'eligibility', meetup, template, quantity, changing ?? ''],
    queryFn: ({ signal }) =>
      api.get('/api/kit-requests/eligibility', {
        query: { meetup, template, quantity, ...(changing === undefined ? {} : { changing }) },
        signal,
      }),
    enabled: template !== '',
    placeholderData: keepPreviousData,
    retry: (failures, error) =>
      notHeardOfYet(error)
        ? failures < tries
        : failures < 2 && !(error instanceof ApiProblem && error.refusal),
    retryDelay: pause,
  });
