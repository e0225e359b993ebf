import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import type { Me } from '@/shared/me.ts';
import { deviceTimeZone } from '@/shared/ui/date-time.tsx';
import { server } from '@/test/server.ts';
import { people } from '@/test/world.ts';
import { passport } from './feature.ts';

it('shows the membership and a stamp of each reported meetup', async () => {
  visit('/passport', [passport], 'ada');
  expect(await screen.findByRole('heading', { name: 'Ada Mensah' })).toBeVisible();
  expect(screen.getByText('Accra, Ghana')).toBeVisible();
  const stamps = await screen.findByRole('list', { name: 'Stamps' });
  expect(within(stamps).getAllByRole('link')).toHaveLength(3);
  expect(within(stamps).getByRole('link', { name: /Kraków/ })).toHaveAttribute('href', '/meetups/mt-told');
});

it('leads a new member through the first steps, and to the first stamp', async () => {
  visit('/passport', [passport], 'bela');
  const steps = await screen.findByRole('list', { name: 'First steps' });
  expect(within(steps).getAllByRole('img', { name: 'To do' })).toHaveLength(2);
  expect(within(steps).getByRole('link', { name: 'Plan it' })).toHaveAttribute('href', '/meetups/new');
  expect(await screen.findByText('The first page is still clean')).toBeVisible();
});

it('takes a member out of the directory and off the boards, in place', async () => {
  const { user } = visit('/passport', [passport], 'ada');
  await user.click(await screen.findByRole('switch', { name: /^Show me in the public directory/ }));
  expect(await screen.findByText(/Nobody finds you there/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'See your public page' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('switch', { name: /^Show me in the hall of fame/ }));
  expect(await screen.findByText(/leave your name out/)).toBeVisible();
});

it('gives the switch back when the server refuses', async () => {
  server.use(
    http.patch('*/api/members/me', () =>
      problem(409, 'changed-meanwhile', 'Somebody changed this meanwhile. Load it again.'),
    ),
  );
  const { user } = visit('/passport', [passport], 'ada');
  const listed = await screen.findByRole('switch', { name: /^Show me in the public directory/ });
  await user.click(listed);
  expect(await screen.findByRole('alert')).toHaveTextContent('Somebody changed this meanwhile');
  await waitFor(() => expect(listed).toBeChecked());
});

it('welcomes those who are no members, and says when it cannot be read', async () => {
  const { unmount } = visit('/passport', [passport], 'omar');
  expect(await screen.findByText('You are not a member yet')).toBeVisible();
  unmount();
  server.use(http.get('*/api/members/me', () => new HttpResponse(null, { status: 503 })));
  visit('/passport', [passport], 'ada');
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
});

it('says what its holder is in the programme, not what sign-in keeps for itself', async () => {
  server.use(
    http.get('*/api/me', () =>
      HttpResponse.json({
        ...{ id: people.sam.id, name: people.sam.name, email: 'sam@example.org', next: [] },
        roles: ['default-roles-embassy', 'offline_access', 'staff', 'uma_authorization'],
      }),
    ),
  );
  visit('/passport', [passport], 'sam');

  const page = within(await screen.findByRole('region', { name: 'Who this passport belongs to' }));
  expect(page.getByText('Staff')).toBeVisible();
  expect(page.queryByText(/offline/i)).not.toBeInTheDocument();
  expect(screen.queryByText('You are not a member yet')).not.toBeInTheDocument();
});

it('changes the profile upon the version that was read, and chooses mails', async () => {
  const sent: { body: unknown; version: string | null }[] = [];
  server.use(
    http.patch('*/api/members/me', async ({ request }) => {
      sent.push({ body: await request.clone().json(), version: request.headers.get('If-Match') });
    }),
    http.patch('*/api/me', async ({ request }) => {
      sent.push({ body: await request.json(), version: null });
      return problem(422, 'preferences-invalid', 'Choose kinds from the list.');
    }),
  );
  const { user } = visit('/passport/settings', [passport], 'ada');
  const kits = within(await screen.findByRole('radiogroup', { name: 'My kit requests' }));
  await user.click(kits.getByRole('radio', { name: 'Once a day' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Choose kinds from the list.');
  expect(kits.getByRole('radio', { name: 'At once' })).toBeChecked();
  const bio = screen.getByLabelText('About you');
  await user.clear(bio);
  await user.type(bio, 'Likes queues.');
  await user.click(screen.getByRole('button', { name: 'Save the profile' }));
  expect(await screen.findByRole('heading', { name: 'Passport' })).toBeVisible();
  expect(sent[0]?.body).toEqual({ notifications: [{ kind: 'KIT', mail: 'DAILY' }] });
  expect(sent[1]).toMatchObject({ body: { bio: 'Likes queues.', country: 'GH' }, version: '"4"' });
});

it('chooses for each kind whether it is mailed at once, once a day or not, and says what always comes', async () => {
  const { user } = visit('/passport/settings', [passport], 'ada');
  const me = (await (await fetch(new URL('/api/me', location.href))).json()) as Me;
  let notifications = me.notifications;
  server.use(
    http.patch('*/api/me', async ({ request }) => {
      const { notifications: chosen } = (await request.json()) as Pick<Me, 'notifications'>;
      notifications = notifications.map((one) => ({
        ...one,
        ...chosen.find(({ kind }) => kind === one.kind),
      }));
      return HttpResponse.json({ ...me, notifications });
    }),
  );
  expect(await screen.findByText(/one mail at 08:00 \(Europe\/Budapest\)/)).toBeVisible();
  const reminders = within(screen.getByRole('radiogroup', { name: 'Reminders to report a meetup' }));
  expect(reminders.getByRole('radio', { name: 'No mail' })).toBeChecked();
  await user.click(reminders.getByRole('radio', { name: 'Once a day' }));
  await waitFor(() => expect(notifications[2]?.mail).toBe('DAILY'));
  await waitFor(() => expect(reminders.getByRole('radio', { name: 'Once a day' })).toBeChecked());
  expect(notifications[0]?.mail).toBe('AT_ONCE');

  expect(screen.getByText('The link to give my postal address')).toBeVisible();
  expect(screen.getByText('Always comes at once, because you need it.')).toBeVisible();
  expect(
    screen.queryByRole('radiogroup', { name: 'The link to give my postal address' }),
  ).not.toBeInTheDocument();
});

it('saves the profile over a membership that moved on, but not over another profile', async () => {
  const versions: (string | null)[] = [];
  let newest: object = { version: 5 };
  server.use(
    http.patch('*/api/members/me', ({ request }) => {
      versions.push(request.headers.get('If-Match'));
      return request.headers.get('If-Match') === '"4"'
        ? problem(412, 'outdated-version', 'This changed since you opened it.')
        : undefined;
    }),
  );
  const { user } = visit('/passport/settings', [passport], 'ada');
  const bio = await screen.findByLabelText('About you');
  const read = (await (await fetch(new URL('/api/members/me', location.href))).json()) as object;
  server.use(http.get('*/api/members/me', () => HttpResponse.json({ ...read, ...newest })));
  newest = { version: 5, listed: null };
  await user.type(bio, ' Likes queues.');
  await user.click(screen.getByRole('button', { name: 'Save the profile' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This changed since you opened it.');
  expect(versions).toEqual(['"4"']);
  newest = { version: 5 };
  await user.click(screen.getByRole('button', { name: 'Save the profile' }));
  expect(await screen.findByRole('heading', { name: 'Passport' })).toBeVisible();
  expect(versions).toEqual(['"4"', '"4"', '"5"']);
});

it('shows times by the clock of the device until another zone is chosen', async () => {
  const person = {
    id: 'p1',
    name: 'Ada',
    roles: ['ambassador'],
    locale: 'en',
    tokenOutdated: false,
    next: [],
  };
  const dailyMail = { at: '08:00', timeZone: 'UTC' };
  let timeZone: string | undefined;
  const me = () =>
    HttpResponse.json({ ...person, notifications: [], dailyMail, ...(timeZone ? { timeZone } : {}) });
  server.use(
    http.get('*/api/me', me),
    http.patch('*/api/me', async ({ request }) => {
      ({ timeZone } = (await request.json()) as { timeZone: string });
      return me();
    }),
  );
  const { user } = visit('/passport/settings', [passport], 'ada');
  const zone = await screen.findByRole('combobox', { name: 'Times are shown in' });
  expect(zone).toHaveValue(`As on this device: ${deviceTimeZone}`);

  await user.clear(zone);
  await user.type(zone, 'Muscat');
  await user.click(await screen.findByRole('option', { name: 'Asia/Muscat' }));
  await waitFor(() => expect(zone).toHaveValue('Asia/Muscat'));
  expect(timeZone).toBe('Asia/Muscat');

  await user.clear(zone);
  await user.type(zone, 'device');
  await user.click(await screen.findByRole('option', { name: /^As on this device/ }));
  await waitFor(() => expect(zone).toHaveValue(`As on this device: ${deviceTimeZone}`));
  expect(timeZone).toBe('');
});
