import { useQuery } from '@tanstack/react-query';
import { registerPath } from '@/shared/http.ts';
import { contributionKind, foremost } from '@/shared/honours.ts';
import { paths } from '@/shared/paths.ts';
import { hallOfFameQuery, nextMeetupsQuery, programmeQuery } from '@/shared/public-queries.ts';
import { useSession } from '@/shared/session.tsx';
import { Stamp } from '@/shared/stamps/stamp-art.tsx';
import type { StampFacts } from '@/shared/stamps/stamp.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Figure } from '@/shared/ui/figure.tsx';
import { Guilloche } from '@/shared/ui/guilloche.tsx';
import { Link, WayOut } from '@/shared/ui/link.tsx';
import { MeetupTicket } from '@/shared/ui/meetup-ticket.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { useFilters, useTitle } from '@/shared/routing.ts';
import css from './welcome-page.module.css';

/** Stamps that a passport might hold; drawn, not measured. */
const collected: readonly StampFacts[] = [
  { id: 'a1', city: 'Lagos', country: 'NG', date: '2026-03-14', kind: 'GRASSROOTS' },
  { id: 'b7', city: 'Kraków', country: 'PL', date: '2026-05-21', kind: 'GRASSROOTS' },
  { id: 'c2', city: '東京', country: 'JP', date: '2026-06-09', kind: 'ENTERPRISE' },
  { id: 'd4', city: 'Oslo', country: 'NO', date: '2026-08-27', kind: 'GRASSROOTS' },
  { id: 'e9', city: 'São Paulo', country: 'BR', date: '2026-09-18', kind: 'ENTERPRISE' },
  { id: 'f3', city: 'Accra', country: 'GH', date: '2026-10-02', kind: 'GRASSROOTS' },
];

const figures = [
  ['members', 'members'],
  ['countries', 'countries'],
  ['meetupsHeld', 'meetups held'],
  ['peopleReached', 'people who came'],
] as const;

/** What the gateway says when a sign-in came back without a person. */
const signIn: Partial<Record<string, string>> = {
  failed: 'The sign-in did not work. Try again; if it fails once more, tell the programme team.',
  cancelled: 'You are not signed in. Everything on these pages is open to you all the same.',
};

const steps = [
  {
    title: 'Apply',
    text: 'Tell us what you already do for people around you. People of the team read every application.',
  },
  {
    title: 'Plan a meetup',
    text: 'Twelve people in a library count. Enter it once: kit, talks and report hang on it.',
  },
  {
    title: 'Get a kit',
    text: 'Slides and handouts at once, shirts and stickers to your door. You see before you ask whether and by when.',
  },
  {
    title: 'Be thanked',
    text: 'Three minutes of report become your contribution, your stamp, and your place in the hall of fame.',
  },
] as const;

/** Whoever has no account yet opens one on the way; the registration also leads to the sign-in. */
function Apply() {
  const { state } = useSession();
  return state === 'anonymous' ? (
    <WayOut href={registerPath(paths.myApplication)} look="button">
      Apply to join
    </WayOut>
  ) : (
    <Link to={paths.myApplication} look="button">
      Apply to join
    </Link>
  );
}

export default function WelcomePage() {
  useTitle('The ambassador programme');
  const [search] = useFilters({ 'sign-in': '' });
  const cameBack = signIn[search['sign-in']];
  const programme = useQuery(programmeQuery);
  const meetups = useQuery(nextMeetupsQuery);
  const hall = useQuery(hallOfFameQuery(''));
  const next = meetups.data?.items ?? [];
  const best = foremost(hall.data, 3);
  return (
    <>
      {cameBack !== undefined && (
        <p className={css.cameBack} role="status">
          {cameBack}
        </p>
      )}
      <section className={css.hero}>
        <Guilloche className={css.guilloche} />
        <div className={css.heroInner}>
          <div className={css.heroWords}>
            <h1 className={css.title}>The people who speak for us, where they live</h1>
            <p className={css.lead}>
              Ambassadors run meetups in their own towns because they care about the craft. Embassy gives them
              what they need, and thanks them for what they did.
            </p>
            <p className={css.calls}>
              <Apply />
              <Link to="/calendar" look="quiet">
                Find a meetup near you
              </Link>
            </p>
          </div>
          <div className={css.page} aria-hidden="true">
            <div className={css.stamps}>
              {collected.map((facts) => (
                <Stamp key={facts.id} facts={facts} size={150} />
              ))}
            </div>
            <p className={css.code}>
              P&lt;EMB&lt;AMBASSADOR&lt;&lt;OPEN&lt;DOOR&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;
            </p>
          </div>
        </div>
      </section>

      <section className={css.band} aria-label="The programme in figures">
        <ul className={css.figures}>
          {figures.map(([name, word]) => {
            const figure = programme.data?.[name];
            return (
              <li key={name}>
                {figure ? (
                  <Figure value={figure.value} source={figure.source} at={figure.asOf} size="large" />
                ) : (
                  <span className={css.ghost} />
                )}
                <span className={css.word}>{word}</span>
              </li>
            );
          })}
        </ul>
        {programme.isError && <p className={css.quietly}>The figures are not at hand right now.</p>}
      </section>

      <section className={css.section}>
        <div className={css.heading}>
          <h2>Next meetups</h2>
          <Link to="/calendar">All meetups</Link>
        </div>
        {meetups.isPending ? (
          <Skeleton kind="cards" lines={3} />
        ) : meetups.isError ? (
          <ErrorState error={meetups.error} retry={() => void meetups.refetch()} />
        ) : next.length === 0 ? (
          <EmptyState title="No meetup is announced right now">
            Ambassadors announce theirs here. Come back soon, or run one yourself.
          </EmptyState>
        ) : (
          <ul className={css.tickets}>
            {next.map((meetup) => (
              <li key={meetup.id}>
                <MeetupTicket meetup={meetup} />
              </li>
            ))}
          </ul>
        )}
      </section>

      <section className={css.section}>
        <div className={css.heading}>
          <h2>How it goes</h2>
        </div>
        <ol className={css.steps}>
          {steps.map((step) => (
            <li key={step.title}>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </section>

      <section className={css.section}>
        <div className={css.heading}>
          <h2>Thanked this month</h2>
          <Link to="/hall-of-fame">Hall of fame</Link>
        </div>
        {hall.isPending ? (
          <Skeleton kind="rows" lines={3} />
        ) : hall.isError ? (
          <ErrorState error={hall.error} retry={() => void hall.refetch()} />
        ) : best.length === 0 ? (
          <EmptyState title="The month is young">
            The first contributions of this month appear as soon as they are validated.
          </EmptyState>
        ) : (
          <ol className={css.honours}>
            {best.map((honour) => (
              <li key={honour.person.id + honour.kind}>
                <span className={css.kind}>{contributionKind(honour.kind)}</span>
                <PersonName person={honour.person} />
                <span className={css.because}>
                  <bdi>{honour.contributions[0]?.title}</bdi>
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>

      <section className={css.closing}>
        <h2>The door is open</h2>
        <p>If you explain things to people around you, you already do the hard part.</p>
        <Apply />
      </section>
    </>
  );
}
