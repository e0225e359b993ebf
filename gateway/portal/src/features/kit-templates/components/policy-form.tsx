import { Button, NumberInput, Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { countries } from '@/shared/places.ts';
import { FieldGroup, FieldRow, FormShell, addRow, field, usePortalForm } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import { changeKitPolicy, kitPolicyQuery } from '../api/kit-policy.ts';
import type { KitNumbers, KitPolicy } from '../api/kit-policy.ts';
import { PolicyPreview } from './policy-preview.tsx';
import { changesBetween } from './policy-words.ts';
import css from './policy.module.css';

type Typed = number | string;

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
type PolicyValues = {
  numbers: Record<Exclude<keyof KitNumbers, 'transitDays'>, Typed>;
  transit: { country: string; days: Typed }[];
  reason: string;
};

const whole = (least: number, most: number) =>
  z
    .union([z.number(), z.string()])
    .refine(
      (n) => n !== '' && Number.isInteger(Number(n)) && Number(n) >= least && Number(n) <= most,
      `A whole number from ${least} to ${most.toLocaleString('en')}.`,
    );
const money = z
  .union([z.number(), z.string()])
  .refine((n) => n !== '' && Number(n) >= 0 && Number(n) <= 100_000, 'An amount from 0 to 100,000.');

const schema = z.object({
  numbers: z.object({
    valueLimitSmall: money,
    valueLimitAbove: money,
    leastInPerson: whole(0, 100_000),
    moreThanOnline: whole(0, 100_000),
    reportGraceDays: whole(0, 365),
    kitsPerMeetup: whole(1, 20),
    trustedAfterReports: whole(0, 50),
    handlingDays: whole(0, 90),
    defaultTransitDays: whole(0, 180),
    peopleSmall: whole(1, 100_000),
    peopleMedium: whole(1, 100_000),
    peopleLarge: whole(1, 100_000),
  }),
  transit: z.array(z.object({ country: z.string().min(1, 'Which country?'), days: whole(0, 180) })),
  reason: z.string().trim().min(1, 'Say why, so that it can be understood later.').max(1000),
});

function valuesOf(numbers: KitNumbers): PolicyValues {
  const { transitDays, ...rest } = numbers;
  return {
    numbers: {
      ...rest,
      valueLimitSmall: rest.valueLimitSmall / 100,
      valueLimitAbove: rest.valueLimitAbove / 100,
    },
    transit: Object.entries(transitDays)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([country, days]) => ({ country, days })),
    reason: '',
  };
}

function numbersOf({ numbers, transit }: PolicyValues): KitNumbers {
  const plain = Object.fromEntries(Object.entries(numbers).map(([name, n]) => [name, Number(n)])) as Omit<
    KitNumbers,
    'transitDays'
  >;
  return {
    ...plain,
    valueLimitSmall: Math.round(plain.valueLimitSmall * 100),
    valueLimitAbove: Math.round(plain.valueLimitAbove * 100),
    transitDays: Object.fromEntries(
      transit.filter((line) => line.country !== '').map((line) => [line.country, Number(line.days)]),
    ),
  };
}

export function PolicyForm({ policy: read }: { policy: KitPolicy }) {
  // What was read when the form opened: a change meanwhile is refused instead of overwritten unseen.
  const [policy, setPolicy] = useState(read);
  const [initial] = useState(() => valuesOf(policy.numbers));
  const client = useQueryClient();
  const form = usePortalForm<PolicyValues>({ draftKey: 'kit-policy', initial, schema });
  const values = form.fields.getValues();
  const wanted = numbersOf(values);
  const changes = changesBetween(policy.numbers, wanted);
  const sound = schema.omit({ reason: true }).safeParse(values).success;

  return (
    <FormShell
      form={form}
      label="Kit policy"
      submit="Put it in force"
      call
      onSubmit={async (typed) => {
        const changed = await changeKitPolicy(policy, numbersOf(typed), typed.reason.trim());
        setPolicy(changed);
        form.fields.setFieldValue('reason', '');
        client.setQueryData(kitPolicyQuery.queryKey, changed);
        await client.invalidateQueries({ queryKey: ['kits'] });
      }}
    >
      <FieldGroup title="Who gets a kit">
        <FieldRow>
          <Whole
            form={form}
            name="leastInPerson"
            label="Least people in person"
            hint="Hybrid counts as in person."
          />
          <Whole form={form} name="moreThanOnline" label="Online: more than" hint="People expected." />
        </FieldRow>
        <FieldRow>
          <Whole
            form={form}
            name="reportGraceDays"
            label="Days for a report"
            hint="Later ones hold the next kit back."
          />
          <Whole form={form} name="kitsPerMeetup" label="Kits per meetup" hint="Over all its requests." />
        </FieldRow>
        <Whole
          form={form}
          name="trustedAfterReports"
          label="Trusted after so many reports in a row"
          hint="Requests of trusted organisers inside the policy are approved automatically. 0 trusts nobody."
        />
      </FieldGroup>
      <FieldGroup
        title="What a kit may be worth"
        hint="A kit may have a limit of its own; that one counts then."
      >
        <FieldRow>
          <Euros form={form} name="valueLimitSmall" label="An S kit" />
          <Euros form={form} name="valueLimitAbove" label="A larger kit" />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="How many people a size is for">
        <FieldRow>
          <Whole form={form} name="peopleSmall" label="S, up to" />
          <Whole form={form} name="peopleMedium" label="M, up to" />
          <Whole form={form} name="peopleLarge" label="L, up to" />
        </FieldRow>
      </FieldGroup>
      <FieldGroup
        title="How long it takes"
        hint="The last day to order: the day before the meetup, less transit, less handling."
      >
        <FieldRow>
          <Whole form={form} name="handlingDays" label="Handling days" hint="From approval to the carrier." />
          <Whole form={form} name="defaultTransitDays" label="Transit to other countries" hint="Days." />
        </FieldRow>
        <details className={css.transit}>
          <summary>Transit days of {values.transit.length} countries</summary>
          <ul className={css.countries} aria-label="Transit days by country">
            {values.transit.map((line, at) => (
              <li key={at} className={css.country}>
                <Select
                  aria-label={`Country ${at + 1}`}
                  searchable
                  data={countries().filter(
                    (one) =>
                      one.value === line.country ||
                      values.transit.every((other) => other.country !== one.value),
                  )}
                  {...field(form, `transit.${at}.country`)}
                />
                <NumberInput
                  aria-label={`Days to ${line.country === '' ? `country ${at + 1}` : line.country}`}
                  min={0}
                  max={180}
                  allowDecimal={false}
                  {...field(form, `transit.${at}.days`)}
                />
                <Button
                  variant="subtle"
                  aria-label={`Take out ${line.country === '' ? `country ${at + 1}` : line.country}`}
                  onClick={() => form.fields.removeListItem('transit', at)}
                >
                  Take out
                </Button>
              </li>
            ))}
          </ul>
          <Button variant="default" onClick={() => addRow(form, 'transit', { country: '', days: 7 })}>
            Add a country
          </Button>
        </details>
      </FieldGroup>
      <section className={css.effect} aria-label="What would change">
        <h2>What would change</h2>
        {changes.length === 0 ? (
          <p className={css.soft}>Nothing yet: these are the numbers in force.</p>
        ) : (
          <>
            <ul className={css.changes}>
              {changes.map((change) => (
                <li key={change.name}>
                  {change.name}: <s>{change.before}</s> → <strong>{change.after}</strong>
                </li>
              ))}
            </ul>
            {sound && <PolicyPreview key={JSON.stringify(wanted)} numbers={wanted} />}
          </>
        )}
      </section>
      <Textarea
        label="Why"
        description="Stands in the history of the policy and in the audit log."
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        {...field(form, 'reason')}
      />
    </FormShell>
  );
}

function Whole({
  form,
  name,
  label,
  hint,
}: {
  form: PortalForm<PolicyValues>;
  name: keyof PolicyValues['numbers'];
  label: string;
  hint?: string;
}) {
  return (
    <NumberInput
      label={label}
      description={hint}
      required
      min={0}
      allowDecimal={false}
      allowNegative={false}
      {...field(form, `numbers.${name}`)}
    />
  );
}

function Euros({
  form,
  name,
  label,
}: {
  form: PortalForm<PolicyValues>;
  name: 'valueLimitSmall' | 'valueLimitAbove';
  label: string;
}) {
  return (
    <NumberInput
      label={label}
      required
      min={0}
      prefix="€"
      decimalScale={2}
      thousandSeparator=","
      allowNegative={false}
      {...field(form, `numbers.${name}`)}
    />
  );
}
