import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { ApiProblem } from '@/shared/http.ts';
import { meQuery } from '@/shared/me.ts';
import type { Me } from '@/shared/me.ts';
import type { Membership } from './get-passport.ts';

export type ProfileChange = AmbassadorSchemas['MemberProfileChange'];
export type Preferences = AmbassadorSchemas['MyPreferences'];

function patchProfile(member: Membership, change: ProfileChange): Promise<Membership> {
  return api.patch('/api/members/me', change, { version: member.version });
}

/** Whether the profile is the same, whatever else happened to the membership. */
function sameProfile(one: Membership, other: Membership): boolean {
  return one.listed === other.listed && JSON.stringify(one.profile) === JSON.stringify(other.profile);
}

/**
 * Saves what the person made of the profile they saw. A step that was ticked or a membership that was resumed meanwhile
 * is no reason to refuse it; another profile is.
 */
export async function changeProfile(seen: Membership, change: ProfileChange): Promise<Membership> {
  try {
    return await patchProfile(seen, change);
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || !problem.changedMeanwhile) throw problem;
    const newest = await api.get('/api/members/me');
    if (!sameProfile(newest, seen)) throw problem;
    return patchProfile(newest, change);
  }
}

export function useChangePreferences() {
  const client = useQueryClient();
  return useCommand<Preferences, Me>({
    run: (preferences) => api.patch('/api/me', preferences),
    onDone: (me) => client.setQueryData(meQuery.queryKey, me),
  });
}
