import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import type { Level } from '../api/get-depots.ts';
import { useGiveOut } from '../api/keep-depots.ts';
import css from './stock.module.css';

/** Says what was given away out of a local depot; a few taps after a meetup. */
export function GiveOutForm({
  depotId,
  levels,
  start,
  onClose,
}: {
  depotId: string;
  levels: readonly Level[];
  start?: Level | undefined;
  onClose: () => void;
}) {
  const [levelId, setLevelId] = useState(start?.id ?? (levels.length === 1 ? (levels[0]?.id ?? '') : ''));
  const [quantity, setQuantity] = useState<number | string>('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const giveOut = useGiveOut(depotId, onClose);
  const level = levels.find((one) => one.id === levelId);
  const pieces = Number(quantity) || 0;
  return (
    <PanelForm
      label="Say what was given away"
      send="Note it"
      busy={giveOut.isPending}
      onSubmit={() => {
        const found: Record<string, string> = {};
        if (!level) found.itemId = 'Which one?';
        if (pieces < 1) found.quantity = 'How many? At least one.';
        else if (level && pieces > level.available) found.quantity = `There are ${level.available}.`;
        if (reason.trim() === '') found.reason = 'Where was it? A few words do.';
        setWrong(found);
        if (level && Object.keys(found).length === 0)
          giveOut.mutate({
            itemId: level.itemId,
            variantId: level.variantId,
            quantity: pieces,
            reason: reason.trim(),
          });
      }}
      onCancel={onClose}
    >
      <div className={css.moveFields}>
        <Select
          label="What"
          required
          data={levels.map((one) => ({ value: one.id, label: `${one.label} (${one.available})` }))}
          value={levelId === '' ? null : levelId}
          error={wrong.itemId}
          onChange={(value) => setLevelId(value ?? '')}
        />
        <NumberInput
          label="How many"
          required
          allowDecimal={false}
          allowNegative={false}
          inputMode="numeric"
          value={quantity}
          error={wrong.quantity}
          onChange={setQuantity}
        />
        <TextInput
          label="Where"
          placeholder="Graph night in Accra"
          required
          maxLength={300}
          value={reason}
          error={wrong.reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <ProblemNote
        error={giveOut.error instanceof ApiProblem && giveOut.error.errors.length > 0 ? null : giveOut.error}
      />
    </PanelForm>
  );
}
