import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

const gone = ['DECLINED', 'CANCELLED'];

/** The kit that the person asked for this meetup; null where there is none. */
export const kitOfMeetupQuery = (meetupId: string) =>
  queryOptions({
    queryKey: ['kit-requests', 'of-meetup', meetupId],
    queryFn: async ({ signal }) => {
      const { items } = await api.get('/api/kit-requests', { query: { mine: true, limit: 200 }, signal });
      return items.find((request) => request.meetup.id === meetupId && !gone.includes(request.state)) ?? null;
    },
  });
