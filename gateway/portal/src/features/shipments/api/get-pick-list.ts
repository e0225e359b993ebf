import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { query } from '@/shared/http.ts';

/** For the chosen shipments; without any, for all that are ready or being picked. */
export const pickListQuery = (chosen: readonly string[]) =>
  queryOptions({
    queryKey: ['shipments', 'pick-list', chosen],
    queryFn: ({ signal }) =>
      api.get('/api/shipments/pick-list', {
        query: chosen.length === 0 ? {} : { shipment: [...chosen] },
        signal,
      }),
  });

/** The same list as a PDF, for the browser to fetch by itself. */
export function pickListPdf(chosen: readonly string[]): string {
  return `/api/shipments/pick-list.pdf${query({ shipment: chosen.join(',') })}`;
}
