import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

/** What may be put into a kit: items of the stock. */
export const stockItemsQuery = queryOptions({
  queryKey: ['stock', 'for-kits'],
  queryFn: async ({ signal }) => (await api.get('/api/stock', { signal })).items,
});

/** What may be put into a kit: published materials. */
export const publishedMaterialsQuery = queryOptions({
  queryKey: ['materials', 'for-kits'],
  queryFn: async ({ signal }) => {
    const items = [];
    let after: string | undefined;
    do {
      const page = await api.get('/api/materials', {
        query: { state: 'PUBLISHED', limit: 200, ...(after === undefined ? {} : { after }) },
        signal,
      });
      items.push(...page.items);
      after = page.next;
    } while (after && items.length < 1000);
    return items;
  },
});
