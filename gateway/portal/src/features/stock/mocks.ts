import { HttpResponse, http } from 'msw';
import type { MaterialsSchemas } from '@/shared/api.ts';
import type { StockItem } from '@/shared/ui/kit-words.ts';
import { problem } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';

type Entry = MaterialsSchemas['LedgerEntryView'];

const shirtSizes: [string, number, number][] = [
  ['S', 14, 4],
  ['M', 40, 12],
  ['L', 31, 10],
  ['XL', 6, 3],
  ['XXL', 3, 3],
];

function item(
  id: string,
  name: string,
  cents: number,
  variants: [label: string, onHand: number, reserved: number][],
  lowStockThreshold: number,
  customsDescription: string,
): StockItem {
  const views = variants.map(([label, onHand, reserved]) => ({
    id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    label,
    onHand,
    reserved,
    available: onHand - reserved,
    low: onHand - reserved < lowStockThreshold,
  }));
  return {
    id,
    version: 1,
    name,
    unitValue: { amount: cents, currency: 'EUR' },
    customsDescription,
    lowStockThreshold,
    variants: views,
    onHand: 0,
    reserved: 0,
    available: 0,
    low: false,
    value: { amount: 0, currency: 'EUR' },
    createdAt: inDays(-200),
    actions: ['receive', 'adjust'],
  };
}

function totalled(one: StockItem): StockItem {
  const sum = (of: 'onHand' | 'reserved' | 'available') =>
    one.variants.reduce((total, variant) => total + variant[of], 0);
  return {
    ...one,
    onHand: sum('onHand'),
    reserved: sum('reserved'),
    available: sum('available'),
    low: one.variants.some((variant) => variant.low),
    value: { amount: sum('onHand') * one.unitValue.amount, currency: 'EUR' },
  };
}

function begin(): StockItem[] {
  return [
    item('shirt', 'T-shirt “Ask me anything”', 890, shirtSizes, 5, 'Cotton T-shirt, printed'),
    item('sticker', 'Sticker sheet', 40, [['One size', 2350, 300]], 200, 'Paper stickers'),
    item(
      'banner',
      'Roll-up banner with a really rather long name for a stand that folds',
      6450,
      [['One size', 4, 4]],
      2,
      'Textile banner with stand',
    ),
    item('mug', 'Enamel mug', 720, [['One size', 48, 10]], 12, 'Enamelled steel mug'),
  ];
}

let items = begin();

function ledgerOf(one: StockItem): Entry[] {
  const variant = one.variants[0];
  return [
    {
      id: `${one.id}-2`,
      variantId: variant?.id ?? '',
      depotId: 'warehouse',
      label: one.name,
      kind: 'RESERVED',
      onHandChange: 0,
      reservedChange: 4,
      onHand: variant?.onHand ?? 0,
      reserved: variant?.reserved ?? 0,
      reason: 'Kit for Containers without tears',
      by: ref('tess'),
      at: inDays(-1),
    },
    {
      id: `${one.id}-1`,
      variantId: variant?.id ?? '',
      depotId: 'warehouse',
      label: one.name,
      kind: 'RECEIVED',
      onHandChange: variant?.onHand ?? 0,
      reservedChange: 0,
      onHand: variant?.onHand ?? 0,
      reserved: 0,
      reason: 'Order 2026-117 from the printer',
      by: ref('finn'),
      at: inDays(-30),
    },
  ];
}

async function move(id: unknown, request: Request) {
  const found = items.find((one) => one.id === id);
  if (!found) return problem(404, 'stock-item-not-found', 'There is no such item.');
  const body = (await request.json()) as { variantId?: string; quantity: number };
  const variant = found.variants.find((one) => one.id === body.variantId) ?? found.variants[0];
  if (!variant) return problem(404, 'variant-not-found', 'There is no such variant.');
  if (variant.available + body.quantity < 0)
    return problem(
      409,
      'not-enough-stock',
      `${-body.quantity} × ${found.name} wanted, ${variant.available} left. Ask for less or receive stock first.`,
      { available: variant.available },
    );
  const changed: StockItem = {
    ...found,
    version: found.version + 1,
    variants: found.variants.map((one) =>
      one === variant
        ? {
            ...one,
            onHand: one.onHand + body.quantity,
            available: one.available + body.quantity,
            low: one.available + body.quantity < found.lowStockThreshold,
          }
        : one,
    ),
  };
  items = items.map((one) => (one === found ? changed : one));
  return HttpResponse.json(totalled(changed));
}

export const handlers = [
  http.get('*/api/stock', () => HttpResponse.json({ items: items.map(totalled) })),
  http.get('*/api/stock/items/:id', ({ params }) => {
    const found = items.find((one) => one.id === params.id);
    return found
      ? HttpResponse.json(totalled(found))
      : problem(404, 'stock-item-not-found', 'There is no such item.');
  }),
  http.post('*/api/stock/items', async ({ request }) => {
    const body = (await request.json()) as MaterialsSchemas['NewStockItem'];
    const added = item(
      `item-${items.length + 1}`,
      body.name,
      body.unitValue.amount,
      (body.variants ?? [{ id: 'one-size', label: 'One size' }]).map(({ label }) => [label, 0, 0]),
      body.lowStockThreshold ?? 0,
      body.customsDescription,
    );
    items = [...items, added];
    return HttpResponse.json(totalled(added), { status: 201 });
  }),
  http.post('*/api/stock/items/:id/receive', ({ params, request }) => move(params.id, request)),
  http.post('*/api/stock/items/:id/adjust', ({ params, request }) => move(params.id, request)),
  http.get('*/api/stock/items/:id/ledger', ({ params, request }) => {
    const found = items.find((one) => one.id === params.id);
    return HttpResponse.json(pageOf(found ? ledgerOf(found) : [], request));
  }),
];

export function reset(): void {
  items = begin();
}
