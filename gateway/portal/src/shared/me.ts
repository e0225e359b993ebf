import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { http } from './http.ts';
import { useRefreshSession, useSession } from './session.tsx';
import { showDatesIn } from './ui/date-time.tsx';

/** What ambassador-service knows about the person who is signed in. */
export interface Me {
  id: string;
  name: string;
  roles: string[];
  timeZone?: string | null;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => http.get<Me>('/api/me', { signal }),
  refetchOnWindowFocus: 'always',
});

/**
 * Learns the person's time zone, and carries a role that the programme granted since the sign-in into the session:
 * whoever was accepted a minute ago sees the member's portal without signing in again.
 */
export function useKnowMe(): void {
  const session = useSession();
  const refresh = useRefreshSession();
  const { data: me, dataUpdatedAt } = useQuery(meQuery);
  const differs = me !== undefined && [...me.roles].sort().join() !== [...session.roles].sort().join();
  useEffect(() => {
    if (differs) refresh().catch(() => undefined);
  }, [differs, dataUpdatedAt, refresh]);
  useEffect(() => {
    if (me) showDatesIn(me.timeZone);
  }, [me]);
}
