import { Button, NumberInput, TextInput } from '@mantine/core';
import { z } from 'zod';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { FieldGroup, FieldRow, addRow, field } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import css from './stock.module.css';

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
export type ItemValues = {
  name: string;
  variants: { id: string; label: string }[];
  unitValue: number | string;
  customsDescription: string;
  lowStockThreshold: number | string;
  leadTimeDays: number | string;
};

const amount = z.union([z.number(), z.string()]);

export const itemSchema = z
  .object({
    name: z.string().trim().min(1, 'What is it?').max(120, 'At most 120 letters.'),
    variants: z.array(
      z.object({
        id: z.string(),
        label: z.string().trim().min(1, 'Name it, such as M.').max(60, 'At most 60 letters.'),
      }),
    ),
    unitValue: amount.refine(
      (typed) => typed !== '' && Number(typed) >= 0 && Number(typed) <= 1_000_000,
      'What is one worth, in euros?',
    ),
    customsDescription: z
      .string()
      .trim()
      .min(1, 'Customs asks for it, such as: Cotton T-shirt, printed.')
      .max(200, 'At most 200 letters.'),
    lowStockThreshold: amount,
    leadTimeDays: amount.refine((typed) => Number(typed) <= 730, 'At most two years.'),
  })
  .superRefine(({ variants }, context) => {
    variants.forEach((variant, at) => {
      if (variants.slice(0, at).some((one) => variantId(one.label) === variantId(variant.label)))
        context.addIssue({
          code: 'custom',
          path: ['variants', at, 'label'],
          message: 'This is there already.',
        });
    });
  });

export const emptyItem: ItemValues = {
  name: '',
  variants: [],
  unitValue: '',
  customsDescription: '',
  lowStockThreshold: 10,
  leadTimeDays: '',
};

/** `XL, slim` → `xl-slim`: what the ledger and the API call the variant. */
export function variantId(label: string): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  if (plain !== '') return plain;
  return [...label]
    .map((sign) => (sign.codePointAt(0) ?? 0).toString(36))
    .join('-')
    .slice(0, 40);
}

const shirtSizes = ['XS', 'S', 'M', 'L', 'XL', 'XXL'];

/** What is sent to the server. */
export function itemBody(typed: ItemValues): MaterialsSchemas['NewStockItem'] {
  return {
    name: typed.name,
    unitValue: { amount: Math.round(Number(typed.unitValue) * 100), currency: 'EUR' },
    customsDescription: typed.customsDescription,
    lowStockThreshold: Number(typed.lowStockThreshold) || 0,
    leadTimeDays: Number(typed.leadTimeDays) || 0,
    ...(typed.variants.length === 0
      ? {}
      : {
          variants: typed.variants.map(({ id, label }) => ({ id: id === '' ? variantId(label) : id, label })),
        }),
  };
}

/** The fields of an item, new or known. Variants that are known may be called otherwise, not taken out. */
export function ItemFields({ form }: { form: PortalForm<ItemValues> }) {
  const { variants } = form.fields.getValues();
  const isNew = variants.every(({ id }) => id === '');
  return (
    <>
      <FieldGroup title="What it is">
        <TextInput label="Name" required maxLength={120} {...field(form, 'name')} />
        <TextInput
          label="For customs"
          description="What a customs officer reads: Cotton T-shirt, printed."
          required
          maxLength={200}
          {...field(form, 'customsDescription')}
        />
        <FieldRow>
          <NumberInput
            label="Value of one, in euros"
            required
            min={0}
            decimalScale={2}
            allowNegative={false}
            {...field(form, 'unitValue')}
          />
          <NumberInput
            label="Low below"
            description="Fewer available than this is marked and told."
            min={0}
            allowDecimal={false}
            allowNegative={false}
            {...field(form, 'lowStockThreshold')}
          />
          <NumberInput
            label="Days to get more"
            description="From the order until it is there. We tell you before it runs out."
            min={0}
            allowDecimal={false}
            allowNegative={false}
            {...field(form, 'leadTimeDays')}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup
        title="Sizes or colours"
        hint={
          isNew
            ? 'Leave it out when there is only one kind.'
            : 'A variant that is gone for good is retired on the page of the item.'
        }
      >
        {variants.length > 0 && (
          <ul className={css.variants} aria-label="Variants">
            {variants.map((variant, at) => (
              <li key={at} className={css.variant}>
                <TextInput
                  label={`Variant ${at + 1}`}
                  maxLength={60}
                  {...field(form, `variants.${at}.label`)}
                />
                {variant.id === '' && (
                  <Button
                    variant="subtle"
                    aria-label={`Take out ${variant.label === '' ? `variant ${at + 1}` : variant.label}`}
                    onClick={() => form.fields.removeListItem('variants', at)}
                  >
                    Take out
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        <div className={css.buttons}>
          <Button variant="default" onClick={() => addRow(form, 'variants', { id: '', label: '' })}>
            Add a variant
          </Button>
          {variants.length === 0 && (
            <Button
              variant="subtle"
              onClick={() =>
                form.fields.setFieldValue(
                  'variants',
                  shirtSizes.map((label) => ({ id: '', label })),
                )
              }
            >
              XS to XXL
            </Button>
          )}
        </div>
      </FieldGroup>
    </>
  );
}
