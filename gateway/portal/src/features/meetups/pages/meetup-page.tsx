import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { useChangeMeetup } from '../api/change-meetup.ts';
import { kitOfMeetupQuery } from '../api/get-kit-of-meetup.ts';
import { meetupQuery, meetupTimelineQuery } from '../api/get-meetups.ts';
import type { Meetup } from '../api/get-meetups.ts';
import { MeetupFacts } from '../components/meetup-facts.tsx';
import { meetupHappenings } from '../components/meetup-words.ts';
import { ReportFacts } from '../components/report-facts.tsx';
import { whoHasTheBall } from '../components/who-has-the-ball.ts';
import css from '../components/meetups.module.css';

export default function MeetupPage() {
  const meetup = useQuery(meetupQuery(useParam('id')));
  if (meetup.isPending) return <Skeleton kind="record" />;
  if (!meetup.data) return <ErrorState error={meetup.error} retry={() => void meetup.refetch()} />;
  return <Record key={meetup.data.id} meetup={meetup.data} reload={() => void meetup.refetch()} />;
}

function Record({ meetup, reload }: { meetup: Meetup; reload: () => void }) {
  const session = useSession();
  const [cancelling, setCancelling] = useState(false);
  const close = () => setCancelling(false);
  const change = useChangeMeetup(meetup, close);
  const [now] = useState(() => Date.now());
  const may = (action: string) => meetup.actions.includes(action);
  const organises = meetup.organisers.some((one) => one.id === session.person.id);
  const mine = organises || meetup.speakers.some((one) => one.person.id === session.person.id);
  const over = Date.parse(meetup.endsAt) <= now;
  const begun = Date.parse(meetup.startsAt) <= now;
  const callOff = begun ? 'It did not take place' : 'Cancel the meetup';
  const kitPossible =
    meetup.state === 'ANNOUNCED' && organises && session.has('ambassador', 'organiser') && !begun;
  const open = meetup.state === 'ANNOUNCED' || meetup.state === 'HELD' || meetup.state === 'REPORTED';
  const busy = (kind: string) => change.isPending && change.variables.kind === kind;

  return (
    <RecordLayout
      title={meetup.title}
      up={{
        to: paths.meetups,
        label: session.has('staff', 'admin', 'advocate') ? 'Meetups' : 'My meetups',
      }}
      state={<StatePill state={meetup.state} />}
      ball={whoHasTheBall(meetup, organises, now)}
      actions={
        !cancelling && meetup.actions.length > 0 ? (
          <>
            {may('announce') && (
              <Button
                data-call
                loading={busy('announce')}
                onClick={() => change.mutate({ kind: 'announce' })}
              >
                Announce it
              </Button>
            )}
            {may('report') && (
              <Link to={paths.meetupReport(meetup.id)} look={over ? 'button' : 'quiet'}>
                Report how it went
              </Link>
            )}
            {may('correct-report') && (
              <Link to={paths.correctMeetupReport(meetup.id)} look="quiet">
                Correct the report
              </Link>
            )}
            {kitPossible && <KitLink meetup={meetup} />}
            {may('edit') && (
              <Link to={`${paths.meetup(meetup.id)}/edit`} look="quiet">
                Change the plan
              </Link>
            )}
            {may('hold') && (
              <Button
                variant="default"
                loading={busy('hold')}
                onClick={() => change.mutate({ kind: 'hold' })}
              >
                It took place, report later
              </Button>
            )}
            {may('cancel') && (
              <Button variant="default" onClick={() => setCancelling(true)}>
                {callOff}
              </Button>
            )}
          </>
        ) : undefined
      }
      panel={
        cancelling ? (
          <ReasonForm
            label={callOff}
            hint={
              begun
                ? 'Its people read this, and nobody is asked for a report. A kit that has not left yet is taken back.'
                : 'Its people read this. A kit that has not left yet is taken back.'
            }
            grave
            maxLength={1000}
            error={change.error}
            busy={change.isPending}
            reload={reload}
            onSubmit={(reason) => change.mutate({ kind: 'cancel', reason })}
            onCancel={close}
          />
        ) : (
          change.error && <ProblemNote error={change.error} reload={reload} />
        )
      }
      timeline={<History id={meetup.id} />}
    >
      {meetup.cancelReason !== undefined && (
        <Note tone="refused" title={begun ? 'Why it did not take place' : 'Why it was cancelled'}>
          <p dir="auto">{meetup.cancelReason}</p>
        </Note>
      )}
      <p className={`${css.links ?? ''} no-print`}>
        <Link to={paths.meetupMaterials(meetup.id)}>Materials</Link>
        {(organises || session.has('staff')) && <Link to={paths.linksOfMeetup(meetup.id)}>Links</Link>}
        {open && (
          <>
            <Link to={paths.publicMeetup(meetup.id)}>Public page</Link>
            <a href={`/api/public/meetups/${encodeURIComponent(meetup.id)}/calendar.ics`} download>
              Calendar file
            </a>
          </>
        )}
      </p>
      <ReportFacts meetup={meetup} mine={mine} />
      <MeetupFacts meetup={meetup} />
    </RecordLayout>
  );
}

/** The way to ask for a kit, or to the one that was asked for already. */
function KitLink({ meetup }: { meetup: Meetup }) {
  const kit = useQuery(kitOfMeetupQuery(meetup.id));
  if (kit.isPending) return null;
  return kit.data ? (
    <Link to={paths.kitRequest(kit.data.id)} look="quiet">
      See its kit
    </Link>
  ) : (
    <Link to={paths.requestKit(meetup.id)} look="button">
      Request a kit
    </Link>
  );
}

function History({ id }: { id: string }) {
  const read = useQuery(meetupTimelineQuery(id));
  if (read.isPending) return <Skeleton lines={3} />;
  if (!read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  return <Timeline entries={read.data.items} wording={meetupHappenings} />;
}
