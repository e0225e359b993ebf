import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';

export type AddressPage = MaterialsSchemas['AddressPageView'];

export const addressPageQuery = (token: string) =>
  queryOptions({
    queryKey: ['address', token],
    queryFn: ({ signal }) =>
      api.get('/api/public/addresses/{token}', { path: { token }, signal, anonymous: true }),
    staleTime: Infinity,
    gcTime: 0,
  });

export function giveAddress(token: string, body: MaterialsSchemas['AddressBody']) {
  return api.post('/api/public/addresses/{token}', body, { path: { token }, anonymous: true });
}
