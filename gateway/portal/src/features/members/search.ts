import type { PaletteHit } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { readMembers } from './api/members.ts';

export async function search(text: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const { items } = await readMembers({ q: text, state: [], country: '', sort: 'name', limit: 6 }, signal);
  return items.map((member) => ({
    id: `member-${member.id}`,
    label: member.name,
    hint: placeOf(member.profile),
    to: paths.member(member.id),
  }));
}
