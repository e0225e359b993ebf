import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { hallOfFameQuery, membershipQuery } from './get-passport.ts';
import type { Membership } from './get-passport.ts';

/** Shows the member in the public directory, or takes them out of it. */
export function useListMyself(member: Membership) {
  const client = useQueryClient();
  return useCommand<boolean, Membership>({
    run: (listed) => api.patch('/api/members/me', { listed }, { version: member.version }),
    optimistic: {
      key: membershipQuery.queryKey,
      change: (before: Membership, listed) => ({ ...before, listed }),
    },
    onDone: (changed) => client.setQueryData(membershipQuery.queryKey, changed),
    touches: [['members'], ['public-members']],
  });
}

/** Shows the person on the boards of the hall of fame, or keeps them off. */
export function useShowInHallOfFame() {
  return useCommand<boolean, { optedOut: boolean }>({
    run: (shown) => api.put('/api/hall-of-fame/preference', { optedOut: !shown }),
    optimistic: {
      key: hallOfFameQuery.queryKey,
      change: (_: { optedOut: boolean }, shown) => ({ optedOut: !shown }),
    },
    touches: [['hall-of-fame']],
  });
}
