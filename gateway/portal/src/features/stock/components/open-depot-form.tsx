import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { PersonSelect } from '@/shared/ui/person-select.tsx';
import type { ChosenPerson } from '@/shared/ui/person-select.tsx';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import type { Depot } from '../api/get-depots.ts';
import { useOpenDepot } from '../api/keep-depots.ts';
import css from './stock.module.css';

export function OpenDepotForm({
  onOpened,
  onClose,
}: {
  onOpened: (depot: Depot) => void;
  onClose: () => void;
}) {
  const [holder, setHolder] = useState<ChosenPerson | null>(null);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const open = useOpenDepot(onOpened);
  return (
    <PanelForm
      label="Open a depot"
      send="Open the depot"
      busy={open.isPending}
      onSubmit={() => {
        setMissing(holder === null);
        if (holder) open.mutate({ holder, ...(name.trim() === '' ? {} : { name: name.trim() }) });
      }}
      onCancel={onClose}
    >
      <div className={css.moveFields}>
        <PersonSelect
          label="Who holds it"
          description="Each person has one depot, and sees it under “What I hold”."
          required
          value={holder}
          error={missing && holder === null ? 'Whose is it?' : undefined}
          onChange={setHolder}
        />
        <TextInput
          label="Name"
          description="The holder’s name if left empty."
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <ProblemNote error={open.error} />
    </PanelForm>
  );
}
