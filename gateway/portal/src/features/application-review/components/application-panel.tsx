import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { languageName } from '@/shared/places.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime, formatDate, useTimeZone } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { levelWords } from '@/shared/ui/profile-fields.tsx';
import { useQueue } from '@/shared/ui/queue-panel.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { FactList, Facts } from '@/shared/ui/record-layout.tsx';
import { useShortcuts } from '@/shared/ui/shortcuts.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { listing, plural } from '@/shared/ui/words.ts';
import { applicationQuery, timelineQuery, useDecideApplication } from '../api/review.ts';
import type { Application, Verdict } from '../api/review.ts';
import { timelineWords } from '../words.ts';
import { ScoreForm } from './score-form.tsx';
import { Scores } from './scores.tsx';
import css from './application-panel.module.css';

const verdicts: Record<Verdict, { label: string; keys: string; hint: string; grave: boolean }> = {
  accept: {
    label: 'Accept',
    keys: 'a',
    hint: 'They become a member at once, and read this in the mail.',
    grave: false,
  },
  waitlist: {
    label: 'Put on the waiting list',
    keys: 'w',
    hint: 'They read this in the mail.',
    grave: false,
  },
  decline: {
    label: 'Decline',
    keys: 'd',
    hint: 'They read this in the mail, with when they may apply again. Be kind and exact.',
    grave: true,
  },
};

/** One application beside the list: what was written, one's own score, then the decision with its reason. */
export function ApplicationPanel({ id }: { id: string }) {
  const { data: application, isPending, error, refetch } = useQuery(applicationQuery(id));
  if (!application) {
    return isPending ? <Skeleton kind="record" /> : <ErrorState error={error} retry={() => void refetch()} />;
  }
  return <Panel application={application} reload={() => void refetch()} />;
}

function ballOf(application: Application, own: boolean): string {
  if (own) return 'This is your own application; others read it.';
  switch (application.state) {
    case 'SUBMITTED':
    case 'SCREENING':
    case 'WAITLISTED': {
      if (application.actions.includes('score')) return 'Give your score; then you see those of others.';
      const missing = application.scoresNeeded - application.scoreCount;
      return missing > 0
        ? `Waits for ${plural(missing, 'more score', 'more scores')} before it can be decided.`
        : 'It can be decided.';
    }
    case 'ACCEPTED':
      return 'Accepted; the person is a member.';
    default:
      return '';
  }
}

function Panel({ application, reload }: { application: Application; reload: () => void }) {
  const session = useSession();
  const zone = useTimeZone();
  const queue = useQueue();
  const decide = useDecideApplication(application.id);
  const timeline = useQuery(timelineQuery(application.id));
  const [asking, setAsking] = useState<Verdict>();
  const offered = (Object.keys(verdicts) as Verdict[]).filter((verdict) =>
    application.actions.includes(verdict),
  );
  const own = application.applicant.id === session.person.id;
  useShortcuts(
    offered.map((verdict) => ({
      keys: verdicts[verdict].keys,
      label: verdicts[verdict].label,
      run: () => setAsking(verdict),
    })),
  );
  const { content } = application;
  return (
    <article className={css.record} aria-label={application.applicant.name}>
      <header className={css.header}>
        <p>
          <StatePill state={application.state} />
        </p>
        <h2 className={css.title}>
          <PersonName person={application.applicant} />
        </h2>
        <p className={css.ball}>{ballOf(application, own)}</p>
        {application.state === 'ACCEPTED' && (
          <p>
            <Link to={paths.member(application.applicant.id)}>To the member</Link>
          </p>
        )}
        {offered.length > 0 && asking === undefined && (
          <div className={css.actions}>
            {offered.map((verdict) => (
              <Button
                key={verdict}
                variant={verdict === 'accept' ? 'filled' : 'default'}
                {...(verdict === 'accept' ? { 'data-call': true } : {})}
                onClick={() => {
                  decide.reset();
                  setAsking(verdict);
                }}
              >
                {verdicts[verdict].label}
              </Button>
            ))}
          </div>
        )}
        {asking !== undefined && (
          <ReasonForm
            key={asking}
            label={verdicts[asking].label}
            hint={verdicts[asking].hint}
            grave={verdicts[asking].grave}
            error={decide.error}
            busy={decide.isPending}
            reload={reload}
            onCancel={() => setAsking(undefined)}
            onSubmit={(reason) =>
              decide.mutate(
                { verdict: asking, reason, version: application.version },
                {
                  onSuccess: () => {
                    setAsking(undefined);
                    queue.decided();
                  },
                },
              )
            }
          />
        )}
      </header>
      {application.decision && (
        <Facts title="The decision">
          <FactList
            facts={[
              ['Reason', <span className={css.text}>{application.decision.reason}</span>],
              [
                'By',
                application.decision.by ? (
                  <PersonName person={application.decision.by} me={session.person.id} />
                ) : undefined,
              ],
              ['When', <DateTime at={application.decision.at} />],
              [
                'May apply again',
                application.decision.reapplyFrom
                  ? `from ${formatDate(application.decision.reapplyFrom, 'date', zone)} on`
                  : undefined,
              ],
            ]}
          />
        </Facts>
      )}
      <Facts title="What they wrote">
        <FactList
          facts={[
            ['What draws them', <span className={css.text}>{content.motivation}</span>],
            ['What they do', <span className={css.text}>{content.communityWork}</span>],
            [
              'Links',
              content.links.length === 0 ? undefined : (
                <ul>
                  {content.links.map((link) => (
                    <li key={link}>
                      <a href={link} target="_blank" rel="noreferrer noopener">
                        {link.replace(/^https?:\/\//, '')}
                      </a>
                    </li>
                  ))}
                </ul>
              ),
            ],
            [
              'Skills',
              listing(
                content.skills.map((skill) => `${skill.name} (${levelWords[skill.level].toLowerCase()})`),
              ),
            ],
            ['Languages', listing(content.languages.map(languageName))],
            ['Topics', listing(content.topics)],
            ['Place', placeOf(content)],
            ['Handed in', application.submittedAt ? <DateTime at={application.submittedAt} /> : undefined],
            [
              'Code of conduct',
              content.codeOfConductAgreedAt
                ? `Version ${content.codeOfConductVersion ?? ''}, agreed ${formatDate(content.codeOfConductAgreedAt, 'date', zone)}`
                : undefined,
            ],
          ]}
        />
      </Facts>
      {!own && (
        <Facts title="Scores">
          <Scores application={application} me={session.person.id} />
          {application.actions.includes('score') && <ScoreForm application={application} />}
        </Facts>
      )}
      <Facts title="What happened">
        {timeline.isPending ? (
          <Skeleton />
        ) : timeline.data ? (
          <Timeline entries={timeline.data.items} wording={timelineWords} />
        ) : (
          <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />
        )}
      </Facts>
    </article>
  );
}
