import { readFileSync } from 'node:fs';
import { fireEvent, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { inDays, ref } from '@/test/world.ts';
import type { Reward } from './api/get-rewards.ts';
import { mostSwag, pillOf, whoHasTheBall, whoReadsWhy } from './components/reward-words.ts';
import { rewards } from './feature.ts';

const lost: Reward = {
  id: 'rw9',
  version: 3,
  state: 'NOT_DELIVERED',
  receiver: ref('ada'),
  nominator: ref('tess'),
  approver: ref('sam'),
  kind: 'SWAG',
  citation: 'For showing three new organisers how it is done.',
  swag: { itemId: 'mug', variantId: 'one-size', label: 'Enamel mug', quantity: 1 },
  attempt: 1,
  actions: ['retry', 'replace', 'revoke'],
  createdAt: inDays(-9),
  updatedAt: inDays(-1),
};

it('shows an organiser what the programme gave them, and nothing of others', async () => {
  visit('/rewards', [rewards], 'noor');

  const table = within(await screen.findByRole('table', { name: 'rewards' }));
  expect(table.getByRole('button', { name: 'Thank-you note' })).toBeInTheDocument();
  expect(table.getAllByRole('row')).toHaveLength(2);
});

it('shows staff the nominations too', async () => {
  visit('/rewards', [rewards], 'sam');

  const table = within(await screen.findByRole('table', { name: 'rewards' }));
  expect(table.getByText(/^Gwenllian/)).toBeInTheDocument();
});

it('says who reads why a reward is taken back, and that the receiver does not', async () => {
  server.use(
    http.get('*/api/rewards/rw9', () => HttpResponse.json(lost)),
    http.get('*/api/rewards/rw9/timeline', () => HttpResponse.json({ items: [] })),
  );
  const { user } = visit('/rewards/rw9', [rewards], 'sam');

  await user.click(await screen.findByRole('button', { name: 'Take it back' }));

  expect(
    screen.getByText(
      `Staff reads this, and ${ref('tess').name} is told. ${ref('ada').name} hears that it will not be sent, but not why.`,
    ),
  ).toBeInTheDocument();
});

it('names the readers of a reason once', () => {
  expect(whoReadsWhy(lost, 'decline', lost.nominator.id)).toBe(
    `Staff reads this. ${lost.receiver.name} does not hear of it.`,
  );
});

it('speaks to whoever waits for a reward as to them, not as to staff', () => {
  const receiver = lost.receiver.id;
  expect(whoHasTheBall(lost, receiver)).toBe('It did not arrive. We see to it that you get it.');
  expect(whoHasTheBall(lost, 'sam')).toBe('It did not arrive. Send it again, or choose something else.');
  expect(whoHasTheBall({ ...lost, state: 'REVOKED' }, receiver)).toBe(
    'It will not be sent after all. We are sorry.',
  );
  expect(pillOf('REVOKED')).toMatchObject({ word: 'Taken back' });
});

it('keeps what did not arrive as a view', async () => {
  let asked: string | null = null;
  server.use(
    http.get('*/api/rewards', ({ request }) => {
      asked = new URL(request.url).searchParams.get('state');
      return HttpResponse.json({ items: asked === 'NOT_DELIVERED' ? [lost] : [] });
    }),
  );
  const { user } = visit('/rewards', [rewards], 'sam');

  await user.click(await screen.findByRole('button', { name: 'Did not arrive' }));

  const table = within(await screen.findByRole('table', { name: 'rewards' }));
  expect(await table.findByRole('button', { name: 'Enamel mug' })).toBeInTheDocument();
  expect(asked).toBe('NOT_DELIVERED');
});

it('says beside the field how many one reward may hold, before it is sent', async () => {
  visit('/rewards/new', [rewards], 'sam');

  const quantity = await screen.findByRole('textbox', { name: 'How many' });
  expect(quantity).toHaveAccessibleDescription('One to 10');
  fireEvent.change(quantity, { target: { value: '11' } });
  fireEvent.submit(screen.getByRole('form', { name: 'Thank somebody' }));

  expect((await screen.findAllByText(/How many\? One to 10\./)).length).toBeGreaterThan(0);
});

it('has the limit of the server', () => {
  const document = JSON.parse(
    readFileSync('../../recognition-service/src/main/openapi/openapi.json', 'utf8'),
  ) as { components: { schemas: { SwagRequest: { properties: { quantity: { maximum: number } } } } } };
  expect(mostSwag).toBe(document.components.schemas.SwagRequest.properties.quantity.maximum);
});
