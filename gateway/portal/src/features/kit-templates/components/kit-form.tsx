import { Button, Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { FieldGroup, FieldRow, FormShell, addRow, field, usePortalForm } from '@/shared/ui/form.tsx';
import { kindWord } from '@/shared/ui/kit-words.ts';
import type { KitTemplate, Material, StockItem } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { formatMoney } from '@/shared/ui/money.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { publishedMaterialsQuery, stockItemsQuery } from '../api/get-kit-parts.ts';
import { kitPolicyQuery } from '../api/kit-policy.ts';
import type { KitNumbers } from '../api/kit-policy.ts';
import { addKit, changeKit } from '../api/keep-kit.ts';
import type { KitBody } from '../api/keep-kit.ts';
import css from './kit-form.module.css';

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
type KitValues = {
  name: string;
  size: string;
  description: string;
  materialIds: string[];
  lines: { itemId: string; quantity: number | string }[];
  valueLimit: number | string;
  handlingDays: number | string;
  active: boolean;
};

const schema = z.object({
  name: z.string().trim().min(1, 'How is the kit called?').max(120, 'At most 120 letters.'),
  size: z.enum(['S', 'M', 'L'], 'For how many people is it?'),
  description: z.string().max(2000, 'At most 2000 letters.'),
  materialIds: z.array(z.string()),
  lines: z.array(
    z.object({
      itemId: z.string().min(1, 'Choose an item.'),
      quantity: z
        .union([z.number(), z.string()])
        .refine((n) => Number(n) >= 1 && Number(n) <= 10_000, 'How many? At least one.'),
    }),
  ),
  valueLimit: z
    .union([z.number(), z.string()])
    .refine((n) => n === '' || (Number(n) >= 0 && Number(n) <= 100_000), 'An amount from 0 to 100,000.'),
  handlingDays: z
    .union([z.number(), z.string()])
    .refine((n) => n === '' || (Number(n) >= 0 && Number(n) <= 90), 'From 0 to 90 days.'),
  active: z.boolean(),
});

function sizes({ peopleSmall, peopleMedium, peopleLarge }: KitNumbers) {
  return [
    { value: 'S', label: `S: up to ${peopleSmall} people` },
    { value: 'M', label: `M: up to ${peopleMedium} people` },
    { value: 'L', label: `L: up to ${peopleLarge} people` },
  ];
}

export function KitForm({ kit }: { kit?: KitTemplate }) {
  const items = useQuery(stockItemsQuery);
  const materials = useQuery(publishedMaterialsQuery);
  const policy = useQuery(kitPolicyQuery);
  const failed = [items, materials, policy].find((query) => query.isError);
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  if (!items.data || !materials.data || !policy.data) return <Skeleton kind="record" />;
  return (
    <Loaded
      {...(kit ? { kit } : {})}
      items={items.data}
      materials={materials.data}
      numbers={policy.data.numbers}
    />
  );
}

function Loaded({
  kit: read,
  items,
  materials,
  numbers,
}: {
  kit?: KitTemplate;
  items: readonly StockItem[];
  materials: readonly Material[];
  numbers: KitNumbers;
}) {
  // What was read when the form opened: a change meanwhile is refused instead of overwritten unseen.
  const [kit] = useState(read);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [initial] = useState<KitValues>(() => ({
    name: kit?.name ?? '',
    size: kit?.size ?? '',
    description: kit?.description ?? '',
    materialIds: kit?.materials.map((material) => material.id) ?? [],
    lines: kit?.lines.map(({ itemId, quantity }) => ({ itemId, quantity })) ?? [],
    valueLimit: kit?.ownValueLimit === undefined ? '' : kit.ownValueLimit / 100,
    handlingDays: kit?.ownHandlingDays ?? '',
    active: kit?.active ?? true,
  }));
  const form = usePortalForm<KitValues>({ draftKey: `kit.${kit?.id ?? 'new'}`, initial, schema });
  const values = form.fields.getValues();
  const kept = materials.map((material) => material.id);
  const gone = kit?.materials.filter((material) => !kept.includes(material.id)) ?? [];
  const value = values.lines.reduce((sum, line) => {
    const item = items.find((one) => one.id === line.itemId);
    return sum + (item?.unitValue.amount ?? 0) * (Number(line.quantity) || 0);
  }, 0);
  const policyLimit = values.size === 'S' ? numbers.valueLimitSmall : numbers.valueLimitAbove;
  const limit =
    values.valueLimit !== ''
      ? { amount: Math.round(Number(values.valueLimit) * 100), currency: 'EUR' }
      : values.size === ''
        ? undefined
        : { amount: policyLimit, currency: 'EUR' };

  return (
    <FormShell
      form={form}
      label={kit ? `Kit ${kit.name}` : 'New kit'}
      submit={kit ? 'Save the kit' : 'Put it on offer'}
      call
      onSubmit={async (typed) => {
        const body: KitBody = {
          name: typed.name,
          size: typed.size as KitBody['size'],
          materialIds: typed.materialIds,
          lines: typed.lines.map((line) => ({ itemId: line.itemId, quantity: Number(line.quantity) })),
          active: typed.active,
          ...(typed.valueLimit === '' ? {} : { valueLimit: Math.round(Number(typed.valueLimit) * 100) }),
          ...(typed.handlingDays === '' ? {} : { handlingDays: Number(typed.handlingDays) }),
          ...(typed.description.trim() === '' ? {} : { description: typed.description.trim() }),
        };
        await (kit ? changeKit(kit, body) : addKit(body));
        await client.invalidateQueries({ queryKey: ['kits'] });
        void navigate({ to: '/kits' });
      }}
      aside={
        <Link to="/kits" look="quiet">
          All kits
        </Link>
      }
    >
      <FieldGroup title="What it is">
        <TextInput label="Name" required maxLength={120} {...field(form, 'name')} />
        <Select
          label="Size"
          description="Decides the value limit and which meetups it is suggested for."
          required
          data={sizes(numbers)}
          allowDeselect={false}
          {...field(form, 'size')}
        />
        <Textarea
          label="Description"
          description="The requester reads it."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          {...field(form, 'description')}
        />
      </FieldGroup>
      <FieldGroup title="In the parcel" hint="The requester chooses the sizes of items that have several.">
        {items.length === 0 && (
          <Note tone="waiting">
            <p>
              There is nothing in stock to send. <Link to="/stock/new">Add an item</Link> first.
            </p>
          </Note>
        )}
        <ul className={css.lines} aria-label="Items">
          {values.lines.map((line, at) => {
            const item = items.find((one) => one.id === line.itemId);
            return (
              <li key={at} className={css.line}>
                <Select
                  label={`Item ${at + 1}`}
                  searchable
                  data={items.map((one) => ({ value: one.id, label: one.name }))}
                  description={item && `${formatMoney(item.unitValue)} each, ${item.available} available`}
                  {...field(form, `lines.${at}.itemId`)}
                />
                <NumberInput
                  label="In one kit"
                  aria-label={`${item?.name ?? `Item ${at + 1}`}, how many in one kit`}
                  min={1}
                  max={10_000}
                  allowDecimal={false}
                  allowNegative={false}
                  {...field(form, `lines.${at}.quantity`)}
                />
                <Button
                  variant="subtle"
                  className={css.away}
                  aria-label={`Take out ${item?.name ?? `item ${at + 1}`}`}
                  onClick={() => form.fields.removeListItem('lines', at)}
                >
                  Take out
                </Button>
              </li>
            );
          })}
        </ul>
        <div>
          <Button
            variant="default"
            disabled={items.length === 0}
            onClick={() => addRow(form, 'lines', { itemId: '', quantity: 1 })}
          >
            Add an item
          </Button>
        </div>
        <p className={css.sum}>
          One kit is worth {formatMoney({ amount: value, currency: 'EUR' })}
          {limit && (
            <>
              {' '}
              of {formatMoney(limit)} allowed for this {values.valueLimit === '' ? 'size' : 'kit'}
            </>
          )}
          .
        </p>
        {limit && value > limit.amount && (
          <Note tone="waiting">
            <p>This is above the limit: every request for it would fail the value rule.</p>
          </Note>
        )}
      </FieldGroup>
      <FieldGroup title="To download" hint="There at once when the meetup is announced, without approval.">
        <MultiSelect
          label="Digital materials"
          searchable
          clearable
          placeholder={values.materialIds.length === 0 ? 'Choose from the library' : undefined}
          data={[
            ...materials.map((one) => ({
              value: one.id,
              label: `${one.title} (${kindWord(one.kind)}, ${one.language})`,
            })),
            ...gone.map((one) => ({ value: one.id, label: `${one.title} (not published)` })),
          ]}
          nothingFoundMessage="No published material of that name"
          {...field(form, 'materialIds')}
        />
      </FieldGroup>
      <FieldGroup
        title="Where it differs from the policy"
        hint="Empty means that the policy’s numbers count."
      >
        <FieldRow>
          <NumberInput
            label="Value limit of one kit"
            prefix="€"
            min={0}
            decimalScale={2}
            thousandSeparator=","
            allowNegative={false}
            placeholder={
              values.size === '' ? undefined : formatMoney({ amount: policyLimit, currency: 'EUR' })
            }
            {...field(form, 'valueLimit')}
          />
          <NumberInput
            label="Handling days"
            description="From approval to the carrier."
            min={0}
            max={90}
            allowDecimal={false}
            allowNegative={false}
            placeholder={String(numbers.handlingDays)}
            {...field(form, 'handlingDays')}
          />
        </FieldRow>
      </FieldGroup>
      <Checkbox label="On offer: organisers can request it" {...field(form, 'active', 'checkbox')} />
    </FormShell>
  );
}
