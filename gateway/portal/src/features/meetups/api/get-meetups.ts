import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { useListing } from '@/shared/listing.ts';

export type Meetup = AmbassadorSchemas['MeetupView'];
export type MeetupState = Meetup['state'];

export interface MeetupsQuery {
  /** Those that the person organises or speaks at. */
  mine?: boolean;
  state?: MeetupState[];
  country?: string;
  q?: string;
  sort?: string;
  limit?: number;
  after?: string;
}

export function readMeetups(query: MeetupsQuery, signal: AbortSignal) {
  return api.get('/api/meetups', { query, signal });
}

export function useMeetups(query: MeetupsQuery) {
  return useListing(['meetups', 'list', query], (after, signal) =>
    readMeetups({ ...query, limit: 50, ...(after === undefined ? {} : { after }) }, signal),
  );
}

export const meetupQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetups', 'one', id],
    queryFn: ({ signal }) => api.get('/api/meetups/{id}', { path: { id }, signal }),
  });

export const meetupTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetups', 'timeline', id],
    queryFn: ({ signal }) => api.get('/api/meetups/{id}/timeline', { path: { id }, signal }),
  });
