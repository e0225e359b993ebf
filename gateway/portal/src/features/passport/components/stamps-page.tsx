import { Button } from '@mantine/core';
import { paths } from '@/shared/paths.ts';
import { useSession } from '@/shared/session.tsx';
import { dayAt } from '@/shared/stamps/stamp.ts';
import { Stamp } from '@/shared/stamps/stamp-art.tsx';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Facts } from '@/shared/ui/record-layout.tsx';
import { plural } from '@/shared/ui/words.ts';
import { useStampedMeetups } from '../api/get-passport.ts';
import css from './passport.module.css';

/** The stamps of all reported meetups that the person organised or spoke at. */
export function StampsPage() {
  const mayPlan = useSession().has('ambassador', 'organiser', 'staff');
  const read = useStampedMeetups();
  const meetups = read.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Facts
      title="Stamps"
      aside={
        meetups.length > 0 && (
          <p className={css.hint}>
            {read.hasNextPage ? `The newest ${meetups.length}` : plural(meetups.length, 'meetup')}
          </p>
        )
      }
    >
      {read.isPending ? (
        <Skeleton kind="cards" lines={4} />
      ) : !read.data ? (
        <ErrorState error={read.error} retry={() => void read.refetch()} />
      ) : meetups.length === 0 ? (
        <EmptyState
          title="The first page is still clean"
          action={
            mayPlan ? (
              <Link to={paths.planMeetup} look="button">
                Plan a meetup
              </Link>
            ) : (
              <Link to="/calendar" look="quiet">
                Find a meetup near you
              </Link>
            )
          }
        >
          Every meetup you organise or speak at leaves a stamp here, as soon as it is reported.
        </EmptyState>
      ) : (
        <>
          <ul className={css.stamps} aria-label="Stamps">
            {meetups.map((meetup) => (
              <li key={meetup.id}>
                <Link to={paths.meetup(meetup.id)} look="plain" className={css.stamped}>
                  <Stamp
                    size={132}
                    facts={{
                      id: meetup.id,
                      city: meetup.city ?? 'Online',
                      country: meetup.country ?? '',
                      date: dayAt(meetup.startsAt, meetup.timeZone),
                      kind: meetup.kind,
                    }}
                  />
                  <bdi className={css.caption}>{meetup.title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
          {read.hasNextPage && (
            <Button
              variant="default"
              className={css.more}
              loading={read.isFetchingNextPage}
              onClick={() => void read.fetchNextPage()}
            >
              Turn the page
            </Button>
          )}
        </>
      )}
    </Facts>
  );
}
