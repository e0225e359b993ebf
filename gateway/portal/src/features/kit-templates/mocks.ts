import { HttpResponse, http } from 'msw';
import type { MaterialsSchemas } from '@/shared/api.ts';
import type { KitTemplate } from '@/shared/ui/kit-words.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays } from '@/test/world.ts';

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

let kits = begin();

export const handlers = [
  http.get('*/api/kits', () => {
    const staff = (who()?.roles as readonly string[] | undefined)?.includes('staff') ?? false;
    return HttpResponse.json({ items: kits.filter((template) => staff || template.active) });
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
}
