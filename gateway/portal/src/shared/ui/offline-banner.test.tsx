import { act, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http as answer } from 'msw';
import { show } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { http } from '../http.ts';
import { OfflineBanner } from './offline-banner.tsx';

it('says so while nothing answers, and goes once something does', async () => {
  show(
    <>
      <p>The page</p>
      <OfflineBanner />
    </>,
    { as: 'ada' },
  );
  await screen.findByText('The page');
  server.use(answer.get('*/api/meetups', () => HttpResponse.error(), { once: true }));
  await act(() => http.get('/api/meetups').catch(() => undefined));
  expect(await screen.findByText(/No connection. What you type is kept/)).toBeInTheDocument();
  server.use(answer.get('*/api/meetups', () => HttpResponse.json({ items: [] })));
  await act(() => http.get('/api/meetups'));
  await waitFor(() => expect(screen.queryByText(/No connection/)).not.toBeInTheDocument());
});
