import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { languageName } from '@/shared/places.ts';
import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { levelWords } from '@/shared/ui/profile-fields.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { listing } from '@/shared/ui/words.ts';
import { memberQuery, memberTimelineQuery, useChangeMembership } from '../api/members.ts';
import type { Member, MembershipStep } from '../api/members.ts';
import css from './member-page.module.css';

const steps = {
  hold: {
    label: 'Put on hold',
    hint: 'They read this in the bell and in the mail. The role stays until the membership ends.',
  },
  end: {
    label: 'End the membership',
    hint: 'They read this in the bell and in the mail, and the member’s role is taken away.',
  },
} as const;

const onboarding: Record<Member['onboarding'][number]['step'], string> = {
  AGREE_TO_CODE_OF_CONDUCT: 'Agreed to the code of conduct',
  COMPLETE_PROFILE: 'Completed the profile',
  PLAN_FIRST_MEETUP: 'Planned a first meetup',
};

const happenings: Record<string, string> = {
  'ambassador.member-joined': 'Joined the programme',
  'ambassador.member-put-on-hold': 'Put on hold',
  'ambassador.member-resumed': 'Resumed',
  'ambassador.member-left': 'Membership ended',
};

const ball: Record<Member['state'], string> = {
  ONBOARDING: 'New in the programme, on the way through the first steps.',
  ACTIVE: 'A member like all others.',
  ON_HOLD: 'On hold; the programme team takes it up again.',
  ALUMNI: 'The membership is over.',
};

export default function MemberPage() {
  const id = useParam('id');
  const { data: member, isPending, error, refetch } = useQuery(memberQuery(id));
  if (!member)
    return isPending ? <Skeleton kind="record" /> : <ErrorState error={error} retry={() => void refetch()} />;
  return <MemberRecord key={member.id} member={member} reload={() => void refetch()} />;
}

function MemberRecord({ member, reload }: { member: Member; reload: () => void }) {
  const session = useSession();
  const timeline = useQuery(memberTimelineQuery(member.id));
  const change = useChangeMembership(member.id);
  const [asking, setAsking] = useState<'hold' | 'end'>();
  const { profile } = member;
  const act = (step: MembershipStep, reason = '') =>
    change.mutate({ step, reason, version: member.version }, { onSuccess: () => setAsking(undefined) });
  const staff = session.has('staff', 'admin');
  return (
    <RecordLayout
      title={member.name}
      {...(staff ? { up: { to: '/members', label: 'Members' } } : {})}
      state={<StatePill state={member.state} />}
      ball={ball[member.state]}
      actions={
        asking === undefined && (
          <>
            {member.actions.includes('resume') && (
              <Button loading={change.isPending} onClick={() => act('resume')}>
                Resume the membership
              </Button>
            )}
            {(['hold', 'end'] as const)
              .filter((step) => member.actions.includes(step))
              .map((step) => (
                <Button
                  key={step}
                  variant="default"
                  onClick={() => {
                    change.reset();
                    setAsking(step);
                  }}
                >
                  {steps[step].label}
                </Button>
              ))}
          </>
        )
      }
      panel={
        asking === undefined ? (
          <ProblemNote error={change.error} reload={reload} />
        ) : (
          <ReasonForm
            key={asking}
            label={steps[asking].label}
            hint={steps[asking].hint}
            grave={asking === 'end'}
            error={change.error}
            busy={change.isPending}
            reload={reload}
            onCancel={() => setAsking(undefined)}
            onSubmit={(reason) => act(asking, reason)}
          />
        )
      }
      timeline={
        timeline.isPending ? (
          <Skeleton />
        ) : timeline.data ? (
          <Timeline entries={timeline.data.items} wording={happenings} />
        ) : (
          <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />
        )
      }
    >
      {member.roleProblem !== undefined && (
        <Note tone="waiting" title="The role has not reached the sign-in yet">
          <p>{member.roleProblem}</p>
          <p>Embassy keeps trying by itself.</p>
        </Note>
      )}
      <Facts title="Membership">
        <FactList
          facts={[
            ['Member since', <DateTime at={member.joinedAt} show="date" />],
            ['Term ends', <DateTime at={member.termEndsAt} show="date" />],
            [
              'Ended',
              member.endedAt === undefined ? undefined : <DateTime at={member.endedAt} show="date" />,
            ],
            ['Why', member.endReason],
            ['Role in the portal', member.roleSettled ? 'As it should be' : 'On its way'],
            [
              'Application',
              staff ? (
                <Link to={paths.applicationReview(member.applicationId)}>What they wrote</Link>
              ) : undefined,
            ],
            [
              'Directory',
              member.inDirectory ? (
                <Link to={paths.publicMember(member.id)}>As visitors see them</Link>
              ) : (
                'Not shown'
              ),
            ],
          ]}
        />
      </Facts>
      {member.state === 'ONBOARDING' && (
        <Facts title="First steps">
          <ul className={css.steps}>
            {member.onboarding.map(({ step, done }) => (
              <li key={step} data-done={done}>
                <span aria-hidden="true">{done ? '✓' : '○'}</span> {onboarding[step]}
                <span className="visually-hidden">{done ? ', done' : ', not yet'}</span>
              </li>
            ))}
          </ul>
        </Facts>
      )}
      <Facts title="Profile">
        <FactList
          facts={[
            ['About', profile.bio === '' ? undefined : <span className={css.text}>{profile.bio}</span>],
            ['Place', placeOf(profile)],
            [
              'Skills',
              listing(
                profile.skills.map((skill) => `${skill.name} (${levelWords[skill.level].toLowerCase()})`),
              ),
            ],
            ['Languages', listing(profile.languages.map(languageName))],
            ['Speaks about', listing(profile.topics)],
            [
              'Links',
              profile.links.length === 0 ? undefined : (
                <ul>
                  {profile.links.map((link) => (
                    <li key={link}>
                      <a href={link} target="_blank" rel="noreferrer noopener">
                        {link.replace(/^https?:\/\//, '')}
                      </a>
                    </li>
                  ))}
                </ul>
              ),
            ],
          ]}
        />
      </Facts>
    </RecordLayout>
  );
}
