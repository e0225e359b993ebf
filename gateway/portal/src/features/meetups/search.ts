import type { PaletteHit } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { formatDate } from '@/shared/ui/date-time.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { readMeetups } from './api/get-meetups.ts';

export async function search(text: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const { items } = await readMeetups({ q: text, limit: 6 }, signal);
  return items.map((meetup) => ({
    id: meetup.id,
    label: meetup.title,
    hint: [formatDate(meetup.startsAt, 'date', meetup.timeZone), placeOf(meetup)].filter(Boolean).join(' · '),
    to: paths.meetup(meetup.id),
  }));
}
