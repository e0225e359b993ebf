import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { meQuery } from '@/shared/me.ts';
import type { Me } from '@/shared/me.ts';
import type { Membership } from './get-passport.ts';

export type ProfileChange = AmbassadorSchemas['MemberProfileChange'];
export type Preferences = AmbassadorSchemas['MyPreferences'];

export function changeProfile(member: Membership, change: ProfileChange): Promise<Membership> {
  return api.patch('/api/members/me', change, { version: member.version });
}

export function useChangePreferences() {
  const client = useQueryClient();
  return useCommand<Preferences, Me>({
    run: (preferences) => api.patch('/api/me', preferences),
    onDone: (me) => client.setQueryData(meQuery.queryKey, me),
  });
}
