import { NumberInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { tellFollowUp } from '../api/change-kit-request.ts';
import { kitRequestQuery } from '../api/get-kit-request.ts';
import { followUpOf, followUpSchema, followUpValues } from './follow-up-values.ts';
import type { FollowUpValues } from './follow-up-values.ts';
import { LeftOverChoice } from './left-over-choice.tsx';
import css from './follow-up-form.module.css';

/** What arrived and what is left of each line; a minute on the way home, since the usual is filled in. */
export function FollowUpForm({
  request,
  aside,
  onDone,
}: {
  request: KitRequest;
  aside?: ReactNode;
  onDone: () => void;
}) {
  const client = useQueryClient();
  const [initial] = useState(() => followUpValues(request));
  const form = usePortalForm<FollowUpValues>({
    draftKey: `kit-follow-up.${request.id}`,
    initial,
    schema: followUpSchema,
  });
  const values = form.fields.getValues();
  return (
    <FormShell
      form={form}
      label="What became of the kit"
      submit={request.followUp ? 'Correct it' : 'Tell the team'}
      aside={aside}
      names={Object.fromEntries(
        values.lines.flatMap((line, at) => [
          [`lines.${at}.arrived`, `${line.label}, arrived`],
          [`lines.${at}.left`, `${line.label}, left`],
          [`lines.${at}.leftOver`, line.label],
          [`lines.${at}.passedOnTo`, line.label],
        ]),
      )}
      onSubmit={async (typed) => {
        const told = await tellFollowUp(request, followUpOf(typed));
        client.setQueryData(kitRequestQuery(request.id).queryKey, told);
        for (const key of ['kit-requests', 'todo', 'stock', 'depots'])
          void client.invalidateQueries({ queryKey: [key] });
        onDone();
      }}
    >
      {values.lines.map((line, at) =>
        line.passedOnName !== '' ? (
          <p key={`${line.itemId}/${line.variantId}`} className={css.gone}>
            <bdi>{line.label}</bdi>: {Number(line.left)} were passed on to {line.passedOnName}, so this line
            is final.
          </p>
        ) : (
          <fieldset key={`${line.itemId}/${line.variantId}`} className={css.line}>
            <legend>
              <bdi>{line.label}</bdi> <span className={css.sent}>· {line.sent} sent</span>
            </legend>
            <div className={css.pieces}>
              <NumberInput
                label="Arrived"
                min={0}
                max={1_000_000}
                allowDecimal={false}
                allowNegative={false}
                inputMode="numeric"
                hideControls
                {...field(form, `lines.${at}.arrived`)}
              />
              <NumberInput
                label="Left"
                min={0}
                max={1_000_000}
                allowDecimal={false}
                allowNegative={false}
                inputMode="numeric"
                hideControls
                {...field(form, `lines.${at}.left`)}
              />
            </div>
            {Number(line.left) > 0 && (
              <LeftOverChoice form={form} at={at} line={line} requestId={request.id} />
            )}
          </fieldset>
        ),
      )}
    </FormShell>
  );
}
