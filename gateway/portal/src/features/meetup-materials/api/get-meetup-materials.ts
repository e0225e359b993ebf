import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

export const meetupMaterialsQuery = (meetupId: string) =>
  queryOptions({
    queryKey: ['materials', 'of-meetup', meetupId],
    queryFn: ({ signal }) =>
      api.get('/api/kits/meetups/{meetupId}/materials', { path: { meetupId }, signal }),
  });
