import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';

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
  return (
    <PanelForm
      label="Approve the request"
      send="Approve"
      call
      ready
      onSubmit={() => onSubmit(remark.trim())}
      onCancel={onCancel}
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
    </PanelForm>
  );
}
