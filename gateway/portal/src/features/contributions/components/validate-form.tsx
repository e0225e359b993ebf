import { Checkbox, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RecognitionSchemas } from '@/shared/api.ts';
import { figureWord } from '@/shared/ui/contribution-words.ts';
import type { Contribution } from '@/shared/ui/contribution-words.ts';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';

/** One more Enter validates; high impact and a measured figure go along if there is something to say. */
export function ValidateForm({
  contribution,
  staff,
  error,
  busy = false,
  reload,
  onSubmit,
  onCancel,
}: {
  contribution: Contribution;
  /** Peers vouch; staff may also measure and call it high impact. */
  staff: boolean;
  error: unknown;
  busy?: boolean;
  reload: () => void;
  onSubmit: (judgement: RecognitionSchemas['JudgementRequest']) => void;
  onCancel: () => void;
}) {
  const [measured, setMeasured] = useState<number | string>('');
  const [highImpact, setHighImpact] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const label = staff ? 'Validate' : 'Vouch for it';
  return (
    <PanelForm
      label={label}
      send={label}
      call
      ready
      busy={busy}
      onSubmit={() => {
        if (highImpact && reason.trim() === '') {
          setMissing(true);
          return;
        }
        onSubmit({
          ...(highImpact ? { highImpactReason: reason.trim() } : {}),
          ...(measured === '' ? {} : { measuredReach: Number(measured) }),
        });
      }}
      onCancel={onCancel}
    >
      {staff ? (
        <>
          <NumberInput
            label={`Counted ${figureWord(contribution.figure)}`}
            description="Only if you know it from a count of your own; it then replaces what was reported."
            min={0}
            max={10_000_000}
            allowDecimal={false}
            allowNegative={false}
            value={measured}
            onChange={setMeasured}
          />
          <Checkbox
            label="High impact"
            description="It mattered more than its figure says."
            checked={highImpact}
            onChange={(event) => {
              setHighImpact(event.currentTarget.checked);
              setMissing(false);
            }}
          />
          {highImpact && (
            <Textarea
              label="Why"
              description="Everybody can read this in the hall of fame."
              required
              autosize
              minRows={2}
              maxLength={1000}
              value={reason}
              error={missing ? 'Say why, so that others can learn from it.' : undefined}
              onChange={(event) => {
                setReason(event.currentTarget.value);
                setMissing(false);
              }}
            />
          )}
        </>
      ) : (
        <p>
          You know that {contribution.person.name} did this. With {contribution.vouchesNeeded} peers it
          counts.
        </p>
      )}
      <ProblemNote error={error} reload={reload} />
    </PanelForm>
  );
}
