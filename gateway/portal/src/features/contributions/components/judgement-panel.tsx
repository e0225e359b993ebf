import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import type { Contribution } from '@/shared/ui/contribution-words.ts';
import { Note } from '@/shared/ui/note.tsx';
import { KeyHint, PanelRecord } from '@/shared/ui/panel-record.tsx';
import { useQueue } from '@/shared/ui/queue-panel.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { useShortcuts } from '@/shared/ui/shortcuts.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { useChangeContribution } from '../api/change-contribution.ts';
import { contributionQuery } from '../api/get-contributions.ts';
import { ContributionFacts } from './contribution-facts.tsx';
import { ValidateForm } from './validate-form.tsx';
import { whoHasTheBall } from './who-has-the-ball.ts';

/** A contribution beside the queue, with the judgement in place; the next one opens after it. */
export function JudgementPanel({
  id,
  listed,
  staff,
}: {
  id: string;
  /** As the list has it, to show at once. */
  listed: Contribution | undefined;
  staff: boolean;
}) {
  const read = useQuery({ ...contributionQuery(id), placeholderData: listed });
  if (read.isPending) return <Skeleton lines={8} />;
  if (!read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  return <Panel key={id} contribution={read.data} staff={staff} reload={() => void read.refetch()} />;
}

function Panel({
  contribution,
  staff,
  reload,
}: {
  contribution: Contribution;
  staff: boolean;
  reload: () => void;
}) {
  const me = useSession().person.id;
  const queue = useQueue();
  const [mode, setMode] = useState<'validate' | 'decline'>();
  const change = useChangeContribution(contribution, () => queue.decided());
  const may = (action: string) => contribution.actions.includes(action);
  const own = contribution.person.id === me;
  useShortcuts([
    ...(may('validate') ? [{ keys: 'a', label: 'Validate', run: () => setMode('validate') }] : []),
    ...(may('decline') ? [{ keys: 'd', label: 'Decline', run: () => setMode('decline') }] : []),
  ]);
  return (
    <PanelRecord
      title={contribution.title}
      to={paths.contribution(contribution.id)}
      state={<StatePill state={contribution.state} />}
      ball={whoHasTheBall(contribution, own)}
      actions={
        mode === undefined && (
          <>
            {may('validate') && (
              <Button data-call onClick={() => setMode('validate')} aria-keyshortcuts="a">
                {staff ? 'Validate' : 'Vouch for it'}
                <KeyHint>A</KeyHint>
              </Button>
            )}
            {may('decline') && (
              <Button variant="default" onClick={() => setMode('decline')} aria-keyshortcuts="d">
                Decline<KeyHint>D</KeyHint>
              </Button>
            )}
          </>
        )
      }
      panel={
        mode === 'validate' ? (
          <ValidateForm
            contribution={contribution}
            staff={staff}
            error={change.error}
            busy={change.isPending}
            reload={reload}
            onSubmit={(judgement) => change.mutate({ kind: 'validate', judgement })}
            onCancel={() => setMode(undefined)}
          />
        ) : mode === 'decline' ? (
          <ReasonForm
            label="Decline the contribution"
            hint={`${contribution.person.name} reads this.`}
            grave
            maxLength={1000}
            error={change.error}
            busy={change.isPending}
            reload={reload}
            onSubmit={(reason) => change.mutate({ kind: 'decline', reason })}
            onCancel={() => setMode(undefined)}
          />
        ) : (
          own &&
          contribution.state === 'SUBMITTED' && (
            <Note tone="waiting" title="Your own contribution">
              <p>Nobody validates their own. Somebody else has to.</p>
            </Note>
          )
        )
      }
    >
      <ContributionFacts contribution={contribution} me={me} />
    </PanelRecord>
  );
}
