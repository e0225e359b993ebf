import { HttpResponse, http } from 'msw';
import { server } from '@/test/server.ts';
import { todo } from './todo.ts';

async function titles(...rewards: { state: string; actions: string[] }[]) {
  const person = (name: string) => ({ id: name, name });
  server.use(
    http.get('*/api/rewards', () =>
      HttpResponse.json({
        items: rewards.map((reward, at) => ({
          ...reward,
          id: String(at),
          receiver: person('Hana'),
          nominator: person('Tess'),
          updatedAt: '2026-11-01T10:00:00Z',
        })),
      }),
    ),
  );
  return (await todo(undefined, new AbortController().signal)).map(({ title }) => title);
}

it('asks for the approval only of whoever may give it', async () => {
  expect(await titles({ state: 'NOMINATED', actions: ['approve', 'decline'] })).toEqual([
    'Approve the reward for Hana',
  ]);
  expect(await titles({ state: 'NOMINATED', actions: ['decline'] })).toEqual([]);
});

it('asks for something else where the stock ran out', async () => {
  expect(await titles({ state: 'OUT_OF_STOCK', actions: ['retry', 'replace', 'revoke'] })).toEqual([
    'Find something else for Hana: it is out of stock',
  ]);
});

it('asks for another parcel where one did not arrive', async () => {
  expect(await titles({ state: 'NOT_DELIVERED', actions: ['retry', 'replace', 'revoke'] })).toEqual([
    'Send the reward for Hana again: it did not arrive',
  ]);
  expect(await titles({ state: 'NOT_DELIVERED', actions: [] })).toEqual([]);
});
