import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

export const kitEligibilityQuery = (meetup: string, template: string, quantity: number) =>
  queryOptions({
    queryKey: ['kit-requests', 'eligibility', meetup, template, quantity],
    queryFn: ({ signal }) =>
      api.get('/api/kit-requests/eligibility', { query: { meetup, template, quantity }, signal }),
    enabled: template !== '',
    placeholderData: keepPreviousData,
  });
