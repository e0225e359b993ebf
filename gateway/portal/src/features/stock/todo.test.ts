import { HttpResponse, http } from 'msw';
import type { StockItem } from '@/shared/ui/kit-words.ts';
import { server } from '@/test/server.ts';
import { todo } from './todo.ts';

type Variant = Pick<StockItem['variants'][number], 'label' | 'available' | 'low' | 'retired'>;

const variant = (label: string, available: number, more: Partial<Variant> = {}): Variant => ({
  label,
  available,
  low: available < 5,
  retired: false,
  ...more,
});

async function lines(...items: { name: string; variants: Variant[] }[]) {
  server.use(
    http.get('*/api/stock', () =>
      HttpResponse.json({ items: items.map((item) => ({ ...item, id: item.name, low: true })) }),
    ),
  );
  return (await todo(undefined, new AbortController().signal)).map(({ title, hint }) => [title, hint]);
}

it('says how many are left of what runs low', async () => {
  expect(await lines({ name: 'Hoodie', variants: [variant('One size', 3)] })).toEqual([
    ['Restock Hoodie', '3 left'],
  ]);
});

it('says it of each size that runs low and is still in use', async () => {
  const variants = [
    variant('M', 40),
    variant('XL', 2),
    variant('XXL', 0),
    variant('S', 0, { retired: true }),
  ];
  expect(await lines({ name: 'Hoodie', variants })).toEqual([['Restock Hoodie', 'XL: 2 left, XXL: 0 left']]);
});

it('names them when there are more', async () => {
  const variants = [variant('One size', 3)];
  expect(await lines({ name: 'Hoodie', variants }, { name: 'Mug', variants })).toEqual([
    ['Restock 2 items that run low', 'Hoodie, Mug'],
  ]);
});
