import { useSession } from '@/shared/session.tsx';
import { DateSpan } from '@/shared/ui/date-time.tsx';
import { formatWord, placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { FactList, Facts } from '@/shared/ui/record-layout.tsx';
import type { Meetup } from '../api/get-meetups.ts';
import { kindWord } from './meetup-words.ts';
import css from './meetups.module.css';

export function MeetupFacts({ meetup }: { meetup: Meetup }) {
  const me = useSession().person.id;
  return (
    <>
      <Facts title="The plan">
        <FactList
          facts={[
            [
              'When',
              <DateSpan key="when" from={meetup.startsAt} to={meetup.endsAt} zone={meetup.timeZone} />,
            ],
            ['Venue', meetup.venue && <bdi>{meetup.venue}</bdi>],
            ['City', placeOf(meetup)],
            [
              'Online',
              meetup.onlineUrl && (
                <a href={meetup.onlineUrl} rel="noreferrer">
                  {meetup.onlineUrl}
                </a>
              ),
            ],
            ['Format', formatWord(meetup.format)],
            ['Kind', kindWord(meetup.kind)],
            ['Expected', `${meetup.expectedAttendance.toLocaleString('en')} people`],
            [
              meetup.organisers.length === 1 ? 'Organiser' : 'Organisers',
              <ul key="organisers">
                {meetup.organisers.map((person) => (
                  <li key={person.id}>
                    <PersonName person={person} me={me} />
                  </li>
                ))}
              </ul>,
            ],
          ]}
        />
      </Facts>
      {meetup.description !== '' && (
        <Facts title="Agenda">
          <p className={css.prose} dir="auto">
            {meetup.description}
          </p>
        </Facts>
      )}
      {meetup.speakers.length > 0 && meetup.report === undefined && (
        <Facts title="Talks">
          <ul className={css.plain}>
            {meetup.speakers.map((speaker, at) => (
              <li key={at}>
                <bdi className={css.talk}>{speaker.talk}</bdi>
                <span className={css.by}>
                  <PersonName person={speaker.person} me={me} />
                </span>
              </li>
            ))}
          </ul>
        </Facts>
      )}
    </>
  );
}
