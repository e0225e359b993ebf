import { HttpResponse, http } from 'msw';
import type { MaterialsSchemas } from '@/shared/api.ts';
import type { StockItem } from '@/shared/ui/kit-words.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';

type Entry = MaterialsSchemas['LedgerEntryView'];

const shirtSizes: [string, number, number][] = [
  ['S', 14, 4],
  ['M', 40, 12],
  ['L', 31, 10],
  ['XL', 6, 3],
  ['XXL', 3, 3],
];

type Depot = MaterialsSchemas['DepotView'];
type Level = MaterialsSchemas['LevelView'];
type Transfer = MaterialsSchemas['StockTransferView'];

function depot(id: string, name: string, holder?: Depot['holder'], state: 'OPEN' | 'CLOSED' = 'OPEN'): Depot {
  return {
    id,
    version: 1,
    kind: holder ? 'LOCAL' : 'WAREHOUSE',
    name,
    ...(holder ? { holder } : {}),
    state,
    ...(state === 'CLOSED' ? { closedAt: inDays(-40) } : {}),
    kinds: 0,
    onHand: 0,
    value: { amount: 0, currency: 'EUR' },
    actions: [],
  };
}

function level(
  depotId: string,
  itemId: string,
  itemName: string,
  variant: string,
  cents: number,
  onHand: number,
  reserved = 0,
): Level {
  return {
    id: `${depotId}-${itemId}-${variant}`,
    itemId,
    itemName,
    variantId: variant.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    label: variant === 'One size' ? itemName : `${itemName} · ${variant}`,
    depotId,
    onHand,
    reserved,
    available: onHand - reserved,
    low: false,
    unitValue: { amount: cents, currency: 'EUR' },
    value: { amount: cents * onHand, currency: 'EUR' },
  };
}

function beginDepots(): Depot[] {
  return [
    depot('warehouse', 'Warehouse'),
    depot('depot-ada', 'Ada in Accra', ref('ada')),
    depot('depot-gwen', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', ref('gwen')),
    depot('depot-noor', 'Noor Haddad', ref('noor'), 'CLOSED'),
  ];
}

function beginLevels(): Level[] {
  return [
    level('warehouse', 'mug', 'Enamel mug', 'One size', 720, 48, 10),
    level('warehouse', 'sticker', 'Sticker sheet', 'One size', 40, 2350, 300),
    ...shirtSizes.map(([label, onHand, reserved]) =>
      level('warehouse', 'shirt', 'T-shirt “Ask me anything”', label, 890, onHand, reserved),
    ),
    level('depot-ada', 'sticker', 'Sticker sheet', 'One size', 40, 120),
    level('depot-ada', 'shirt', 'T-shirt “Ask me anything”', 'M', 890, 6),
    level('depot-gwen', 'mug', 'Enamel mug', 'One size', 720, 4),
  ];
}

function beginTransfers(): Transfer[] {
  return [
    {
      id: 'transfer-1',
      itemId: 'sticker',
      variantId: 'one-size',
      label: 'Sticker sheet',
      quantity: 120,
      value: { amount: 4800, currency: 'EUR' },
      fromDepotId: 'warehouse',
      fromDepot: 'Warehouse',
      toDepotId: 'depot-ada',
      toDepot: 'Ada in Accra',
      state: 'ARRIVED',
      reason: 'For the autumn meetups',
      by: ref('finn'),
      startedAt: inDays(-12),
      arrivedAt: inDays(-12),
      awaited: false,
    },
    {
      id: 'transfer-2',
      itemId: 'sticker',
      variantId: 'one-size',
      label: 'Sticker sheet',
      quantity: 40,
      value: { amount: 1600, currency: 'EUR' },
      fromDepotId: 'depot-ada',
      fromDepot: 'Ada in Accra',
      toDepotId: 'warehouse',
      toDepot: 'Warehouse',
      state: 'IN_TRANSIT',
      by: ref('ada'),
      startedAt: inDays(-2),
      awaited: true,
    },
  ];
}

let depots = beginDepots();
let levels = beginLevels();
let transfers = beginTransfers();

type Take = MaterialsSchemas['StockTakeView'];
type TakeLine = MaterialsSchemas['StockTakeLineView'];

function beginTakes(): Take[] {
  return [
    totalledTake({
      take: {
        id: 'take-1',
        depotId: 'warehouse',
        depot: 'Warehouse',
        state: 'COUNTING',
        lineCount: 0,
        countedLines: 0,
        differing: 0,
        missing: { amount: 0, currency: 'EUR' },
        found: { amount: 0, currency: 'EUR' },
        startedBy: ref('finn'),
        startedAt: inDays(-1),
        actions: [],
      },
      lines: sheetOf('warehouse').map((line) =>
        line.itemId === 'sticker'
          ? countedAs(line, 2338)
          : line.itemId === 'mug'
            ? countedAs(line, 48)
            : line,
      ),
    }),
  ];
}

function sheetOf(depotId: string): TakeLine[] {
  return beginLevels()
    .filter((each) => each.depotId === depotId)
    .map((each) => ({
      levelId: each.id,
      itemId: each.itemId,
      variantId: each.variantId,
      label: each.label,
      unitValue: each.unitValue,
      difference: 0,
      differenceValue: { amount: 0, currency: 'EUR' },
      refused: false,
    }));
}

function countedAs(line: TakeLine, pieces: number): TakeLine {
  const booked = beginLevels().find((each) => each.id === line.levelId)?.onHand ?? 0;
  const difference = pieces - booked;
  return {
    ...line,
    booked,
    counted: pieces,
    countedAt: inDays(0),
    countedBy: ref('finn'),
    difference,
    differenceValue: { amount: Math.abs(difference) * line.unitValue.amount, currency: 'EUR' },
  };
}

function totalledTake({ take, lines }: Take): Take {
  const value = (sign: number) => ({
    amount: lines
      .filter((line) => Math.sign(line.difference) === sign)
      .reduce((sum, line) => sum + line.differenceValue.amount, 0),
    currency: 'EUR',
  });
  const counted = lines.filter((line) => line.counted !== undefined).length;
  return {
    take: {
      ...take,
      lineCount: lines.length,
      countedLines: counted,
      differing: lines.filter((line) => line.difference !== 0).length,
      missing: value(-1),
      found: value(1),
      actions: take.state === 'COUNTING' ? ['count', ...(counted > 0 ? ['adjust'] : []), 'cancel'] : [],
    },
    lines,
  };
}

let takes = beginTakes();

function changeTake(id: unknown, change: (take: Take) => Take) {
  const found = takes.find((one) => one.take.id === id);
  if (!found) return problem(404, 'stock-take-not-found', 'There is no such stock-take.');
  const changed = totalledTake(change(found));
  takes = takes.map((one) => (one === found ? changed : one));
  return HttpResponse.json(changed);
}

function seen(one: Depot): Depot {
  const there = levels.filter((each) => each.depotId === one.id && each.onHand > 0);
  return {
    ...one,
    kinds: there.length,
    onHand: there.reduce((sum, each) => sum + each.onHand, 0),
    value: { amount: there.reduce((sum, each) => sum + each.value.amount, 0), currency: 'EUR' },
    actions: [
      'rename',
      ...(one.state === 'CLOSED' ? ['reopen'] : one.kind === 'LOCAL' && there.length === 0 ? ['close'] : []),
      ...(there.length > 0 ? ['transfer', ...(one.kind === 'LOCAL' ? ['give-out'] : [])] : []),
    ],
  };
}

function add(depotId: string, one: Level, quantity: number): void {
  const known = levels.find(
    (each) => each.depotId === depotId && each.itemId === one.itemId && each.variantId === one.variantId,
  );
  const before = known ?? { ...one, id: `${depotId}-${one.id}`, depotId, onHand: 0, reserved: 0 };
  const onHand = before.onHand + quantity;
  const after = {
    ...before,
    onHand,
    available: onHand - before.reserved,
    value: { amount: onHand * before.unitValue.amount, currency: 'EUR' },
  };
  levels = [...levels.filter((each) => each !== known), after];
}

function stateOf(depot: Depot, state: 'OPEN' | 'CLOSED'): Depot {
  const after: Depot = { ...depot, state };
  if (state === 'CLOSED') after.closedAt = inDays(0);
  else delete after.closedAt;
  return after;
}

const nowhere = () => problem(404, 'depot-not-found', 'There is no such depot.');

function elsewhereOf(itemId: string, label: string): number {
  return beginLevels()
    .filter((each) => each.depotId !== 'warehouse' && each.itemId === itemId)
    .filter((each) => each.variantId === label.toLowerCase().replace(/[^a-z0-9]+/g, '-'))
    .reduce((sum, each) => sum + each.onHand, 0);
}

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
    elsewhere: elsewhereOf(id, label),
    low: onHand - reserved < lowStockThreshold,
    ...(onHand - reserved < lowStockThreshold ? { lowSince: inDays(-3) } : {}),
    ...(id === 'banner' ? {} : { daysOfCover: Math.round((onHand - reserved) * 1.7) }),
    retired: false,
  }));
  return {
    id,
    version: 1,
    name,
    unitValue: { amount: cents, currency: 'EUR' },
    customsDescription,
    lowStockThreshold,
    leadTimeDays: 21,
    variants: views,
    onHand: 0,
    reserved: 0,
    available: 0,
    elsewhere: 0,
    low: false,
    value: { amount: 0, currency: 'EUR' },
    createdAt: inDays(-200),
    actions: ['edit', 'receive', 'return', 'adjust', 'transfer'],
  };
}

function totalled(one: StockItem): StockItem {
  const sum = (of: 'onHand' | 'reserved' | 'available' | 'elsewhere') =>
    one.variants.reduce((total, variant) => total + variant[of], 0);
  return {
    ...one,
    onHand: sum('onHand'),
    reserved: sum('reserved'),
    available: sum('available'),
    elsewhere: sum('elsewhere'),
    low: one.variants.some((variant) => variant.low),
    value: { amount: (sum('onHand') + sum('elsewhere')) * one.unitValue.amount, currency: 'EUR' },
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
  const body = (await request.json()) as { variantId?: string; depotId?: string; quantity: number };
  const variant = found.variants.find((one) => one.id === body.variantId) ?? found.variants[0];
  if (!variant) return problem(404, 'variant-not-found', 'There is no such variant.');
  const there = body.depotId ?? 'warehouse';
  const kept = levels.find((one) => one.itemId === id && one.variantId === variant.id);
  if (there !== 'warehouse' && kept) {
    add(there, kept, body.quantity);
    return HttpResponse.json(totalled(found));
  }
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
  http.post('*/api/stock/items/:id/return', ({ params, request }) => move(params.id, request)),
  http.put('*/api/stock/items/:id', async ({ params, request }) => {
    const found = items.find((one) => one.id === params.id);
    if (!found) return problem(404, 'stock-item-not-found', 'There is no such item.');
    const body = (await request.json()) as MaterialsSchemas['NewStockItem'];
    const changed = {
      ...found,
      version: found.version + 1,
      name: body.name,
      unitValue: { amount: body.unitValue.amount, currency: 'EUR' },
      customsDescription: body.customsDescription,
      lowStockThreshold: body.lowStockThreshold ?? 0,
      leadTimeDays: body.leadTimeDays ?? 0,
      variants: found.variants.map((one) => ({
        ...one,
        label: body.variants?.find((other) => other.id === one.id)?.label ?? one.label,
      })),
    };
    items = items.map((one) => (one === found ? changed : one));
    return HttpResponse.json(totalled(changed));
  }),
  http.post('*/api/stock/items/:id/variants/:variant/:what', ({ params }) => {
    const found = items.find((one) => one.id === params.id);
    if (!found) return problem(404, 'stock-item-not-found', 'There is no such item.');
    const changed = {
      ...found,
      version: found.version + 1,
      variants: found.variants.map((one) =>
        one.id === params.variant ? { ...one, retired: params.what === 'retire', low: false } : one,
      ),
    };
    items = items.map((one) => (one === found ? changed : one));
    return HttpResponse.json(totalled(changed));
  }),
  http.get('*/api/depots', () => {
    const me = who();
    const keeper = me?.roles.some((role) => role === 'staff' || role === 'fulfilment');
    return HttpResponse.json({
      items: depots.filter((one) => keeper === true || one.holder?.id === me?.id).map(seen),
      next: null,
    });
  }),
  http.post('*/api/depots', async ({ request }) => {
    const body = (await request.json()) as MaterialsSchemas['NewDepot'];
    const known = depots.find((one) => one.holder?.id === body.holder.id);
    const opened = known
      ? stateOf(known, 'OPEN')
      : depot(`depot-${depots.length}`, body.name ?? body.holder.name, body.holder);
    depots = [...depots.filter((one) => one !== known), opened];
    return HttpResponse.json(seen(opened), { status: 201 });
  }),
  http.get('*/api/depots/:id', ({ params }) => {
    const found = depots.find((one) => one.id === params.id);
    return found ? HttpResponse.json(seen(found)) : nowhere();
  }),
  http.put('*/api/depots/:id', async ({ params, request }) => {
    const { name } = (await request.json()) as MaterialsSchemas['RenameDepot'];
    depots = depots.map((one) => (one.id === params.id ? { ...one, name, version: one.version + 1 } : one));
    const found = depots.find((one) => one.id === params.id);
    return found ? HttpResponse.json(seen(found)) : nowhere();
  }),
  http.get('*/api/depots/:id/levels', ({ params }) =>
    HttpResponse.json({
      items: levels
        .filter((each) => each.depotId === params.id && each.onHand > 0)
        .sort((a, b) => a.label.localeCompare(b.label)),
      next: null,
    }),
  ),
  http.get('*/api/depots/:id/transfers', ({ params, request }) =>
    HttpResponse.json(
      pageOf(
        transfers.filter((one) => one.fromDepotId === params.id || one.toDepotId === params.id),
        request,
      ),
    ),
  ),
  http.post('*/api/depots/:id/give-out', async ({ params, request }) => {
    const body = (await request.json()) as MaterialsSchemas['GiveOut'];
    const found = levels.find(
      (each) =>
        each.depotId === params.id && each.itemId === body.itemId && each.variantId === body.variantId,
    );
    const held = depots.find((one) => one.id === params.id);
    if (!found || !held) return nowhere();
    add(held.id, found, -body.quantity);
    return HttpResponse.json(seen(held));
  }),
  http.post('*/api/depots/:id/:what', ({ params }) => {
    const state = params.what === 'close' ? 'CLOSED' : 'OPEN';
    depots = depots.map((one) => (one.id === params.id ? stateOf(one, state) : one));
    const found = depots.find((one) => one.id === params.id);
    return found ? HttpResponse.json(seen(found)) : nowhere();
  }),
  http.post('*/api/stock/transfers', async ({ request }) => {
    const body = (await request.json()) as MaterialsSchemas['NewStockTransfer'];
    const found = levels.find(
      (each) =>
        each.depotId === body.fromDepotId && each.itemId === body.itemId && each.variantId === body.variantId,
    );
    const from = depots.find((one) => one.id === body.fromDepotId);
    const to = depots.find((one) => one.id === body.toDepotId);
    if (!found || !from || !to) return nowhere();
    if (found.available < body.quantity)
      return problem(
        409,
        'not-enough-stock',
        `${body.quantity} × ${found.label} wanted, ${found.available} left. Ask for less or receive stock first.`,
        { available: found.available },
      );
    add(from.id, found, -body.quantity);
    add(to.id, found, body.quantity);
    const made: Transfer = {
      id: `transfer-${transfers.length + 1}`,
      itemId: found.itemId,
      variantId: found.variantId,
      label: found.label,
      quantity: body.quantity,
      value: { amount: found.unitValue.amount * body.quantity, currency: 'EUR' },
      fromDepotId: from.id,
      fromDepot: from.name,
      toDepotId: to.id,
      toDepot: to.name,
      state: 'ARRIVED',
      ...(body.reason === undefined ? {} : { reason: body.reason }),
      by: ref('finn'),
      startedAt: inDays(0),
      arrivedAt: inDays(0),
      awaited: false,
    };
    transfers = [made, ...transfers];
    return HttpResponse.json(made, { status: 201 });
  }),
  http.get('*/api/stock/transfers/awaited', ({ request }) =>
    HttpResponse.json(
      pageOf(
        transfers.filter((one) => one.awaited),
        request,
      ),
    ),
  ),
  http.post('*/api/stock/transfers/:id/count', async ({ params, request }) => {
    const { pieces } = (await request.json()) as MaterialsSchemas['CountedPieces'];
    const found = transfers.find((one) => one.id === params.id);
    if (!found?.awaited) return problem(409, 'transfer-counted', 'It was counted already.');
    const done: Transfer = {
      ...found,
      state: 'ARRIVED',
      awaited: false,
      counted: pieces,
      countedBy: ref('finn'),
      arrivedAt: inDays(0),
    };
    transfers = transfers.map((one) => (one.id === done.id ? done : one));
    return HttpResponse.json(done);
  }),
  http.get('*/api/stock/takes', ({ request }) =>
    HttpResponse.json(
      pageOf(
        takes.map((one) => one.take),
        request,
      ),
    ),
  ),
  http.get('*/api/stock/takes/:id', ({ params }) => changeTake(params.id, (take) => take)),
  http.post('*/api/stock/takes', async ({ request }) => {
    const { depotId = 'warehouse' } = (await request.json()) as MaterialsSchemas['NewStockTake'];
    const first = takes[0] ?? beginTakes()[0];
    if (!first) return nowhere();
    const made = totalledTake({
      take: {
        ...first.take,
        id: `take-${takes.length + 1}`,
        depotId,
        depot: depots.find((one) => one.id === depotId)?.name ?? depotId,
        state: 'COUNTING',
        startedAt: inDays(0),
      },
      lines: sheetOf(depotId),
    });
    takes = [made, ...takes];
    return HttpResponse.json(made, { status: 201 });
  }),
  http.post('*/api/stock/takes/:id/count', async ({ params, request }) => {
    const { counts } = (await request.json()) as MaterialsSchemas['StockCounts'];
    return changeTake(params.id, ({ take, lines }) => ({
      take,
      lines: lines.map((line) => {
        const given = counts.find((one) => one.levelId === line.levelId);
        return given ? countedAs(line, given.counted) : line;
      }),
    }));
  }),
  http.post('*/api/stock/takes/:id/adjust', async ({ params, request }) => {
    const { reason } = (await request.json()) as MaterialsSchemas['SettleStockTake'];
    return changeTake(params.id, ({ take, lines }) => ({
      take: { ...take, state: 'ADJUSTED', reason, settledAt: inDays(0), settledBy: ref('finn') },
      lines,
    }));
  }),
  http.post('*/api/stock/takes/:id/cancel', ({ params }) =>
    changeTake(params.id, ({ take, lines }) => ({ take: { ...take, state: 'CANCELLED' }, lines })),
  ),
  http.get('*/api/stock/check', () => HttpResponse.json({ checked: levels.length, differences: [] })),
  http.get('*/api/stock/items/:id/history', ({ params }) => {
    const found = items.find((one) => one.id === params.id);
    const now = found ? totalled(found).onHand : 0;
    const shape = [0.2, 0.9, 0.8, 0.7, 1.4, 1.3, 1.1, 0.8, 0.6, 1.5, 1.2, 1];
    return HttpResponse.json({
      items: shape.map((part, at) => ({
        month: inDays((at - 11) * 30.4).slice(0, 7),
        onHand: Math.round(now * part),
      })),
    });
  }),
  http.get('*/api/stock/ledger', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const found = items.find((one) => one.id === search.get('item'));
    const entries = found ? ledgerOf(found) : [];
    return HttpResponse.json(
      pageOf(
        entries.filter((one) => search.get('depot') === null || search.get('depot') === one.depotId),
        request,
      ),
    );
  }),
  http.get('*/api/stock/levels', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const words = (search.get('q') ?? '').toLowerCase();
    const found = levels
      .filter((one) => search.get('item') === null || search.get('item') === one.itemId)
      .filter((one) => search.get('depot') === null || search.get('depot') === one.depotId)
      .filter((one) => search.get('low') === null || one.low)
      .filter((one) => search.get('held') === null || one.onHand > 0 || one.low)
      .filter((one) => one.label.toLowerCase().includes(words));
    return HttpResponse.json(pageOf(found, request));
  }),
];

export function reset(): void {
  items = begin();
  depots = beginDepots();
  levels = beginLevels();
  transfers = beginTransfers();
  takes = beginTakes();
}
