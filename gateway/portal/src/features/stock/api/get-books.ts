import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';

export type StockDifference = MaterialsSchemas['StockDifference'];

export const stockHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['stock', 'history', id],
    queryFn: ({ signal }) => api.get('/api/stock/items/{id}/history', { path: { id }, signal }),
  });

export interface CheckResult {
  checked: number;
  differences: StockDifference[];
}

/** Goes through all levels, page by page. */
export async function checkStock(onPage: (checked: number) => void): Promise<CheckResult> {
  const result: CheckResult = { checked: 0, differences: [] };
  let after: string | undefined;
  do {
    const page = await api.get('/api/stock/check', {
      query: { limit: 100, ...(after === undefined ? {} : { after }) },
    });
    result.checked += page.checked;
    result.differences.push(...page.differences);
    onPage(result.checked);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return result;
}
