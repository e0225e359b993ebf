import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import css from './decision.module.css';

/** One more Enter approves; a remark goes along if there is something to say. */
export function ApproveForm({
  requester,
  start,
  error,
  reload,
  onSubmit,
  onCancel,
}: {
  requester: string;
  start: string;
  error: unknown;
  reload: () => void;
  onSubmit: (remark: string) => void;
  onCancel: () => void;
}) {
  const [remark, setRemark] = useState(start);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <form
      className={css.form}
      aria-label="Approve the request"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(remark.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <p>Everything asked for is reserved, and {requester} is asked for the address.</p>
      <TextInput
        label="Remark"
        description="Not needed. The requester reads it."
        maxLength={1000}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <ProblemNote error={error} reload={reload} />
      <div className={css.buttons}>
        <Button type="submit" ref={button} data-call>
          Approve
        </Button>
        <Button type="button" variant="subtle" onClick={onCancel}>
          Not now
        </Button>
      </div>
    </form>
  );
}
