import { HttpResponse, http } from 'msw';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';
import type { Name } from '@/test/world.ts';

function shipment(
  id: string,
  to: Name,
  label: string,
  state: Shipment['state'],
  more: Partial<Shipment> = {},
): Shipment {
  return {
    id,
    version: 2,
    source: { kind: 'KIT_REQUEST', id: `k-of-${id}`, label },
    recipient: ref(to),
    state,
    lines: [
      { itemId: 'shirt', variantId: 'm', label: 'T-shirt “Ask me anything”, M', quantity: 10 },
      { itemId: 'sticker', variantId: 'one-size', label: 'Sticker sheet', quantity: 80 },
    ],
    missing: [],
    addressReminders: 0,
    addressGiven: state !== 'ADDRESS_ASKED' && state !== 'OUT_OF_STOCK',
    declared: false,
    createdAt: inDays(-5),
    updatedAt: inDays(-1),
    actions: [],
    ...more,
  };
}

function begin(): Shipment[] {
  return [
    shipment('s1', 'gwen', 'Kit for Postmortems people want to read in Llanfairpwllgwyngyll', 'READY', {
      neededBy: inDays(2).slice(0, 10),
      deliveryNote: 'The town hall is closed on Wednesdays.\nPlease ring at the library next door.',
    }),
    shipment('s2', 'yuki', 'Kit for 小さなチームのための可観測性', 'READY', {
      country: 'JP',
      declared: true,
      neededBy: inDays(12).slice(0, 10),
    }),
    shipment('s3', 'ada', 'Kit for From monolith to modules', 'SHIPPED', {
      carrier: 'DHL',
      trackingNumber: '00340434292135100186',
      trackingUrl: 'https://www.dhl.com/global-en/home/tracking.html?tracking-id=00340434292135100186',
      shippedAt: inDays(-2),
      leftOut: {
        lines: [{ itemId: 'shirt', variantId: 's', label: 'T-shirt, ink blue · S', quantity: 2 }],
        later: true,
        reason: 'Two shirts came stained from the printer.',
      },
      followedBy: 's9',
    }),
    shipment('s9', 'ada', 'Kit for From monolith to modules', 'SHIPPED', {
      lines: [{ itemId: 'shirt', variantId: 's', label: 'T-shirt, ink blue · S', quantity: 2 }],
      follows: 's3',
    }),
    shipment('s4', 'ada', 'Kit for Containers without tears', 'ADDRESS_ASKED', {
      addressLinkExpiresAt: inDays(5),
      addressAskedAt: inDays(-9),
      addressReminders: 2,
      neededBy: inDays(20).slice(0, 10),
      waitsUntil: inDays(20),
    }),
    shipment('s5', 'bela', 'Enamel mug for the hundredth answer', 'OUT_OF_STOCK', {
      source: { kind: 'REWARD', id: 'r1', label: 'Enamel mug for the hundredth answer' },
      missing: [{ label: 'Enamel mug', wanted: 1, available: 0 }],
    }),
    shipment('s6', 'noor', 'Kit for كيف نبني فريقًا مفتوح المصدر', 'PACKED', {
      country: 'GB',
      declared: true,
    }),
    shipment('s7', 'bela', 'Kit for Queues that never lie', 'LOST', {
      carrier: 'UPS',
      trackingNumber: '1Z999AA10123456784',
      trackingUrl: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
      reason: 'The carrier looked for ten days and gave up.',
      shippedAt: inDays(-14),
    }),
  ];
}

let shipments = begin();

const next: Partial<Record<Shipment['state'], string[]>> = {
  READY: ['pick', 'split', 'cancel'],
  PICKING: ['pack', 'split', 'cancel'],
  PACKED: ['ship', 'split', 'cancel'],
  OUT_OF_STOCK: ['cancel'],
  LOST: ['deliver', 'return', 'resend'],
  SHIPPED: ['deliver', 'hold', 'lost', 'return'],
  HELD_BY_CUSTOMS: ['deliver', 'lost', 'return'],
};

function view(one: Shipment): Shipment {
  const person = who();
  const packer = (person?.roles as readonly string[] | undefined)?.includes('fulfilment') ?? false;
  const askable = one.state === 'ADDRESS_ASKED' || one.state === 'READY';
  return {
    ...one,
    actions: [
      ...(!packer && one.recipient.id === person?.id && next[one.state]?.includes('deliver')
        ? ['deliver']
        : []),
      ...(packer ? (next[one.state] ?? []).filter((action) => action !== 'resend' || !one.followedBy) : []),
      ...(askable ? ['address-link'] : []),
    ],
    ...(packer && ['READY', 'PICKING', 'PACKED', 'SHIPPED'].includes(one.state)
      ? {
          address: {
            name: one.recipient.name,
            lines: ['Neuadd y dref, 4 Ffordd Caergybi', 'Second floor, ring twice'],
            postalCode: 'LL61 5UJ',
            city: 'Llanfairpwllgwyngyll',
            country: 'GB',
            phone: '+44 1248 700000',
            label: [
              one.recipient.name,
              'Neuadd y dref, 4 Ffordd Caergybi',
              'Second floor, ring twice',
              'Llanfairpwllgwyngyll',
              'LL61 5UJ',
              'UNITED KINGDOM',
            ],
          },
        }
      : {}),
  };
}

function change(id: unknown, changed: Partial<Shipment>) {
  const found = shipments.find((one) => one.id === id);
  if (!found) return problem(404, 'shipment-not-found', 'There is no such shipment.');
  const moved = { ...found, ...changed, version: found.version + 1, updatedAt: new Date().toISOString() };
  shipments = shipments.map((one) => (one === found ? moved : one));
  return HttpResponse.json(view(moved));
}

const moves = {
  pick: 'PICKING',
  pack: 'PACKED',
  deliver: 'DELIVERED',
  hold: 'HELD_BY_CUSTOMS',
  lost: 'LOST',
  return: 'RETURNED',
  cancel: 'CANCELLED',
} as const satisfies Record<string, Shipment['state']>;

interface SheetRow {
  line: number;
  outcome: 'SHIPPED' | 'ALREADY_SHIPPED' | 'REFUSED';
  shipment: string;
  label?: string;
  recipient?: Shipment['recipient'];
  carrier: string;
  trackingNumber: string;
  problems: object[];
}

/** Reads the three columns as the server would; only what a test or a look needs. */
function judge(csv: string): SheetRow[] {
  return csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((text, at) => {
      const [id = '', carrier = '', trackingNumber = ''] = text.split(',');
      const found = shipments.find((one) => one.id === id);
      const row = { line: at + 2, shipment: id, carrier, trackingNumber, problems: [] };
      if (!found) {
        const message = 'There is no such shipment.';
        return {
          ...row,
          outcome: 'REFUSED',
          problems: [{ line: at + 2, column: 1, name: 'shipment', code: 'refused', message }],
        };
      }
      const known = { ...row, label: found.source.label, recipient: found.recipient };
      if (found.state === 'SHIPPED') return { ...known, outcome: 'ALREADY_SHIPPED' };
      return { ...known, outcome: 'SHIPPED' };
    });
}

function sheet(rows: SheetRow[]) {
  const count = (outcome: SheetRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return HttpResponse.json({
    shipped: count('SHIPPED'),
    already: count('ALREADY_SHIPPED'),
    refused: count('REFUSED'),
    rows,
  });
}

export const handlers = [
  http.get('*/api/shipments/carriers', () =>
    HttpResponse.json({ items: ['DHL', 'UPS', 'FedEx', 'DPD', 'GLS', 'Österreichische Post'] }),
  ),
  http.post('*/api/shipments/tracking-numbers/preview', async ({ request }) =>
    sheet(judge(await request.text())),
  ),
  http.post('*/api/shipments/tracking-numbers/apply', async ({ request }) => {
    const rows = judge(await request.text());
    for (const row of rows.filter((one) => one.outcome === 'SHIPPED')) {
      change(row.shipment, { state: 'SHIPPED', carrier: row.carrier, trackingNumber: row.trackingNumber });
    }
    return sheet(rows);
  }),
  http.post('*/api/shipments/:id/split', async ({ params, request }) => {
    const { lines, rest, reason } = (await request.json()) as {
      lines: { itemId: string; variantId: string; quantity: number }[];
      rest: string;
      reason: string;
    };
    const found = shipments.find((one) => one.id === params.id);
    const out = (line: Shipment['lines'][number]) =>
      lines.find((one) => one.itemId === line.itemId && one.variantId === line.variantId)?.quantity ?? 0;
    const later = rest === 'LATER';
    return change(params.id, {
      lines: (found?.lines ?? [])
        .map((line) => ({ ...line, quantity: line.quantity - out(line) }))
        .filter((line) => line.quantity > 0),
      leftOut: {
        lines: (found?.lines ?? [])
          .map((line) => ({ ...line, quantity: out(line) }))
          .filter((line) => line.quantity > 0),
        later,
        reason,
      },
      ...(later ? { followedBy: 's8' } : {}),
    });
  }),
  http.post('*/api/shipments/:id/resend', ({ params }) => change(params.id, { followedBy: 's8' })),
  http.post('*/api/shipments/:id/retry', ({ params }) =>
    change(params.id, { state: 'ADDRESS_ASKED', missing: [] }),
  ),
  http.get('*/api/shipments/pick-list', ({ request }) => {
    const chosen = new URL(request.url).searchParams.get('shipment')?.split(',') ?? [];
    const found = shipments.filter(
      (one) =>
        (one.state === 'READY' || one.state === 'PICKING') &&
        (chosen.length === 0 || chosen.includes(one.id)),
    );
    return HttpResponse.json({
      generatedAt: new Date().toISOString(),
      waiting: found.length,
      items: (found[0]?.lines ?? []).map((line) => ({ ...line, quantity: line.quantity * found.length })),
      shipments: found.map(({ id, recipient, state, source, lines, neededBy, deliveryNote }) => ({
        id,
        recipient,
        state,
        label: source.label,
        country: 'GB',
        neededBy,
        deliveryNote,
        lines,
      })),
    });
  }),
  http.get('*/api/shipments', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const state = search.get('state');
    const source = search.get('source');
    const found = shipments
      .filter((one) => search.get('mine') !== 'true' || one.recipient.id === who()?.id)
      .filter((one) => state === null || one.state === state)
      .filter((one) => source === null || one.source.kind === source)
      .filter((one) => search.get('country') === null || one.country === search.get('country'))
      .filter((one) => search.get('q') === null || one.trackingNumber === search.get('q'));
    const sort = search.get('sort') ?? '-createdAt';
    if (sort.endsWith('neededBy')) {
      // What has no day comes after all days.
      found.sort((a, b) => (a.neededBy ?? 'none').localeCompare(b.neededBy ?? 'none'));
      if (sort.startsWith('-')) found.reverse();
    }
    return HttpResponse.json(pageOf(found.map(view), request));
  }),
  http.get('*/api/shipments/:id', ({ params }) => {
    const found = shipments.find((one) => one.id === params.id);
    return found
      ? HttpResponse.json(view(found))
      : problem(404, 'shipment-not-found', 'There is no such shipment.');
  }),
  http.get('*/api/shipments/:id/timeline', ({ params }) => {
    const found = shipments.find((one) => one.id === params.id);
    return HttpResponse.json({
      items: found
        ? [
            { at: found.createdAt, action: 'materials.shipment-requested', by: ref('sam') },
            { at: found.updatedAt, action: 'materials.shipment-address-asked', by: ref('sam') },
          ]
        : [],
    });
  }),
  http.post('*/api/shipments/:id/ship', async ({ params, request }) => {
    const { carrier, trackingNumber } = (await request.json()) as { carrier: string; trackingNumber: string };
    return change(params.id, { state: 'SHIPPED', carrier, trackingNumber, shippedAt: inDays(0) });
  }),
  http.post('*/api/shipments/:id/address-link', ({ params }) => {
    const found = shipments.find((one) => one.id === params.id);
    return HttpResponse.json({
      expiresAt: inDays(7),
      ...(found?.recipient.id === who()?.id ? { link: '/address/fresh-token' } : {}),
    });
  }),
  http.post('*/api/shipments/:id/:move', ({ params }) => {
    const state = moves[params.move as keyof typeof moves];
    return change(params.id, { state });
  }),
];

export function reset(): void {
  shipments = begin();
}
