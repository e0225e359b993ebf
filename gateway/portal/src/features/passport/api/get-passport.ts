import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { ApiProblem } from '@/shared/http.ts';
import { useListing } from '@/shared/listing.ts';

export type Membership = AmbassadorSchemas['MemberView'];

/** The membership of whoever asks; null for those who are not members. */
export const membershipQuery = queryOptions({
  queryKey: ['members', 'me'],
  queryFn: async ({ signal }): Promise<Membership | null> => {
    try {
      return await api.get('/api/members/me', { signal });
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 404) return null;
      throw problem;
    }
  },
});

/** Every meetup that the person took part in and that was reported, the newest first. */
export function useStampedMeetups() {
  return useListing(['meetups', 'stamped'], (after, signal) =>
    api.get('/api/meetups', {
      query: { mine: true, state: ['REPORTED'], limit: 60, ...(after === undefined ? {} : { after }) },
      signal,
    }),
  );
}

export const hallOfFameQuery = queryOptions({
  queryKey: ['hall-of-fame', 'preference'],
  queryFn: ({ signal }) => api.get('/api/hall-of-fame/preference', { signal }),
});
