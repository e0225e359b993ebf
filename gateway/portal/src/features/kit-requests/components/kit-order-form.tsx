import { Button, NumberInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { paths } from '@/shared/paths.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { EligibilityPanel } from '@/shared/ui/eligibility-panel.tsx';
import { FieldGroup, FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import { dayWords, daysUntil, rulesOf } from '@/shared/ui/kit-words.ts';
import type { Eligibility, KitTemplate } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { formatMoney } from '@/shared/ui/money.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { plural } from '@/shared/ui/words.ts';
import { kitEligibilityQuery } from '../api/get-kit-eligibility.ts';
import type { KitOrder } from '../api/keep-kit-draft.ts';
import { chosenOf, fittingKit, hasSizes, kitsOf, orderOf, orderSchema, spread } from './order-values.ts';
import type { OrderValues, TemplateLine } from './order-values.ts';
import css from './kit-order-form.module.css';

export interface KitOrderFormProps {
  meetup: { id: string; title: string; expectedAttendance?: number | undefined };
  kits: readonly KitTemplate[];
  initial: OrderValues;
  draftKey: string;
  submit: string;
  onSubmit: (order: KitOrder) => Promise<unknown>;
  onPause?: (order: KitOrder) => void;
  aside?: ReactNode;
  /** Leaving asks, because only this device keeps what was typed. */
  guard: boolean;
  /** The request that is changed: it is not another one of its meetup. */
  changing?: string;
  /** What the request holds and cannot be had any more. */
  gone?: readonly string[];
}

export function KitOrderForm({
  meetup,
  kits,
  initial,
  draftKey,
  submit,
  onSubmit,
  onPause,
  aside,
  guard,
  changing,
  gone = [],
}: KitOrderFormProps) {
  const schema = useMemo(() => orderSchema(kits), [kits]);
  const kitOf = (values: OrderValues) => kits.find((kit) => kit.id === values.templateId);
  const form = usePortalForm<OrderValues>({
    draftKey,
    initial,
    schema,
    onPause: (values) => {
      if (kitOf(values)) onPause?.(orderOf(values, kitOf(values)));
    },
  });
  const { fields } = form;
  const values = fields.getValues();
  const kit = kitOf(values);
  const quantity = kitsOf(values);
  const judged = useQuery(kitEligibilityQuery(meetup.id, kit?.id ?? '', quantity, changing));
  const eligibility = judged.data;
  const unmet = eligibility?.rules.filter((rule) => !rule.passed).length ?? 0;
  const settled = unmet === 0 && !eligibility?.rules.some((rule) => rule.leftToStaff);
  const [narrow] = useState(() => window.matchMedia('(max-width: 63.99rem)').matches);
  const expected = meetup.expectedAttendance;
  const suggested = expected === undefined ? undefined : fittingKit(kits, expected);

  return (
    <div className={css.columns}>
      <div className={css.rules}>
        {judged.isPending && kit && <Skeleton lines={7} />}
        {judged.isError && <ErrorState error={judged.error} retry={() => void judged.refetch()} />}
        {eligibility && (
          <Rules folded={settled && narrow} orderBy={eligibility.orderBy}>
            <EligibilityPanel rules={rulesOf(eligibility, 'requester')}>
              <OrderByLine eligibility={eligibility} />
              {eligibility.printableFallback && (
                <PrintInstead meetupId={meetup.id} eligibility={eligibility} />
              )}
            </EligibilityPanel>
          </Rules>
        )}
      </div>
      <FormShell
        form={form}
        label={`Kit for ${meetup.title}`}
        submit={submit}
        guard={guard}
        call
        names={{
          sizes: 'Sizes',
          ...Object.fromEntries((kit?.lines ?? []).map((line) => [`sizes.${line.itemId}`, line.name])),
        }}
        onSubmit={async (typed) => {
          if (unmet > 0) {
            throw new ApiProblem(422, {
              code: 'kit-not-eligible',
              detail: 'Not every rule is met yet: each one says what would change it. Your draft is kept.',
            });
          }
          await onSubmit(orderOf(typed, kitOf(typed)));
        }}
        aside={aside}
      >
        <FieldGroup
          title="Which kit"
          hint={
            suggested
              ? `You expect ${plural(expected ?? 0, 'person', 'people')}; the ${suggested.name} fits.`
              : undefined
          }
        >
          <div
            className={css.kits}
            role="radiogroup"
            aria-label="Kit"
            data-path="templateId"
            aria-describedby={fields.errors.templateId ? 'kit-error' : undefined}
          >
            {kits.map((one) => (
              <label key={one.id} className={css.kit} data-chosen={one.id === values.templateId}>
                <input
                  type="radio"
                  name="templateId"
                  value={one.id}
                  checked={one.id === values.templateId}
                  onChange={() => fields.setFieldValue('templateId', one.id)}
                />
                <span className={css.kitWords}>
                  <span className={css.kitName}>
                    <bdi>{one.name}</bdi>{' '}
                    {suggested?.id === one.id && <span className={css.fits}>fits your meetup</span>}
                  </span>
                  <span className={css.kitFacts}>
                    Up to {one.people} people · worth {formatMoney(one.value)}
                  </span>
                  <span className={css.kitFacts}>{contentsOf(one)}</span>
                </span>
              </label>
            ))}
          </div>
          {fields.errors.templateId && (
            <p id="kit-error" className={css.error}>
              {fields.errors.templateId}
            </p>
          )}
          <NumberInput
            label="How many kits"
            description="One is right for nearly every meetup."
            min={1}
            max={5}
            allowDecimal={false}
            clampBehavior="strict"
            classNames={{ wrapper: css.few }}
            {...field(form, 'quantity')}
          />
        </FieldGroup>

        {kit && kit.lines.length > 0 && (
          <FieldGroup title="What is in it">
            {gone.length > 0 && (
              <Note tone="waiting" title="Not to be had any more">
                <p>
                  <bdi>{gone.join(', ')}</bdi>. It was left out here; choose something else in its place.
                </p>
              </Note>
            )}
            <div data-path="sizes" aria-label="Sizes" className={css.lines}>
              {kit.lines.map((line) =>
                hasSizes(line) ? (
                  <Sizes
                    key={line.itemId}
                    line={line}
                    most={line.quantity * quantity}
                    values={values}
                    error={fields.errors[`sizes.${line.itemId}`]}
                    onChange={(sizes) => {
                      fields.setFieldValue('sizes', { ...values.sizes, [line.itemId]: sizes });
                      fields.clearFieldError(`sizes.${line.itemId}`);
                      fields.clearFieldError('sizes');
                    }}
                  />
                ) : (
                  <p key={line.itemId} className={css.fixed}>
                    <bdi>{line.name}</bdi>
                    <span className={css.count}>{line.quantity * quantity}</span>
                  </p>
                ),
              )}
              {fields.errors.sizes && <p className={css.error}>{fields.errors.sizes}</p>}
            </div>
          </FieldGroup>
        )}

        <Textarea
          label="Anything the team should know"
          description="A second venue, a delivery window, somebody who receives the parcel for you."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          {...field(form, 'note')}
        />
        {unmet > 0 && (
          <Note tone="waiting">
            <p>
              {unmet === 1 ? 'One rule is' : `${unmet} rules are`} not met, so the kit cannot be requested
              yet.
              {onPause !== undefined && ' What you choose here is kept as a draft.'}
            </p>
          </Note>
        )}
      </FormShell>
    </div>
  );
}

/** On a phone, rules that are all met fold into one line, so that the form is near. */
function Rules({ folded, orderBy, children }: { folded: boolean; orderBy: string; children: ReactNode }) {
  if (!folded) return children;
  return (
    <details className={css.fold}>
      <summary>
        Every rule is met. Order by <strong>{dayWords(orderBy)}</strong>.
      </summary>
      {children}
    </details>
  );
}

function contentsOf(kit: KitTemplate): string {
  const physical = kit.lines.map((line) => `${line.quantity}\u00a0× ${line.name}`);
  const digital = kit.materials.length > 0 ? [plural(kit.materials.length, 'digital material')] : [];
  return [...physical, ...digital].join(', ');
}

function OrderByLine({ eligibility }: { eligibility: Eligibility }) {
  const days = daysUntil(eligibility.orderBy);
  if (days < 0) return null;
  return (
    <p className={css.orderBy}>
      Order by <strong>{dayWords(eligibility.orderBy)}</strong>
      {days === 0 ? ', that is today' : days < 15 ? `, that is in ${plural(days, 'day')}` : ''}.
    </p>
  );
}

function PrintInstead({ meetupId, eligibility }: { meetupId: string; eligibility: Eligibility }) {
  return (
    <Note tone="call" title="Print it instead">
      <p>{eligibility.printableFallback?.message}</p>
      <p className={css.print}>
        <Link to={paths.meetupMaterials(meetupId)} look="quiet">
          See the materials
        </Link>
        <a href={eligibility.printableFallback?.zipUrl} download>
          Download all as ZIP
        </a>
      </p>
    </Note>
  );
}

function Sizes({
  line,
  most,
  values,
  error,
  onChange,
}: {
  line: TemplateLine;
  most: number;
  values: OrderValues;
  error: ReactNode;
  onChange: (sizes: Record<string, number | string>) => void;
}) {
  const chosen = chosenOf(values, line);
  const own = values.sizes[line.itemId] ?? {};
  const errorId = `sizes-${line.itemId}-error`;
  return (
    <div
      role="group"
      aria-labelledby={`sizes-${line.itemId}`}
      className={css.sizes}
      data-path={`sizes.${line.itemId}`}
      data-over={chosen > most}
      aria-describedby={error ? errorId : undefined}
    >
      <div className={css.sizesHead}>
        <bdi id={`sizes-${line.itemId}`}>{line.name}</bdi>
        <span className={css.tally} role="status">
          {chosen} of {most} chosen
        </span>
      </div>
      <div className={css.variants}>
        {line.variants.map((variant) => (
          <NumberInput
            key={variant.id}
            label={variant.label}
            aria-label={`${line.name}, ${variant.label}`}
            min={0}
            max={10_000}
            allowDecimal={false}
            allowNegative={false}
            value={own[variant.id] ?? ''}
            error={chosen > most}
            onChange={(value) => onChange({ ...own, [variant.id]: value })}
          />
        ))}
      </div>
      {error ? (
        <p id={errorId} className={css.error}>
          {error}
        </p>
      ) : (
        chosen > most && (
          <p className={css.error}>
            Take {chosen - most} away; the kit holds {most}.
          </p>
        )
      )}
      {chosen === 0 && (
        <Button
          variant="subtle"
          size="xs"
          className={css.spread}
          onClick={() => onChange(spread(line, most))}
        >
          Spread over all sizes
        </Button>
      )}
    </div>
  );
}
