import type { TodoItem } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { formatDate } from '@/shared/ui/date-time.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import type { Meetup } from './api/get-meetups.ts';
import { readMeetups } from './api/get-meetups.ts';

/** A report is due a week after the meetup: then it is still remembered. */
const reportWithin = 7 * 86_400_000;

/** Meetups that took place and are not reported, and drafts nobody can see yet. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const { items } = await readMeetups(
    { mine: true, state: ['DRAFT', 'ANNOUNCED', 'HELD'], sort: 'startsAt', limit: 50 },
    signal,
  );
  return items.flatMap((meetup): TodoItem[] => {
    if (meetup.actions.includes('report') && Date.parse(meetup.endsAt) < Date.now()) {
      return [
        {
          id: `report-${meetup.id}`,
          title: `Report “${meetup.title}”`,
          hint: where(meetup),
          to: paths.meetupReport(meetup.id),
          action: 'Report',
          since: meetup.endsAt,
          due: new Date(Date.parse(meetup.endsAt) + reportWithin).toISOString(),
          icon: 'report',
        },
      ];
    }
    if (meetup.state === 'DRAFT' && meetup.actions.includes('announce')) {
      return [
        {
          id: `announce-${meetup.id}`,
          title: `Announce “${meetup.title}”`,
          hint: where(meetup),
          to: paths.meetup(meetup.id),
          action: 'Look',
          since: meetup.updatedAt,
          due: meetup.startsAt,
          icon: 'calendar-plus',
        },
      ];
    }
    return [];
  });
}

function where(meetup: Meetup): string {
  return [formatDate(meetup.startsAt, 'date', meetup.timeZone), placeOf(meetup)].filter(Boolean).join(', ');
}
