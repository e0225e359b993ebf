import { Textarea } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { PanelForm } from './panel-form.tsx';
import { ProblemNote } from './problem-note.tsx';

export interface ReasonFormProps {
  /** What the person is about to do, such as `Decline the request`; the name of the field and of the button. */
  label: string;
  /** The name of the button, where it is not that of the field. */
  send?: string;
  /** Who reads the reason, such as `Noor reads this.` */
  hint?: string;
  /** A decision that takes something away. */
  grave?: boolean;
  required?: boolean;
  /** Said beside the field where nothing was typed. */
  missing?: string;
  placeholder?: string;
  /** Words to begin with. */
  start?: string;
  error?: unknown;
  busy?: boolean;
  reload?: () => void;
  maxLength?: number;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
}

/** Asks for a reason in the panel where the decision is taken; what was typed stays when the server refuses. */
export function ReasonForm({
  label,
  send = label,
  hint,
  grave = false,
  required = true,
  missing = 'Say why, so that it can be understood later.',
  placeholder,
  start = '',
  error,
  busy = false,
  reload,
  maxLength = 2000,
  onSubmit,
  onCancel,
}: ReasonFormProps) {
  const [reason, setReason] = useState(start);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  return (
    <PanelForm
      labelledBy={id}
      send={send}
      grave={grave}
      busy={busy}
      onSubmit={() => {
        if (required && reason.trim() === '') {
          setMissing(true);
          field.current?.focus();
          return;
        }
        onSubmit(reason.trim());
      }}
      onCancel={onCancel}
    >
      <Textarea
        ref={field}
        data-autofocus
        autoFocus
        id={`${id}-reason`}
        label={<span id={id}>{label}</span>}
        description={hint}
        placeholder={placeholder}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={maxLength}
        required={required}
        value={reason}
        error={isMissing ? missing : undefined}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
        onBlur={() => setMissing((was) => was && reason.trim() === '')}
      />
      <ProblemNote error={error} reload={reload} />
    </PanelForm>
  );
}
