import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { contributionHappenings } from '@/shared/ui/contribution-words.ts';
import type { Contribution } from '@/shared/ui/contribution-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { useChangeContribution } from '../api/change-contribution.ts';
import { contributionQuery, contributionTimelineQuery } from '../api/get-contributions.ts';
import { ContributionFacts } from '../components/contribution-facts.tsx';
import { ValidateForm } from '../components/validate-form.tsx';
import { whoHasTheBall } from '../components/who-has-the-ball.ts';

export default function ContributionPage() {
  const read = useQuery(contributionQuery(useParam('id')));
  if (read.isPending) return <Skeleton kind="record" />;
  if (!read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  return <Record contribution={read.data} reload={() => void read.refetch()} />;
}

const asked = {
  decline: 'Decline the contribution',
  reopen: 'Take the validation back',
  appeal: 'Ask to look again',
} as const;

type Asked = keyof typeof asked;

function readersOf(asking: Asked, name: string): string {
  switch (asking) {
    case 'decline':
      return `${name} reads this.`;
    case 'reopen':
      return `${name} and the peers who may vouch for it read this. It counts again once it is validated again.`;
    case 'appeal':
      return 'Staff reads this.';
  }
}

function Record({ contribution, reload }: { contribution: Contribution; reload: () => void }) {
  const session = useSession();
  const mine = contribution.person.id === session.person.id;
  const [asking, setAsking] = useState<'validate' | Asked>();
  const close = () => setAsking(undefined);
  const change = useChangeContribution(contribution, close);
  const may = (action: string) => contribution.actions.includes(action);

  return (
    <RecordLayout
      title={contribution.title}
      up={
        mine
          ? { to: '/contributions', label: 'My contributions' }
          : { to: '/review/contributions', label: 'Contributions to validate' }
      }
      state={<StatePill state={contribution.state} />}
      ball={whoHasTheBall(contribution, mine)}
      actions={
        asking === undefined && (
          <>
            {may('confirm') && (
              <Button data-call loading={change.isPending} onClick={() => change.mutate({ kind: 'confirm' })}>
                Confirm, it is right
              </Button>
            )}
            {may('submit') && (
              <Button data-call loading={change.isPending} onClick={() => change.mutate({ kind: 'submit' })}>
                Send it
              </Button>
            )}
            {may('validate') && (
              <Button data-call onClick={() => setAsking('validate')}>
                {session.has('staff') ? 'Validate' : 'Vouch for it'}
              </Button>
            )}
            {may('revise') && (
              <Link to={`/contributions/${contribution.id}/edit`} look="quiet">
                Correct it
              </Link>
            )}
            {may('decline') && (
              <Button variant="default" onClick={() => setAsking('decline')}>
                Decline
              </Button>
            )}
            {may('reopen') && (
              <Button variant="default" onClick={() => setAsking('reopen')}>
                Take the validation back
              </Button>
            )}
            {may('appeal') && (
              <Button variant="default" onClick={() => setAsking('appeal')}>
                Ask to look again
              </Button>
            )}
            {may('withdraw') && (
              <Button
                variant="default"
                loading={change.isPending}
                onClick={() => change.mutate({ kind: 'withdraw' })}
              >
                {contribution.state === 'PROPOSED' ? 'It was not me' : 'Withdraw'}
              </Button>
            )}
          </>
        )
      }
      panel={
        asking === 'validate' ? (
          <ValidateForm
            contribution={contribution}
            staff={session.has('staff')}
            error={change.error}
            busy={change.isPending}
            reload={reload}
            onSubmit={(judgement) => change.mutate({ kind: 'validate', judgement })}
            onCancel={close}
          />
        ) : asking === undefined ? (
          <ProblemNote error={change.error} reload={reload} />
        ) : (
          <ReasonForm
            key={asking}
            label={asked[asking]}
            hint={readersOf(asking, contribution.person.name)}
            grave={asking !== 'appeal'}
            maxLength={1000}
            error={change.error}
            busy={change.isPending}
            reload={reload}
            onSubmit={(reason) => change.mutate({ kind: asking, reason })}
            onCancel={close}
          />
        )
      }
      timeline={<History id={contribution.id} />}
    >
      <ContributionFacts contribution={contribution} me={session.person.id} />
    </RecordLayout>
  );
}

function History({ id }: { id: string }) {
  const read = useQuery(contributionTimelineQuery(id));
  if (read.isPending) return <Skeleton lines={3} />;
  if (!read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  return <Timeline entries={read.data.items} wording={contributionHappenings} />;
}
