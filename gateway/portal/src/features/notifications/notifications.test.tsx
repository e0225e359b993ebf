import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http as answer } from 'msw';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { notifications } from './feature.ts';

it('lists what happened, new ones said to be new', async () => {
  visit('/notifications', [notifications], 'ada');
  const link = await screen.findByRole('link', {
    name: /^New: ?Your kit for “Containers without tears” is approved/,
  });
  expect(link).toHaveAttribute('href', '/kit-requests/k1');
  expect(screen.getByRole('link', { name: /^We have your kit request/ })).toBeInTheDocument();
});

it('says of what was asked for that it is done', async () => {
  const item = {
    id: 'n1',
    kind: 'WORK_QUEUE',
    title: 'Bela requests a kit',
    body: 'A kit request waits for a decision.',
    link: '/queue/kit-requests/k1',
    at: '2026-11-01T10:00:00Z',
    read: true,
    settled: true,
  };
  server.use(answer.get('*/api/notifications', () => HttpResponse.json({ items: [item], unread: 0 })));
  visit('/notifications', [notifications], 'sam');
  expect(await screen.findByRole('link', { name: /^Bela requests a kit ?Done · / })).toBeInTheDocument();
});

it('marks all as read', async () => {
  const asked = vi.fn();
  const { user } = visit('/notifications', [notifications], 'ada');
  server.use(
    answer.post('*/api/notifications/read-all', () => {
      asked();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Mark all as read' }));
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
});

it('says so when nothing happened yet', async () => {
  server.use(answer.get('*/api/notifications', () => HttpResponse.json({ items: [], unread: 0 })));
  visit('/notifications', [notifications], 'ada');
  expect(await screen.findByText('Nothing yet')).toBeInTheDocument();
});
