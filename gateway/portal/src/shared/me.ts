import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from './api.ts';
import type { AmbassadorSchemas } from './api.ts';
import { useRefreshSession, useSession } from './session.tsx';
import { showDatesIn } from './ui/date-time.tsx';

/** What ambassador-service knows about the person who is signed in. */
export type Me = AmbassadorSchemas['MeView'];

const arriving: ReadonlySet<string> = new Set(['ONBOARDING', 'ACTIVE']);

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await api.get('/api/me', { signal });
    showDatesIn(me.timeZone);
    return me;
  },
  refetchOnWindowFocus: 'always',
  // Somebody was accepted a moment ago, and their role is on its way.
  refetchInterval: ({ state: { data: me } }) =>
    me?.membership && arriving.has(me.membership.state) && !me.roles.includes('ambassador') ? 3_000 : false,
});

/**
 * Learns the person's time zone, and carries a role that the programme granted since the sign-in into the session:
 * whoever was accepted a minute ago sees the member's portal without signing in again.
 */
export function useKnowMe(): void {
  const session = useSession();
  const refresh = useRefreshSession();
  const { data: me, dataUpdatedAt } = useQuery(meQuery);
  const outdated =
    me !== undefined && (me.tokenOutdated || me.roles.some((role) => !session.roles.includes(role)));
  useEffect(() => {
    if (outdated) refresh().catch(() => undefined);
  }, [outdated, dataUpdatedAt, refresh]);
  useEffect(() => {
    if (me) showDatesIn(me.timeZone);
  }, [me]);
}
