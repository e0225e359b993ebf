import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { swagChoicesQuery } from '../api/get-rewards.ts';
import type { Reward } from '../api/get-rewards.ts';
import type { SwagBody } from '../api/change-reward.ts';
import { swagOf, swagOptions } from './reward-words.ts';

/** Chooses something else that is in stock. */
export function ReplaceForm({
  reward,
  error,
  busy,
  reload,
  onSubmit,
  onCancel,
}: {
  reward: Reward;
  error: unknown;
  busy: boolean;
  reload: () => void;
  onSubmit: (swag: SwagBody) => void;
  onCancel: () => void;
}) {
  const choices = useQuery(swagChoicesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const quantity = reward.swag?.quantity ?? 1;
  if (choices.isPending) return <Skeleton lines={3} />;
  if (!choices.data) return <ErrorState error={choices.error} retry={() => void choices.refetch()} />;
  return (
    <PanelForm
      label="Choose something else"
      send="Send this instead"
      call
      busy={busy}
      onSubmit={() => {
        if (chosen === null) setMissing(true);
        else onSubmit(swagOf(chosen, quantity));
      }}
      onCancel={onCancel}
    >
      <Select
        label="What instead"
        required
        searchable
        allowDeselect={false}
        data={swagOptions(choices.data.items, quantity)}
        value={chosen}
        error={missing ? 'Choose something that is in stock.' : undefined}
        onChange={(value) => {
          setChosen(value);
          setMissing(false);
        }}
      />
      <ProblemNote error={error} reload={reload} />
    </PanelForm>
  );
}
