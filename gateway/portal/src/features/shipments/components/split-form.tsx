import { NumberInput, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { FieldGroup } from '@/shared/ui/form.tsx';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import css from './shipment.module.css';

export interface Split {
  lines: { itemId: string; variantId: string; quantity: number }[];
  rest: 'LATER' | 'NOT_AT_ALL';
  reason: string;
}

/** What is missing of each line, what happens to it, and why; the recipient reads the reason. */
export function SplitForm({
  shipment,
  error,
  busy,
  reload,
  onSubmit,
  onCancel,
}: {
  shipment: Shipment;
  error: unknown;
  busy: boolean;
  reload: () => void;
  onSubmit: (split: Split) => void;
  onCancel: () => void;
}) {
  const [missing, setMissing] = useState<Record<string, number>>({});
  const [rest, setRest] = useState<Split['rest']>('LATER');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const keyOf = (line: Shipment['lines'][number]) => `${line.itemId}/${line.variantId}`;
  const out = shipment.lines
    .map((line) => ({ ...line, quantity: missing[keyOf(line)] ?? 0 }))
    .filter((line) => line.quantity > 0);
  const left =
    shipment.lines.reduce((sum, line) => sum + line.quantity, 0) -
    out.reduce((sum, line) => sum + line.quantity, 0);
  const complaint =
    out.length === 0
      ? 'Say what is missing.'
      : left === 0
        ? 'Nothing would be left to send. Cancel the parcel instead.'
        : undefined;
  const refused = (at: number) =>
    error instanceof ApiProblem
      ? error.errors.find((one) => one.field === `lines[${at}].quantity`)?.message
      : undefined;
  return (
    <PanelForm
      label="Send what is there"
      send="Send what is there"
      call
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (complaint === undefined && reason.trim() !== '') {
          onSubmit({
            lines: out.map(({ itemId, variantId, quantity }) => ({ itemId, variantId, quantity })),
            rest,
            reason: reason.trim(),
          });
        }
      }}
      onCancel={onCancel}
    >
      <FieldGroup title="How many are missing?">
        {shipment.lines.map((line, at) => {
          const position = out.findIndex((one) => keyOf(one) === keyOf(line));
          return (
            <NumberInput
              key={keyOf(line)}
              classNames={{
                root: css.count ?? '',
                description: css.countOf ?? '',
                wrapper: css.countField ?? '',
                error: css.countError ?? '',
              }}
              label={line.label}
              description={`${line.quantity} in the parcel`}
              autoFocus={at === 0}
              min={0}
              max={line.quantity}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="strict"
              value={missing[keyOf(line)] ?? 0}
              onChange={(typed) => setMissing((before) => ({ ...before, [keyOf(line)]: Number(typed) || 0 }))}
              error={position < 0 ? undefined : refused(position)}
            />
          );
        })}
        {tried && complaint !== undefined && (
          <p className={css.wrong} role="alert">
            {complaint}
          </p>
        )}
      </FieldGroup>
      <Radio.Group label="And the rest?" value={rest} onChange={(chosen) => setRest(chosen)}>
        <div className={css.radios}>
          <Radio value="LATER" label="Follows in a parcel of its own" />
          <Radio value="NOT_AT_ALL" label="Is not sent" />
        </div>
      </Radio.Group>
      <Textarea
        label="Why"
        description={`${shipment.recipient.name} reads this.`}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? 'Say why, please.' : undefined}
      />
      <ProblemNote
        error={error instanceof ApiProblem && error.errors.length > 0 ? null : error}
        reload={reload}
      />
    </PanelForm>
  );
}
