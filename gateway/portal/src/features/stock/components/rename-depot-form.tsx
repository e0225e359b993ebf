import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import type { Depot } from '../api/get-depots.ts';
import { useChangeDepot } from '../api/keep-depots.ts';
import css from './stock.module.css';

export function RenameDepotForm({ depot, onClose }: { depot: Depot; onClose: () => void }) {
  const [name, setName] = useState(depot.name);
  const [missing, setMissing] = useState(false);
  const change = useChangeDepot(depot, onClose);
  return (
    <form
      className={css.form}
      aria-label="Rename the depot"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === '');
        if (name.trim() !== '') change.mutate({ kind: 'rename', name: name.trim() });
      }}
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
      <div className={css.buttons}>
        <Button type="submit" loading={change.isPending}>
          Rename
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  );
}
