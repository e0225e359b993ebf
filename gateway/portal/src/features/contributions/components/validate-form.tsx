import { Button, Checkbox, NumberInput, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { RecognitionSchemas } from '@/shared/api.ts';
import { figureWord } from '@/shared/ui/contribution-words.ts';
import type { Contribution } from '@/shared/ui/contribution-words.ts';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import css from './contribution.module.css';

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
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const label = staff ? 'Validate' : 'Vouch for it';
  return (
    <form
      className={css.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (highImpact && reason.trim() === '') {
          setMissing(true);
          return;
        }
        onSubmit({
          ...(highImpact ? { highImpactReason: reason.trim() } : {}),
          ...(measured === '' ? {} : { measuredReach: Number(measured) }),
        });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
      }}
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
      <div className={css.buttons}>
        <Button type="submit" ref={button} loading={busy} data-call>
          {label}
        </Button>
        <Button type="button" variant="subtle" onClick={onCancel} disabled={busy}>
          Not now
        </Button>
      </div>
    </form>
  );
}
