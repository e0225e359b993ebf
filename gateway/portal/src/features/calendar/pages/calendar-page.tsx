import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '@/shared/paths.ts';
import { publicMeetupsQuery } from '@/shared/public-queries.ts';
import type { PublicMeetup } from '@/shared/public-views.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { MeetupTicket } from '@/shared/ui/meetup-ticket.tsx';
import { MoreButton, PublicPage } from '@/shared/ui/public-page.tsx';
import css from './calendar-page.module.css';

function byMonth(meetups: readonly PublicMeetup[]): [string, PublicMeetup[]][] {
  const months = new Map<string, PublicMeetup[]>();
  for (const meetup of meetups) {
    const month = new Intl.DateTimeFormat('en-GB', {
      month: 'long',
      year: 'numeric',
      timeZone: meetup.timeZone,
    }).format(new Date(meetup.startsAt));
    months.set(month, [...(months.get(month) ?? []), meetup]);
  }
  return [...months];
}

export default function CalendarPage() {
  const meetups = useInfiniteQuery(publicMeetupsQuery);
  const all = meetups.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PublicPage title="Meetups" lead="Announced by the people who run them. Times are those of the place.">
      {meetups.isPending ? (
        <Skeleton kind="cards" lines={6} />
      ) : meetups.isError && all.length === 0 ? (
        <ErrorState error={meetups.error} retry={() => void meetups.refetch()} />
      ) : all.length === 0 ? (
        <EmptyState
          title="No meetup is announced right now"
          action={
            <Link to={paths.myApplication} look="quiet">
              Run one yourself
            </Link>
          }
        >
          As soon as an ambassador announces one, it stands here.
        </EmptyState>
      ) : (
        byMonth(all).map(([month, ones]) => (
          <section key={month} className={css.month} aria-label={month}>
            <h2 className={css.name}>{month}</h2>
            <ul className={css.tickets}>
              {ones.map((meetup) => (
                <li key={meetup.id}>
                  <MeetupTicket meetup={meetup} />
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
      {meetups.hasNextPage && (
        <MoreButton busy={meetups.isFetchingNextPage} onClick={() => void meetups.fetchNextPage()} />
      )}
    </PublicPage>
  );
}
