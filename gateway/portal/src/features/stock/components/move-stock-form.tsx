import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import type { StockItem } from '@/shared/ui/kit-words.ts';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { depotLevelsQuery, useDepots, warehouse } from '../api/get-depots.ts';
import { useMoveStock } from '../api/move-stock.ts';
import type { StockMove } from '../api/move-stock.ts';
import css from './stock.module.css';

const names: Record<StockMove['kind'], { form: string; button: string }> = {
  receive: { form: 'Receive stock', button: 'Receive' },
  return: { form: 'Take back', button: 'Take back' },
  adjust: { form: 'Correct the count', button: 'Correct the count' },
};

/** Receives goods or corrects a count, in the panel of the item. */
export function MoveStockForm({
  item,
  kind,
  onClose,
}: {
  item: StockItem;
  kind: StockMove['kind'];
  onClose: () => void;
}) {
  const [variantId, setVariantId] = useState(item.variants.length === 1 ? (item.variants[0]?.id ?? '') : '');
  const [depotId, setDepotId] = useState<string>(warehouse.id);
  const [quantity, setQuantity] = useState<number | string>('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const move = useMoveStock(item, onClose);
  const refused =
    move.error instanceof ApiProblem
      ? Object.fromEntries(move.error.errors.map((one) => [one.field, one.message]))
      : {};
  const variant = item.variants.find((one) => one.id === variantId);
  const depots = useDepots().filter((depot) => depot.state === 'OPEN');
  const away = depotId !== warehouse.id;
  const there = useQuery({ ...depotLevelsQuery(depotId), enabled: away });
  const before = away
    ? there.data &&
      (there.data.items.find((level) => level.itemId === item.id && level.variantId === variantId)?.onHand ??
        0)
    : variant?.onHand;
  const change = Number(quantity) || 0;
  const receiving = kind !== 'adjust';
  const words = names[kind];
  const error = (field: string) => wrong[field] ?? refused[field];
  return (
    <PanelForm
      label={words.form}
      send={words.button}
      busy={move.isPending}
      onSubmit={() => {
        const found: Record<string, string> = {};
        if (variantId === '') found.variantId = 'Which one?';
        if (quantity === '' || change === 0 || (receiving && change < 1))
          found.quantity = receiving ? 'How many came? At least one.' : 'By how much? Not zero.';
        if (!receiving && reason.trim() === '') found.reason = 'Say why, for the ledger.';
        setWrong(found);
        if (Object.keys(found).length === 0)
          move.mutate({ kind, variantId, depotId, quantity: change, reason: reason.trim() });
      }}
      onCancel={onClose}
    >
      <div className={css.moveFields}>
        {item.variants.length > 1 && (
          <Select
            label="Which one"
            required
            data={item.variants.map((one) => ({ value: one.id, label: one.label }))}
            value={variantId === '' ? null : variantId}
            error={error('variantId')}
            onChange={(value) => setVariantId(value ?? '')}
          />
        )}
        {depots.length > 1 && (
          <Select
            label="Depot"
            allowDeselect={false}
            searchable={depots.length > 8}
            data={depots.map((one) => ({ value: one.id, label: one.name }))}
            value={depotId}
            error={error('depotId')}
            onChange={(value) => setDepotId(value ?? warehouse.id)}
          />
        )}
        <NumberInput
          label={receiving ? 'How many came' : 'Change'}
          placeholder={receiving ? '' : '-3 when three are missing'}
          required
          autoFocus
          allowDecimal={false}
          allowNegative={!receiving}
          value={quantity}
          error={error('quantity')}
          onChange={setQuantity}
        />
        <TextInput
          label={receiving ? 'From where' : 'Why'}
          placeholder={receiving ? 'Order number or sender' : 'Stands in the ledger'}
          required={!receiving}
          maxLength={300}
          value={reason}
          error={error('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      {variant && before !== undefined && change !== 0 && (
        <p className={css.soft} role="status">
          {variant.label}: {before} on hand become {before + change}.
        </p>
      )}
      <ProblemNote
        error={move.error instanceof ApiProblem && move.error.errors.length > 0 ? null : move.error}
      />
    </PanelForm>
  );
}
