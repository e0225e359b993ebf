import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { MaterialsSchemas } from '@/shared/api.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import css from './decision.module.css';

type Choice = MaterialsSchemas['KitSizeChoice'];
type Line = KitRequest['lines'][number];

const keyOf = (line: { itemId: string; variantId: string }) => `${line.itemId}/${line.variantId}`;

/** Quantities per line, beginning with as much as there is; with the reason that the requester reads. */
export function ApprovePartiallyForm({
  request,
  leftOf,
  start,
  error,
  reload,
  onSubmit,
  onCancel,
}: {
  request: KitRequest;
  /** What is left of a line; undefined when that is not known. */
  leftOf: (line: Line) => number | undefined;
  start: { lines: readonly Choice[]; reason: string } | undefined;
  error: unknown;
  reload: () => void;
  onSubmit: (lines: Choice[], reason: string) => void;
  onCancel: () => void;
}) {
  const [quantities, setQuantities] = useState<Record<string, number | string>>(() =>
    Object.fromEntries(
      request.lines.map((line) => {
        const before = start?.lines.find((one) => keyOf(one) === keyOf(line))?.quantity ?? line.requested;
        return [keyOf(line), Math.max(0, Math.min(before, leftOf(line) ?? before))];
      }),
    ),
  );
  const [reason, setReason] = useState(start?.reason ?? '');
  const [wrong, setWrong] = useState<'nothing' | 'reason'>();
  const given = (line: Line) => Number(quantities[keyOf(line)]) || 0;
  return (
    <PanelForm
      label="Approve in part"
      send="Approve in part"
      call
      onSubmit={() => {
        const lines = request.lines.map((line) => ({
          itemId: line.itemId,
          variantId: line.variantId,
          quantity: given(line),
        }));
        if (lines.every((line) => line.quantity === 0)) setWrong('nothing');
        else if (reason.trim() === '') setWrong('reason');
        else onSubmit(lines, reason.trim());
      }}
      onCancel={onCancel}
    >
      <ProblemNote error={error} reload={reload} />
      <ul className={css.quantities}>
        {request.lines.map((line, at) => {
          const left = leftOf(line);
          return (
            <li key={keyOf(line)}>
              <span className={css.label}>
                <bdi>{line.label}</bdi>
                <span className={css.soft}>
                  {line.requested} asked{left === undefined ? '' : `, ${left} left`}
                </span>
              </span>
              <NumberInput
                aria-label={`${line.label}: how many to approve`}
                size="sm"
                w={104}
                min={0}
                max={line.requested}
                allowDecimal={false}
                allowNegative={false}
                clampBehavior="strict"
                autoFocus={at === 0}
                value={quantities[keyOf(line)] ?? 0}
                error={left !== undefined && given(line) > left}
                onChange={(value) => {
                  setQuantities((before) => ({ ...before, [keyOf(line)]: value }));
                  setWrong(undefined);
                }}
              />
            </li>
          );
        })}
      </ul>
      {wrong === 'nothing' && (
        <p className={css.wrong} role="alert">
          Nothing is left of the kit this way. Decline it instead, or give at least one piece.
        </p>
      )}
      <Textarea
        label="Why not all of it"
        description={`${request.requester.name} reads this.`}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        value={reason}
        error={wrong === 'reason' ? 'Say why, so that it can be understood later.' : undefined}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setWrong(undefined);
        }}
      />
    </PanelForm>
  );
}
