import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

/**
 * The kits that can be ordered, small to large, with what is sent of them: an item that is not stocked any more is not.
 * One of digital materials alone is there without asking.
 */
export const kitsOnOfferQuery = queryOptions({
  queryKey: ['kits', 'on-offer'],
  queryFn: async ({ signal }) => {
    const { items } = await api.get('/api/kits', { signal });
    return items
      .map((kit) => ({ ...kit, lines: kit.lines.filter((line) => line.variants.length > 0) }))
      .filter((kit) => kit.active && kit.lines.length > 0)
      .sort((a, b) => a.people - b.people);
  },
});
