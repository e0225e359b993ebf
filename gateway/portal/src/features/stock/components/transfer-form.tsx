import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { depotLevelsQuery, depotsQuery, warehouse } from '../api/get-depots.ts';
import type { Depot, Level } from '../api/get-depots.ts';
import { useTransferStock } from '../api/keep-depots.ts';
import css from './stock.module.css';

/** Sends pieces from a depot to another one; what there is of each stands beside it. */
export function TransferForm({
  from,
  itemId,
  onClose,
}: {
  from: Pick<Depot, 'id' | 'name'>;
  /** Only this item. */
  itemId?: string;
  onClose: () => void;
}) {
  const levels = useQuery(depotLevelsQuery(from.id));
  const depots = useQuery(depotsQuery);
  if (levels.isPending || depots.isPending) return <Skeleton kind="rows" lines={3} />;
  if (!levels.data || !depots.data)
    return (
      <ErrorState
        error={levels.error ?? depots.error}
        retry={() => {
          void levels.refetch();
          void depots.refetch();
        }}
      />
    );
  const there = levels.data.items.filter((level) => itemId === undefined || level.itemId === itemId);
  const known = depots.data.items.some((depot) => depot.id === warehouse.id)
    ? depots.data.items
    : [warehouse, ...depots.data.items];
  const others = known.filter((depot) => depot.id !== from.id && depot.state === 'OPEN');
  return <Fields from={from} levels={there} others={others} onClose={onClose} />;
}

function Fields({
  from,
  levels,
  others,
  onClose,
}: {
  from: Pick<Depot, 'id' | 'name'>;
  levels: readonly Level[];
  others: readonly Pick<Depot, 'id' | 'name'>[];
  onClose: () => void;
}) {
  const [levelId, setLevelId] = useState(levels.length === 1 ? (levels[0]?.id ?? '') : '');
  const [to, setTo] = useState(others.length === 1 ? (others[0]?.id ?? '') : '');
  const [quantity, setQuantity] = useState<number | string>('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const transfer = useTransferStock(onClose);
  const refused =
    transfer.error instanceof ApiProblem
      ? Object.fromEntries(transfer.error.errors.map((one) => [one.field, one.message]))
      : {};
  const level = levels.find((one) => one.id === levelId);
  const pieces = Number(quantity) || 0;
  const target = others.find((depot) => depot.id === to);
  const session = useSession();
  const keeper = session.has('staff') || session.has('fulfilment');
  return (
    <PanelForm
      label={`Send from ${from.name}`}
      send="Send"
      busy={transfer.isPending}
      onSubmit={() => {
        const found: Record<string, string> = {};
        if (!level) found.itemId = 'Send what?';
        if (to === '') found.toDepotId = 'Send it where?';
        if (pieces < 1) found.quantity = 'How many? At least one.';
        else if (level && pieces > level.available) found.quantity = `There are ${level.available}.`;
        setWrong(found);
        if (level && Object.keys(found).length === 0)
          transfer.mutate({
            itemId: level.itemId,
            variantId: level.variantId,
            quantity: pieces,
            fromDepotId: from.id,
            toDepotId: to,
            ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
          });
      }}
      onCancel={onClose}
    >
      <div className={css.moveFields}>
        <Select
          label="What"
          required
          searchable={levels.length > 8}
          data={levels.map((one) => ({ value: one.id, label: `${one.label} (${one.available})` }))}
          nothingFoundMessage="Nothing of that name lies there."
          value={levelId === '' ? null : levelId}
          error={wrong.itemId ?? refused.itemId ?? refused.variantId}
          onChange={(value) => setLevelId(value ?? '')}
        />
        <NumberInput
          label="How many"
          required
          allowDecimal={false}
          allowNegative={false}
          value={quantity}
          error={wrong.quantity ?? refused.quantity}
          onChange={setQuantity}
        />
        <Select
          label="Where to"
          required
          searchable={others.length > 8}
          data={others.map((one) => ({ value: one.id, label: one.name }))}
          value={to === '' ? null : to}
          error={wrong.toDepotId ?? refused.toDepotId}
          onChange={(value) => setTo(value ?? '')}
        />
        <TextInput
          label="Why"
          placeholder="Stands in both ledgers"
          maxLength={300}
          value={reason}
          error={refused.reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      {level && target && pieces > 0 && pieces <= level.available && (
        <p className={css.soft} role="status">
          {level.onHand - pieces} stay in {from.name}, {pieces} go to {target.name}.
          {!keeper && ' They count there once they have arrived and somebody has counted them.'}
        </p>
      )}
      <ProblemNote
        error={
          transfer.error instanceof ApiProblem && transfer.error.errors.length > 0 ? null : transfer.error
        }
      />
    </PanelForm>
  );
}
