import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

/** How a country writes its addresses; it does not change while the page is open. */
export const addressFormatQuery = (country: string) =>
  queryOptions({
    queryKey: ['address-format', country],
    queryFn: ({ signal }) =>
      api.get('/api/public/addresses/formats/{country}', { path: { country }, signal, anonymous: true }),
    enabled: country !== '',
    staleTime: Infinity,
  });
