import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { paths } from '@/shared/paths.ts';
import { useParam } from '@/shared/routing.ts';
import { Stamp } from '@/shared/stamps/stamp-art.tsx';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { formatDate } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { plural } from '@/shared/ui/words.ts';
import { meetupQuery } from '../api/get-meetups.ts';
import type { Meetup } from '../api/get-meetups.ts';
import { stampOf, whereOf } from '../components/meetup-words.ts';
import { ReportForm } from '../components/report-form.tsx';
import css from '../components/meetups.module.css';

export default function ReportMeetupPage() {
  const meetup = useQuery(meetupQuery(useParam('id')));
  if (meetup.isPending) return <Skeleton kind="record" />;
  if (!meetup.data) return <ErrorState error={meetup.error} retry={() => void meetup.refetch()} />;
  if (meetup.data.report) return <Reported meetup={meetup.data} attendance={meetup.data.report.attendance} />;
  const day = formatDate(meetup.data.startsAt, 'date', meetup.data.timeZone);
  return (
    <>
      <PageHeader title="How did it go?">
        <bdi>{meetup.data.title}</bdi>, {[day, whereOf(meetup.data)].filter(Boolean).join(', ')}
      </PageHeader>
      {meetup.data.actions.includes('report') ? (
        <ReportForm key={meetup.data.id} meetup={meetup.data} />
      ) : (
        <EmptyState
          title="It cannot be reported now"
          action={
            <Link to={paths.meetup(meetup.data.id)} look="quiet">
              Back to the meetup
            </Link>
          }
        >
          A meetup is reported by its organisers, from its start on.
        </EmptyState>
      )}
    </>
  );
}

/** The stamp falls into the passport; then what happens next. */
function Reported({ meetup, attendance }: { meetup: Meetup; attendance: number }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={css.joy} aria-labelledby="reported">
      <span className={css.pressed}>
        <Stamp facts={stampOf(meetup)} size={220} />
      </span>
      <h1 id="reported" ref={heading} tabIndex={-1}>
        Stamped
      </h1>
      <p>
        <bdi>{meetup.title}</bdi> is reported: {plural(attendance, 'person', 'people')} came. Thank you for
        bringing them together.
      </p>
      <p>
        Your contribution is proposed within a minute. Confirm it, and it counts; so can everybody who spoke.
      </p>
      <div className={css.ways}>
        <Link to="/contributions?state=PROPOSED" look="button">
          Confirm your contribution
        </Link>
        <Link to="/passport" look="quiet">
          See your passport
        </Link>
        <Link to={paths.meetup(meetup.id)} look="quiet">
          See the report
        </Link>
      </div>
    </section>
  );
}
