import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

/** The kits that can be ordered, small to large. */
export const kitsOnOfferQuery = queryOptions({
  queryKey: ['kits', 'on-offer'],
  queryFn: async ({ signal }) => {
    const { items } = await api.get('/api/kits', { signal });
    return items.filter((kit) => kit.active).sort((a, b) => a.people - b.people);
  },
});
