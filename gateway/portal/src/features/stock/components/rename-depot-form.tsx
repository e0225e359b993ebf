import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import type { Depot } from '../api/get-depots.ts';
import { useChangeDepot } from '../api/keep-depots.ts';

export function RenameDepotForm({ depot, onClose }: { depot: Depot; onClose: () => void }) {
  const [name, setName] = useState(depot.name);
  const [missing, setMissing] = useState(false);
  const change = useChangeDepot(depot, onClose);
  return (
    <PanelForm
      label="Rename the depot"
      send="Rename"
      busy={change.isPending}
      onSubmit={() => {
        setMissing(name.trim() === '');
        if (name.trim() !== '') change.mutate({ kind: 'rename', name: name.trim() });
      }}
      onCancel={onClose}
    >
      <TextInput
        label="Name"
        required
        autoFocus
        maxLength={120}
        value={name}
        error={missing && 'What is it called?'}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemNote error={change.error} />
    </PanelForm>
  );
}
