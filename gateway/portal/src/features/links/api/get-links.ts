import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';

export type TrackedLink = MaterialsSchemas['LinkView'];
export type LinkClicks = MaterialsSchemas['LinkClicksView'];
export type LinkDestinations = MaterialsSchemas['LinkDestinationsView'];

export interface LinkFilters {
  q?: string;
  state?: TrackedLink['state'];
  campaign?: string;
  meetup?: string;
  own?: boolean;
}

export function readLinks(filters: LinkFilters & { after?: string; limit?: number }, signal: AbortSignal) {
  return api.get('/api/links', { query: filters, signal });
}

export function useLinks(filters: LinkFilters) {
  return useListing(['links', 'list', filters], (after, signal) =>
    readLinks({ ...filters, limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

export const linkQuery = (id: string) =>
  queryOptions({
    queryKey: ['links', 'one', id],
    queryFn: ({ signal }) => api.get('/api/links/{id}', { path: { id }, signal }),
  });

export const linkTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['links', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/links/{id}/timeline', { path: { id }, signal }),
  });

export const linkClicksQuery = (id: string, from: string) =>
  queryOptions({
    queryKey: ['links', 'clicks', id, from],
    queryFn: ({ signal }) => api.get('/api/links/{id}/clicks', { path: { id }, query: { from }, signal }),
    refetchInterval: 30_000,
  });

export const meetupClicksQuery = (meetup: string) =>
  queryOptions({
    queryKey: ['links', 'of-meetup', meetup],
    queryFn: ({ signal }) => api.get('/api/links/meetups/{meetup}/clicks', { path: { meetup }, signal }),
  });

export const destinationsQuery = queryOptions({
  queryKey: ['links', 'destinations'],
  queryFn: ({ signal }) => api.get('/api/links/destinations', { signal }),
});
