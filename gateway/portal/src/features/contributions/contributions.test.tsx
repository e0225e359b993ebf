import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { showDatesIn } from '@/shared/ui/date-time.tsx';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { contributions } from './feature.ts';

const features = [contributions];

beforeEach(() => showDatesIn(undefined));
afterEach(() => {
  vi.useRealTimers();
});

/** What the form sends as the moment of a day, typed at this moment by somebody in this zone; none if it refuses. */
async function momentSent(now: string, zone: string, day: string) {
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
  showDatesIn(zone);
  let sent: string | undefined;
  server.use(
    http.get('*/api/me', () =>
      HttpResponse.json({ id: 'ada', name: 'Ada', roles: ['ambassador'], timeZone: zone }),
    ),
    http.post('*/api/contributions', async ({ request }) => {
      sent = ((await request.json()) as { happenedAt: string }).happenedAt;
      return HttpResponse.json({ id: 'c2' }, { status: 201 });
    }),
  );
  const { user, unmount } = visit('/contributions/new', features, 'ada');
  await user.click(await screen.findByRole('combobox', { name: /What did you do/ }));
  await user.click(await screen.findByRole('option', { name: 'Article' }));
  await user.type(screen.getByRole('textbox', { name: /Title/ }), 'Queues');
  await user.type(screen.getByRole('textbox', { name: /How many/ }), '40');
  fireEvent.change(screen.getByLabelText(/^Day/), { target: { value: day } });
  await user.click(screen.getByRole('button', { name: 'Save and look it over' }));
  await waitFor(() =>
    expect(sent ?? screen.queryByRole('link', { name: /has happened already/ })).not.toBeNull(),
  );
  unmount();
  return sent && new Date(sent).toISOString();
}

it.each([
  ['today in the morning as now', '2026-11-27T08:00:00Z', 'UTC', '2026-11-27', '2026-11-27T08:00:00.000Z'],
  ['today in the evening as noon', '2026-11-27T20:00:00Z', 'UTC', '2026-11-27', '2026-11-27T12:00:00.000Z'],
  [
    'today where it is tomorrow in UTC as now',
    '2026-11-26T20:00:00Z',
    'Pacific/Auckland',
    '2026-11-27',
    '2026-11-26T20:00:00.000Z',
  ],
  [
    'another day by noon there',
    '2026-11-26T20:00:00Z',
    'Asia/Tokyo',
    '2026-11-20',
    '2026-11-20T03:00:00.000Z',
  ],
  [
    'the first of a month within that month',
    '2026-11-26T20:00:00Z',
    'Pacific/Auckland',
    '2026-11-01',
    '2026-11-01T00:00:00.000Z',
  ],
  ['tomorrow not at all', '2026-11-27T08:00:00Z', 'UTC', '2026-11-28', undefined],
  ['tomorrow there not at all', '2026-11-27T02:00:00Z', 'America/Los_Angeles', '2026-11-27', undefined],
])('sends %s', async (_, now, zone, day, moment) => {
  expect(await momentSent(now, zone, day)).toBe(moment);
});

it('keeps kind and day of a proposal, which are its meetup’s', async () => {
  visit('/contributions/c1/edit', features, 'ada');

  expect(await screen.findByLabelText(/^Day/)).toBeDisabled();
  expect(screen.getByRole('combobox', { name: /What did you do/ })).toBeDisabled();
});

it('adds what an ambassador did, and says what its kind counts', async () => {
  const { user } = visit('/contributions/new', features, 'ada');

  await user.click(await screen.findByRole('combobox', { name: /What did you do/ }));
  await user.click(await screen.findByRole('option', { name: 'Article' }));
  expect(screen.getByText('views')).toBeInTheDocument();
});

it('lists one’s own, and not those of others', async () => {
  visit('/contributions', features, 'ada');

  const table = within(await screen.findByRole('table', { name: 'contributions' }));
  expect(table.getByRole('button', { name: 'What a queue is for' })).toBeInTheDocument();
  expect(table.queryByText('Postmortems people want to read')).not.toBeInTheDocument();
});

it('lets staff take a mistaken validation back, with a reason', async () => {
  const { user } = visit('/contributions/c2', features, 'sam');

  await user.click(await screen.findByRole('button', { name: 'Take the validation back' }));
  const panel = within(screen.getByRole('form', { name: 'Take the validation back' }));
  expect(panel.getByText(/read this. It counts again once it is validated again/)).toBeInTheDocument();
  await user.click(panel.getByRole('button', { name: 'Take the validation back' }));
  expect(panel.getByText('Say why, so that it can be understood later.')).toBeInTheDocument();
  await user.type(panel.getByRole('textbox'), 'Three noughts too many');
  await user.click(panel.getByRole('button', { name: 'Take the validation back' }));

  expect(await screen.findByText('Waits for somebody to validate it.')).toBeInTheDocument();
});

it('offers its person no way to take a validation back', async () => {
  visit('/contributions/c2', features, 'ada');

  expect(await screen.findByText(/It counts, and stands/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Take the validation back' })).not.toBeInTheDocument();
});
