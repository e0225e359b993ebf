import { z } from 'zod';
import { plural } from '@/shared/ui/words.ts';
import type { KitRequest, KitTemplate } from '@/shared/ui/kit-words.ts';
import type { KitOrder } from '../api/keep-kit-draft.ts';

/** What is typed into the order. Sizes by item, then by variant; a field that is empty is `''`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
export type OrderValues = {
  templateId: string;
  quantity: number | string;
  sizes: Record<string, Record<string, number | string>>;
  note: string;
};

export type TemplateLine = KitTemplate['lines'][number];

/** The smallest kit that is enough for the people expected; the largest there is for more. */
export function fittingKit(kits: readonly KitTemplate[], expected: number): KitTemplate | undefined {
  return kits.find((kit) => kit.people >= expected) ?? kits.at(-1);
}

/** Whether the requester chooses sizes. */
export function hasSizes(line: TemplateLine): boolean {
  return line.variants.length > 1;
}

/** How many are chosen of the sizes there are; a kept draft may name one that was retired since. */
export function chosenOf(values: OrderValues, line: TemplateLine): number {
  return line.variants.reduce(
    (sum, variant) => sum + (Number(values.sizes[line.itemId]?.[variant.id]) || 0),
    0,
  );
}

/** What a request holds that its kit has not any more, or not in that size. */
export function goneOf(
  request: KitRequest | undefined,
  kits: readonly Pick<KitTemplate, 'id' | 'lines'>[],
): string[] {
  const kit = kits.find((one) => one.id === request?.templateId);
  if (!request || !kit) return [];
  return request.lines
    .filter(
      (held) =>
        !kit.lines.some(
          (line) =>
            line.itemId === held.itemId && line.variants.some((variant) => variant.id === held.variantId),
        ),
    )
    .map((held) => `${held.requested}\u00a0× ${held.label}`);
}

/** How many kits are asked for; one while the field is empty. */
export function kitsOf(values: OrderValues): number {
  return Math.min(5, Math.max(1, Math.trunc(Number(values.quantity)) || 1));
}

export function valuesOf(request: KitRequest | undefined, suggested: string): OrderValues {
  const sizes: OrderValues['sizes'] = {};
  for (const line of request?.lines ?? []) {
    sizes[line.itemId] = { ...sizes[line.itemId], [line.variantId]: line.requested };
  }
  return {
    templateId: request?.templateId ?? suggested,
    quantity: request?.quantity ?? 1,
    sizes,
    note: request?.note ?? '',
  };
}

/** As many of each size as there are, the middle ones first when it does not come out even. */
export function spread(line: TemplateLine, most: number): Record<string, number> {
  const count = line.variants.length;
  const each = Math.floor(most / count);
  let over = most - each * count;
  const result = Object.fromEntries(line.variants.map((variant) => [variant.id, each]));
  const middleFirst = line.variants
    .map((variant, at) => ({ variant, off: Math.abs(at - (count - 1) / 2) }))
    .sort((a, b) => a.off - b.off);
  for (const { variant } of middleFirst) {
    if (over === 0) break;
    result[variant.id] = each + 1;
    over -= 1;
  }
  return result;
}

export function orderOf(values: OrderValues, kit: KitTemplate | undefined): KitOrder {
  const sized = (kit?.lines ?? []).filter(hasSizes);
  return {
    templateId: values.templateId,
    quantity: kitsOf(values),
    sizes: sized.flatMap((line) =>
      line.variants
        .map((variant) => ({
          itemId: line.itemId,
          variantId: variant.id,
          quantity: Number(values.sizes[line.itemId]?.[variant.id] ?? 0) || 0,
        }))
        .filter((size) => size.quantity > 0),
    ),
    ...(values.note.trim() === '' ? {} : { note: values.note.trim() }),
  };
}

export function orderSchema(kits: readonly KitTemplate[]) {
  return z
    .object({
      templateId: z.string().min(1, 'Choose a kit.'),
      quantity: z
        .union([z.number(), z.string()])
        .refine((typed) => typed !== '' && Number(typed) >= 1 && Number(typed) <= 5, 'One to five kits.'),
      sizes: z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string()]))),
      note: z.string().max(2000, 'Two thousand letters at most.'),
    })
    .superRefine((values, context) => {
      const kit = kits.find((one) => one.id === values.templateId);
      for (const line of kit?.lines.filter(hasSizes) ?? []) {
        const most = line.quantity * kitsOf(values);
        const chosen = chosenOf(values, line);
        if (chosen === 0) {
          context.addIssue({
            code: 'custom',
            path: ['sizes', line.itemId],
            message: `Choose the sizes; there are ${plural(most, 'piece')} to give out.`,
          });
        } else if (chosen > most) {
          context.addIssue({
            code: 'custom',
            path: ['sizes', line.itemId],
            message: `${chosen} chosen; the kit holds ${most}. Take ${chosen - most} away.`,
          });
        }
      }
    });
}
