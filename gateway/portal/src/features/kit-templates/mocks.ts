import { HttpResponse, http } from 'msw';
import type { MaterialsSchemas } from '@/shared/api.ts';
import type { KitTemplate } from '@/shared/ui/kit-words.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays, ref } from '@/test/world.ts';

const sizes = ['S', 'M', 'L', 'XL', 'XXL'].map((label) => ({ id: label.toLowerCase(), label }));
const one = [{ id: 'one-size', label: 'One size' }];

function kit(id: string, name: string, size: 'S' | 'M' | 'L', shirts: number, active = true): KitTemplate {
  const stickers = shirts * 4;
  return {
    id,
    version: 1,
    name,
    size,
    people: { S: 20, M: 50, L: 100 }[size],
    description: 'Shirts for the crew, stickers for everybody.',
    materials: [
      { id: 'm1', title: 'Meetup opening slides', kind: 'SLIDES', state: 'PUBLISHED' },
      { id: 'm2', title: 'Poster A3 to fill in', kind: 'POSTER', state: 'PUBLISHED' },
    ],
    lines: [
      {
        itemId: 'shirt',
        name: 'T-shirt “Ask me anything”',
        quantity: shirts,
        unitValue: { amount: 890, currency: 'EUR' },
        variants: sizes,
      },
      {
        itemId: 'sticker',
        name: 'Sticker sheet',
        quantity: stickers,
        unitValue: { amount: 40, currency: 'EUR' },
        variants: one,
      },
    ],
    value: { amount: shirts * 890 + stickers * 40, currency: 'EUR' },
    handlingDays: 3,
    valueLimit: { amount: size === 'S' ? 25_000 : 50_000, currency: 'EUR' },
    active,
    createdAt: inDays(-90),
    updatedAt: inDays(-20),
    actions: ['change'],
  };
}

function begin(): KitTemplate[] {
  return [
    kit('kit-s', 'Small kit', 'S', 8),
    kit('kit-m', 'Medium kit', 'M', 20),
    kit('kit-l', 'Large kit', 'L', 40),
    kit('kit-old', 'Winter kit 2025', 'M', 12, false),
  ];
}

const numbers: MaterialsSchemas['KitPolicyNumbers'] = {
  valueLimitSmall: 25_000,
  valueLimitAbove: 50_000,
  leastInPerson: 10,
  moreThanOnline: 100,
  reportGraceDays: 14,
  kitsPerMeetup: 1,
  trustedAfterReports: 3,
  handlingDays: 3,
  defaultTransitDays: 14,
  transitDays: { AT: 3, DE: 2, GB: 6, JP: 9 },
  peopleSmall: 20,
  peopleMedium: 50,
  peopleLarge: 100,
};

function beginPolicy(): MaterialsSchemas['KitPolicyView'] {
  return {
    version: 1,
    numbers,
    revisions: [
      {
        before: { ...numbers, leastInPerson: 15, transitDays: { AT: 3, DE: 2, JP: 9 } },
        after: numbers,
        reason: 'Small towns start small, and London has its own customs now.',
        by: ref('tess'),
        at: inDays(-40),
      },
    ],
  };
}

/** So many past requests, of which one in ten has 8 people and one in five is dear. */
const past = 430;

let kits = begin();
let policy = beginPolicy();

export const handlers = [
  http.get('*/api/kits', () => {
    const staff = (who()?.roles as readonly string[] | undefined)?.includes('staff') ?? false;
    return HttpResponse.json({ items: kits.filter((template) => staff || template.active) });
  }),
  http.get('*/api/kits/policy', () => HttpResponse.json(policy)),
  http.put('*/api/kits/policy', async ({ request }) => {
    const body = (await request.json()) as MaterialsSchemas['KitPolicyChange'];
    const person = who();
    policy = {
      version: policy.version + 1,
      numbers: body.numbers,
      revisions: [
        {
          before: policy.numbers,
          after: body.numbers,
          reason: body.reason,
          by: { id: person?.id ?? '', name: person?.name ?? '' },
          at: new Date().toISOString(),
        },
        ...policy.revisions,
      ],
    };
    return HttpResponse.json(policy);
  }),
  http.post('*/api/kits/policy/preview', async ({ request }) => {
    const wanted = (await request.json()) as MaterialsSchemas['KitPolicyNumbers'];
    const search = new URL(request.url).searchParams;
    const from = Number(search.get('after') ?? 0);
    const looked = Math.min(Number(search.get('limit') ?? 50), past - from);
    const page = Array.from({ length: looked }, (_, at) => from + at);
    const small = page.filter((n) => n % 10 === 3);
    const opened = wanted.leastInPerson <= 8;
    return HttpResponse.json({
      ...(from === 0 ? { total: past } : {}),
      looked,
      judged: looked,
      automaticNow: 0,
      automaticThen: 0,
      reportsKept: looked,
      passNow: looked - small.length,
      passThen: opened ? looked : looked - small.length,
      changes: opened
        ? small.map((n) => ({
            id: `past-${n}`,
            meetup: n % 3 === 0 ? 'Llanfairpwllgwyngyll code and tea' : 'Village hall hacking',
            requester: ref(n % 20 === 3 ? 'gwen' : 'noor'),
            judgedAt: inDays(-n),
            refused: true,
            passesNow: false,
            passesThen: true,
            automaticNow: false,
            automaticThen: false,
            rules: [
              {
                rule: 'attendance',
                passed: true,
                leftToStaff: false,
                fact: '8 people expected, in person.',
              },
            ],
          }))
        : [],
      ...(from + looked < past ? { next: String(from + looked) } : {}),
    });
  }),
  http.get('*/api/kits/:id', ({ params }) => {
    const found = kits.find((template) => template.id === params.id);
    return found ? HttpResponse.json(found) : problem(404, 'kit-template-not-found', 'There is no such kit.');
  }),
  http.post('*/api/kits', async ({ request }) => {
    const body = (await request.json()) as MaterialsSchemas['KitTemplateBody'];
    const added = { ...kit(`kit-${kits.length}`, body.name, body.size, 1), active: body.active ?? true };
    kits = [...kits, added];
    return HttpResponse.json(added, { status: 201 });
  }),
  http.put('*/api/kits/:id', async ({ params, request }) => {
    const body = (await request.json()) as MaterialsSchemas['KitTemplateBody'];
    const found = kits.find((template) => template.id === params.id);
    if (!found) return problem(404, 'kit-template-not-found', 'There is no such kit.');
    const changed = { ...found, name: body.name, active: body.active ?? true, version: found.version + 1 };
    kits = kits.map((template) => (template === found ? changed : template));
    return HttpResponse.json(changed);
  }),
];

export function reset(): void {
  kits = begin();
  policy = beginPolicy();
}
