import { paths } from '../paths.ts';
import type { PublicMeetup } from '../public-views.ts';
import { countryName } from '../stamps/stamp.ts';
import { formatDate } from './date-time.tsx';
import { Link } from './link.tsx';
import css from './meetup-ticket.module.css';

const formats: Record<string, string> = {
  IN_PERSON: 'In person',
  ONLINE: 'Online',
  HYBRID: 'In person and online',
};

export function formatWord(format: string): string {
  return formats[format] ?? format;
}

/** City and country as far as they are known. */
export function placeOf(meetup: { city?: string | null; country?: string | null }): string {
  return [meetup.city, meetup.country ? countryName(meetup.country) : ''].filter(Boolean).join(', ');
}

/** A meetup as a ticket: its day, its place, its title. Days are those of the meetup's own time zone. */
export function MeetupTicket({ meetup }: { meetup: PublicMeetup }) {
  const day = formatDate(meetup.startsAt, 'short', meetup.timeZone);
  const [number, month] = day.split(' ');
  return (
    <Link to={paths.publicMeetup(meetup.id)} look="plain" className={css.ticket}>
      <span className={css.day}>
        <span className={css.number}>{number}</span>
        <span className={css.month}>{month}</span>
      </span>
      <span className={css.words}>
        <bdi className={css.title}>{meetup.title}</bdi>
        <span className={css.place}>{placeOf(meetup) || formatWord(meetup.format)}</span>
        <span className={css.time}>
          <time dateTime={meetup.startsAt}>
            {formatDate(meetup.startsAt, 'time', meetup.timeZone)}{' '}
            {meetup.timeZone.split('/').at(-1)?.replaceAll('_', ' ')} time
          </time>
          {' · '}
          {formatWord(meetup.format)}
        </span>
      </span>
    </Link>
  );
}
