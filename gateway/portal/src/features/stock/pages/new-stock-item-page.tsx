import { Button, NumberInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { FieldGroup, FieldRow, FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { addStockItem } from '../api/move-stock.ts';
import css from '../components/stock.module.css';

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
type ItemValues = {
  name: string;
  variants: { label: string }[];
  unitValue: number | string;
  customsDescription: string;
  lowStockThreshold: number | string;
};

const amount = z.union([z.number(), z.string()]);

const schema = z
  .object({
    name: z.string().trim().min(1, 'What is it?').max(120, 'At most 120 letters.'),
    variants: z.array(
      z.object({ label: z.string().trim().min(1, 'Name it, such as M.').max(60, 'At most 60 letters.') }),
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

const initial: ItemValues = {
  name: '',
  variants: [],
  unitValue: '',
  customsDescription: '',
  lowStockThreshold: 10,
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

export default function NewStockItemPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = usePortalForm<ItemValues>({ draftKey: 'stock-item.new', initial, schema });
  const { variants } = form.fields.getValues();
  return (
    <>
      <PageHeader title="Add a stock item">
        Something that is sent out. What the depot has of it is received next.
      </PageHeader>
      <FormShell
        form={form}
        label="New stock item"
        submit="Add the item"
        call
        onSubmit={async (typed) => {
          const item = await addStockItem({
            name: typed.name,
            unitValue: { amount: Math.round(Number(typed.unitValue) * 100), currency: 'EUR' },
            customsDescription: typed.customsDescription,
            lowStockThreshold: Number(typed.lowStockThreshold) || 0,
            ...(typed.variants.length === 0
              ? {}
              : { variants: typed.variants.map(({ label }) => ({ id: variantId(label), label })) }),
          });
          await client.invalidateQueries({ queryKey: ['stock'] });
          void navigate({ to: `/stock/items/${item.id}` });
        }}
        aside={
          <Link to="/stock" look="quiet">
            All items
          </Link>
        }
      >
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
              description="Fewer available than this is marked."
              min={0}
              allowDecimal={false}
              allowNegative={false}
              {...field(form, 'lowStockThreshold')}
            />
          </FieldRow>
        </FieldGroup>
        <FieldGroup title="Sizes or colours" hint="Leave it out when there is only one kind.">
          {variants.length > 0 && (
            <ul className={css.variants} aria-label="Variants">
              {variants.map((variant, at) => (
                <li key={at} className={css.variant}>
                  <TextInput
                    label={`Variant ${at + 1}`}
                    maxLength={60}
                    {...field(form, `variants.${at}.label`)}
                  />
                  <Button
                    variant="subtle"
                    aria-label={`Take out ${variant.label === '' ? `variant ${at + 1}` : variant.label}`}
                    onClick={() => form.fields.removeListItem('variants', at)}
                  >
                    Take out
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <div className={css.buttons}>
            <Button variant="default" onClick={() => form.fields.insertListItem('variants', { label: '' })}>
              Add a variant
            </Button>
            {variants.length === 0 && (
              <Button
                variant="subtle"
                onClick={() =>
                  form.fields.setFieldValue(
                    'variants',
                    shirtSizes.map((label) => ({ label })),
                  )
                }
              >
                XS to XXL
              </Button>
            )}
          </div>
        </FieldGroup>
      </FormShell>
    </>
  );
}
