import { Stamp } from '@/shared/stamps/stamp-art.tsx';
import { useSession } from '@/shared/session.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Figure } from '@/shared/ui/figure.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { FactList, Facts } from '@/shared/ui/record-layout.tsx';
import type { Meetup } from '../api/get-meetups.ts';
import { stampOf } from './meetup-words.ts';
import css from './meetups.module.css';

/** How it went, and the stamp that it left in the passports of its people. */
export function ReportFacts({ meetup, mine }: { meetup: Meetup; mine: boolean }) {
  const me = useSession().person.id;
  const report = meetup.report;
  if (report === undefined) return null;
  const heads = (value: number) => (
    <Figure value={value} unit="people" source={report.attendanceSource} at={report.reportedAt} />
  );
  return (
    <Facts title="How it went">
      <div className={css.reported}>
        <FactList
          facts={[
            ['Came', heads(report.attendance)],
            ['Reported', <DateTime key="at" at={report.reportedAt} show="date" />],
            [
              'Corrected',
              report.correctedAt && <DateTime key="corrected" at={report.correctedAt} show="date" />,
            ],
            ['Left over of the kit', report.kitLeftover && <bdi>{report.kitLeftover}</bdi>],
            [
              'Notes',
              report.notes && (
                <p className={css.prose} dir="auto">
                  {report.notes}
                </p>
              ),
            ],
          ]}
        />
        <div className={css.stamped}>
          <Stamp facts={stampOf(meetup)} size={150} />
          {mine && <Link to="/contributions">Your contributions</Link>}
        </div>
      </div>
      {report.talks.length > 0 && (
        <>
          <h3>Talks</h3>
          <ul className={css.plain}>
            {report.talks.map((talk, at) => (
              <li key={at}>
                <span>
                  <bdi className={css.talk}>{talk.title}</bdi>{' '}
                  <span className={css.by}>
                    <PersonName person={talk.speaker} me={me} />
                    {talk.insteadOf && (
                      <>
                        {' '}
                        instead of <PersonName person={talk.insteadOf} me={me} />
                      </>
                    )}
                  </span>
                </span>
                {heads(talk.attendance)}
              </li>
            ))}
          </ul>
        </>
      )}
      {report.missed.length > 0 && (
        <>
          <h3>Did not take place</h3>
          <ul className={css.plain}>
            {report.missed.map((talk, at) => (
              <li key={at}>
                <span>
                  <bdi className={css.talk}>{talk.talk}</bdi>{' '}
                  <span className={css.by}>
                    <PersonName person={talk.person} me={me} />
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {report.questions.length > 0 && (
        <>
          <h3>Questions heard</h3>
          <ul className={css.questions}>
            {report.questions.map((question, at) => (
              <li key={at} dir="auto">
                {question}
              </li>
            ))}
          </ul>
        </>
      )}
    </Facts>
  );
}
