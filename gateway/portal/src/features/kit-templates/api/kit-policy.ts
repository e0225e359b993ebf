import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';

export type KitPolicy = MaterialsSchemas['KitPolicyView'];
export type KitNumbers = MaterialsSchemas['KitPolicyNumbers'];
export type KitPolicyEffect = MaterialsSchemas['KitPolicyEffectView'];

export const kitPolicyQuery = queryOptions({
  queryKey: ['kits', 'policy'],
  queryFn: ({ signal }) => api.get('/api/kits/policy', { signal }),
});

export function changeKitPolicy(policy: KitPolicy, numbers: KitNumbers, reason: string): Promise<KitPolicy> {
  return api.put('/api/kits/policy', { numbers, reason }, { version: policy.version });
}

export interface PreviewSum {
  /** How many requests there are; not known before the first page. */
  total: number | undefined;
  looked: number;
  judged: number;
  passNow: number;
  passThen: number;
  automaticNow: number;
  automaticThen: number;
  /** Of how many of the judged it is known what their requesters had reported. */
  reportsKept: number;
  changes: readonly KitPolicyEffect[];
  /** Nothing is left to look at, or enough was looked at. */
  done: boolean;
}

export const nothing: PreviewSum = {
  total: undefined,
  looked: 0,
  judged: 0,
  passNow: 0,
  passThen: 0,
  automaticNow: 0,
  automaticThen: 0,
  reportsKept: 0,
  changes: [],
  done: false,
};

/** Judges the newest requests by other numbers, page by page; each page is told as it comes. */
export async function previewKitPolicy(
  numbers: KitNumbers,
  most: number,
  tell: (sum: PreviewSum) => void,
  signal: AbortSignal,
): Promise<void> {
  let sum = nothing;
  let after: string | undefined;
  do {
    const limit = Math.min(200, most - sum.looked);
    const page = await api.post('/api/kits/policy/preview', numbers, {
      query: { limit, ...(after === undefined ? {} : { after }) },
      signal,
    });
    after = page.next;
    sum = {
      total: page.total ?? sum.total,
      looked: sum.looked + page.looked,
      judged: sum.judged + page.judged,
      passNow: sum.passNow + page.passNow,
      passThen: sum.passThen + page.passThen,
      automaticNow: sum.automaticNow + page.automaticNow,
      automaticThen: sum.automaticThen + page.automaticThen,
      reportsKept: sum.reportsKept + page.reportsKept,
      changes: [...sum.changes, ...page.changes],
      done: after === undefined || sum.looked + page.looked >= most,
    };
    tell(sum);
  } while (!sum.done);
}
