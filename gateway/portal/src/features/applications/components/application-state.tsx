import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { languageName } from '@/shared/places.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime, formatDate, useTimeZone } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { levelWords } from '@/shared/ui/profile-fields.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { listing } from '@/shared/ui/words.ts';
import { applicationTimelineQuery, useWithdrawMyApplication } from '../api/my-application.ts';
import type { Application, MyApplication } from '../api/my-application.ts';
import css from './application-state.module.css';

const ball: Record<Application['state'], ReactNode> = {
  DRAFT: 'Nobody but you sees it yet.',
  SUBMITTED: 'The programme team has it. You hear from us by e-mail, and it shows here.',
  SCREENING: 'The programme team is reading it. You hear from us by e-mail, and it shows here.',
  WAITLISTED: 'You are on the waiting list: there is no place right now, and you need not apply again.',
  ACCEPTED: 'Welcome. The member’s part of the portal is open for you.',
  DECLINED: 'It was decided.',
  WITHDRAWN: 'You withdrew it. Nobody reads it any more.',
};

const wording = {
  'ambassador.application-submitted': 'Handed in',
  'ambassador.application-withdrawn': 'Withdrawn',
  'ambassador.application-screening': 'The team began to read it',
  'ambassador.application-accepted': 'Accepted',
  'ambassador.application-declined': 'Declined',
  'ambassador.application-waitlisted': 'Put on the waiting list',
};

/** What became of an application that was handed in, for the person who wrote it. */
export function ApplicationState({
  application,
  mine,
  again,
}: {
  application: Application;
  mine: MyApplication;
  again: () => void;
}) {
  const zone = useTimeZone();
  const timeline = useQuery(applicationTimelineQuery(application.id));
  const withdraw = useWithdrawMyApplication();
  const [asking, setAsking] = useState(false);
  const may = (action: string) => application.actions.includes(action);
  return (
    <RecordLayout
      title="Your application"
      state={<StatePill state={application.state} />}
      ball={ball[application.state]}
      actions={
        <>
          {application.state === 'ACCEPTED' && (
            <Link to="/profile" look="button">
              Complete your profile
            </Link>
          )}
          {mine.maySave && (
            <Button data-call onClick={again}>
              Apply again
            </Button>
          )}
          {may('withdraw') && !asking && (
            <Button variant="default" onClick={() => setAsking(true)}>
              Withdraw it
            </Button>
          )}
        </>
      }
      panel={
        asking ? (
          <PanelForm
            label="Withdraw the application"
            send="Withdraw it"
            grave
            ready
            busy={withdraw.isPending}
            onSubmit={() => withdraw.mutate(application.version, { onSuccess: () => setAsking(false) })}
            onCancel={() => setAsking(false)}
          >
            <p>Withdraw the application? Nobody reads it any more. You may apply again whenever you like.</p>
            <ProblemNote error={withdraw.error} />
          </PanelForm>
        ) : null
      }
      timeline={
        timeline.isPending ? (
          <Skeleton />
        ) : timeline.data ? (
          <Timeline entries={timeline.data.items} wording={wording} />
        ) : (
          <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />
        )
      }
    >
      {application.message && (
        <Note tone={application.state === 'ACCEPTED' ? 'done' : 'info'}>
          <p className={css.message}>{application.message}</p>
        </Note>
      )}
      {application.decision && (
        <Facts title="The decision">
          <FactList
            facts={[
              ['Reason', <span className={css.text}>{application.decision.reason}</span>],
              ['Decided', <DateTime at={application.decision.at} show="date" />],
              [
                'You may apply again',
                mine.reapplyFrom ? `from ${formatDate(mine.reapplyFrom, 'date', zone)} on` : undefined,
              ],
            ]}
          />
        </Facts>
      )}
      <ApplicationContent content={application.content} when={['Handed in', application.submittedAt]} />
    </RecordLayout>
  );
}

/** What an applicant wrote, and when it came to be so. */
export function ApplicationContent({
  content,
  title = 'What you wrote',
  when: [done, at],
  aside,
}: {
  content: Application['content'];
  title?: string;
  when: readonly [done: string, at: string | undefined];
  aside?: ReactNode;
}) {
  return (
    <Facts title={title} aside={aside}>
      <FactList
        facts={[
          [done, at ? <DateTime at={at} /> : undefined],
          [
            'What draws you',
            content.motivation === '' ? undefined : <span className={css.text}>{content.motivation}</span>,
          ],
          [
            'What you do',
            content.communityWork === '' ? undefined : (
              <span className={css.text}>{content.communityWork}</span>
            ),
          ],
          [
            'Links',
            content.links.length === 0 ? undefined : (
              <ul>
                {content.links.map((link) => (
                  <li key={link}>
                    <a href={link} rel="noopener nofollow ugc">
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
          ['Directory', content.listed ? 'Shown once you are a member' : 'Not shown'],
        ]}
      />
    </Facts>
  );
}
