import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

/** The kits that can be ordered, small to large. One of digital materials alone is there without asking. */
export const kitsOnOfferQuery = queryOptions({
  queryKey: ['kits', 'on-offer'],
  queryFn: async ({ signal }) => {
    const { items } = await api.get('/api/kits', { signal });
    return items.filter((kit) => kit.active && kit.lines.length > 0).sort((a, b) => a.people - b.people);
  },
});
