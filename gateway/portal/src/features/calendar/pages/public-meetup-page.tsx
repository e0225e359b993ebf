import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { publicMeetupQuery } from '@/shared/public-queries.ts';
import { useParam } from '@/shared/routing.ts';
import { dayAt } from '@/shared/stamps/stamp.ts';
import { Stamp } from '@/shared/stamps/stamp-art.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateSpan } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { formatWord, placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { PublicPage } from '@/shared/ui/public-page.tsx';
import css from './public-meetup-page.module.css';

export default function PublicMeetupPage() {
  const id = useParam('id');
  const { data: meetup, isPending, error, refetch } = useQuery(publicMeetupQuery(id));
  const [now] = useState(() => Date.now());
  if (isPending) {
    return (
      <PublicPage title="Meetup">
        <Skeleton lines={8} />
      </PublicPage>
    );
  }
  if (!meetup) {
    return (
      <PublicPage title="Meetup">
        <ErrorState error={error} retry={() => void refetch()} />
      </PublicPage>
    );
  }
  const cancelled = meetup.state === 'CANCELLED';
  const over = Date.parse(meetup.endsAt) <= now;
  return (
    <PublicPage title={meetup.title}>
      <div className={css.columns}>
        <div className={css.facts}>
          {cancelled && (
            <Note tone="refused" title={over ? 'This meetup did not take place' : 'This meetup is cancelled'}>
              {meetup.cancelReason !== undefined && (
                <p className={css.text} dir="auto">
                  {meetup.cancelReason}
                </p>
              )}
            </Note>
          )}
          <p className={css.when}>
            <DateSpan from={meetup.startsAt} to={meetup.endsAt} zone={meetup.timeZone} />
          </p>
          <p className={css.where}>
            {[[meetup.venue, placeOf(meetup)].filter(Boolean).join(', '), formatWord(meetup.format)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {!cancelled && !over && (
            <ul className={css.ways}>
              {meetup.onlineUrl !== undefined && (
                <li>
                  <a href={meetup.onlineUrl} target="_blank" rel="noreferrer noopener">
                    Follow it online
                  </a>
                </li>
              )}
              <li>
                <a href={`/api/public/meetups/${encodeURIComponent(meetup.id)}/calendar.ics`} download>
                  Put it in your calendar
                </a>
              </li>
            </ul>
          )}
          {meetup.description && <p className={css.text}>{meetup.description}</p>}
          {meetup.speakers.length > 0 && (
            <>
              <h2 className={css.heading}>Talks</h2>
              <ul className={css.talks}>
                {meetup.speakers.map((speaker) => (
                  <li key={speaker.person.id + speaker.talk}>
                    <bdi className={css.talk}>{speaker.talk}</bdi>
                    <PersonName person={speaker.person} seal />
                  </li>
                ))}
              </ul>
            </>
          )}
          {meetup.organisers.length > 0 && (
            <>
              <h2 className={css.heading}>Run by</h2>
              <ul className={css.people}>
                {meetup.organisers.map((person) => (
                  <li key={person.id}>
                    <PersonName person={person} seal />
                  </li>
                ))}
              </ul>
            </>
          )}
          <ul className={css.ways}>
            <li>
              <Link to="/calendar">All meetups</Link>
            </li>
            <li>
              <a href="/api/public/meetups.ics">Calendar feed of all meetups</a>
            </li>
          </ul>
        </div>
        <aside className={css.stamp} aria-label="The stamp of this meetup">
          <Stamp
            size={260}
            facts={{
              id: meetup.id,
              city: meetup.city ?? 'Online',
              country: meetup.country ?? '',
              date: dayAt(meetup.startsAt, meetup.timeZone),
              kind: meetup.kind,
            }}
          />
        </aside>
      </div>
    </PublicPage>
  );
}
