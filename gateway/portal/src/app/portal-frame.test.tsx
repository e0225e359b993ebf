import { act, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http as answer } from 'msw';
import { home } from '@/features/home/feature.ts';
import type { Feature } from '@/shared/feature.ts';
import { leaveBy } from '@/shared/http.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';

const sample: Feature = {
  name: 'sample',
  routes: [
    {
      path: '/queue',
      frame: 'portal',
      title: 'Queue',
      roles: ['staff'],
      load: () => Promise.resolve({ default: () => <h1>The queue</h1> }),
    },
  ],
  navigation: [
    { label: 'Queue', to: '/queue', icon: 'inbox', roles: ['staff'], group: 'programme', order: 1, phone: 5 },
  ],
  commands: [{ id: 'sample.plan', label: 'Plan a meetup', keywords: 'new event', to: '/queue' }],
  todos: [
    {
      load: () =>
        Promise.resolve({
          todo: () =>
            Promise.resolve([
              {
                id: 'late',
                title: 'Wait for nothing',
                to: '/queue',
                action: 'Look',
                since: '2026-01-01T00:00:00Z',
                icon: 'inbox' as const,
              },
              {
                id: 'due',
                title: 'Report the meetup',
                to: '/queue',
                action: 'Report',
                due: '2026-02-01T00:00:00Z',
                icon: 'report' as const,
              },
            ]),
        }),
    },
  ],
};
const start: Feature = {
  name: 'start',
  routes: [
    {
      path: '/start',
      frame: 'public',
      title: 'Start',
      load: () => Promise.resolve({ default: () => <h1>Start</h1> }),
    },
  ],
};
const all = [home, sample];

it('shows the places of a role, and not those of others', async () => {
  const staff = visit('/home', all, 'sam');
  const places = await screen.findByRole('navigation', { name: 'Places' });
  expect(within(places).getByRole('link', { name: 'Queue' })).toBeInTheDocument();
  staff.unmount();
  visit('/home', all, 'bela');
  await screen.findByRole('navigation', { name: 'Places' });
  expect(screen.queryByRole('link', { name: 'Queue' })).not.toBeInTheDocument();
});

it('says whose page it is to those whom it does not concern', async () => {
  visit('/queue', all, 'bela');
  expect(await screen.findByText('This page is for others in the programme')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'The queue' })).not.toBeInTheDocument();
});

it('goes to the login when nobody is signed in, and comes back to the place', async () => {
  const left = vi.fn();
  leaveBy(left);
  visit('/home', all);
  await waitFor(() => expect(left).toHaveBeenCalledWith(expect.stringMatching(/^\/login\?returnTo=/)));
});

it('shows visitors what is public instead, where there is such a page', async () => {
  const left = vi.fn();
  leaveBy(left);
  const twin: Feature = {
    name: 'twin',
    routes: [
      {
        path: '/things/$id',
        frame: 'portal',
        title: 'Thing',
        forVisitors: '/public-things/$id',
        load: () => Promise.resolve({ default: () => <h1>Inside</h1> }),
      },
      {
        path: '/public-things/$id',
        frame: 'public',
        title: 'Thing',
        load: () => Promise.resolve({ default: () => <h1>Outside</h1> }),
      },
    ],
  };
  const { router } = visit('/things/7', [twin]);
  expect(await screen.findByRole('heading', { name: 'Outside' })).toBeInTheDocument();
  expect(router.state.location.pathname).toBe('/public-things/7');
  expect(left).not.toHaveBeenCalled();
});

it('lists what waits, the due first', async () => {
  visit('/home', all, 'sam');
  const list = await screen.findByRole('list', { name: 'To do' });
  const items = within(list).getAllByRole('listitem');
  expect(items[0]).toHaveTextContent('Report the meetup');
  expect(items[1]).toHaveTextContent('Wait for nothing');
});

it('goes anywhere with the command palette', async () => {
  const { user, router } = visit('/home', all, 'sam');
  await screen.findByRole('navigation', { name: 'Places' });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: /Go to a place/ }), 'event');
  expect(await screen.findByRole('option', { name: /Plan a meetup/ })).toBeInTheDocument();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/queue'));
});

it('gives the focus back when the palette or the list of keys is closed', async () => {
  const { user } = visit('/home', all, 'sam');
  const account = await screen.findByRole('button', { name: /your account/ });

  account.focus();
  await user.keyboard('{Control>}k{/Control}');
  await waitFor(() => expect(screen.getByRole('combobox', { name: /Go to a place/ })).toHaveFocus());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(account).toHaveFocus());
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keys on this page' })).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(account).toHaveFocus());
});

it('goes through the account menu with the arrows, and back to its button with Escape', async () => {
  const { user } = visit('/home', all, 'sam');
  const account = await screen.findByRole('button', { name: /your account/ });

  account.focus();
  await user.keyboard('{Enter}');
  const settings = await screen.findByRole('menuitem', { name: 'Profile and settings' });
  expect(settings).toHaveAttribute('href', '/passport/settings');
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(settings).toHaveFocus());
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('menuitem', { name: 'Public pages' })).toHaveFocus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(account).toHaveFocus());
});

it('goes into all places from the bar of a phone, and back with Escape', async () => {
  const { user } = visit('/home', all, 'sam');
  const more = await screen.findByRole('button', { name: 'More' });

  more.focus();
  await user.keyboard('{Enter}');
  const places = screen.getByRole('navigation', { name: 'Places' });
  expect(within(places).getAllByRole('listitem')[0]?.firstChild).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(more).toHaveFocus();
  expect(more).toHaveAttribute('aria-expanded', 'false');
});

it('takes over a role that was granted since the sign-in', async () => {
  const asked = vi.fn();
  server.use(
    answer.get('*/api/me', () =>
      HttpResponse.json({ id: 'x', name: 'Omar', roles: ['ambassador'], timeZone: null }),
    ),
    answer.post('*/api/session/refresh', () => {
      asked();
      return HttpResponse.json({ signedIn: true, id: 'x', name: 'Omar', roles: ['ambassador'], csrf: null });
    }),
  );
  visit('/home', all, 'omar');
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
});

it('groups notifications by record, and counts the new ones', async () => {
  const { user } = visit('/home', all, 'ada');
  await user.click(await screen.findByRole('button', { name: 'Notifications, 2 new' }));
  await waitFor(() => {
    const bell = screen.getByRole('region', { name: 'Notifications' });
    const [newest, ...others] = within(bell).getAllByRole('group');
    expect(others).toHaveLength(1);
    expect(newest).toHaveTextContent('is approved');
    expect(newest).toHaveTextContent('We have your kit request');
  });
});

it('fetches the other features when the first page beyond the visitor’s is opened', async () => {
  const { router } = visit('/start', [start], 'sam', () => Promise.resolve(all));
  await screen.findByRole('heading', { name: 'Start' });
  await act(() => router.navigate({ to: '/queue' }));
  expect(await screen.findByRole('heading', { name: 'The queue' })).toBeInTheDocument();
  await act(() => router.navigate({ to: '/start' }));
  expect(await screen.findByRole('heading', { name: 'Start' })).toBeInTheDocument();
  await act(() => router.navigate({ to: '/nowhere' }));
  expect(
    await screen.findByRole('heading', { name: 'There is no page at this address' }),
  ).toBeInTheDocument();
});

it('shows that something comes while the other features take their time, and then the page', async () => {
  const complaints = vi.spyOn(console, 'error');
  let arrive: (features: readonly Feature[]) => void = () => undefined;
  const rest = new Promise<readonly Feature[]>((resolve) => {
    arrive = resolve;
  });
  visit('/queue', [start], 'sam', () => rest);
  expect(await screen.findAllByRole('status', { name: 'Loading' })).not.toHaveLength(0);
  await act(async () => {
    arrive(all);
    await rest;
  });
  expect(await screen.findByRole('heading', { name: 'The queue' })).toBeInTheDocument();
  expect(complaints).not.toHaveBeenCalled();
});

it('keeps an open page as it is when the other features arrive', async () => {
  const rest = vi.fn(() => Promise.resolve(all));
  const search: Feature = {
    name: 'search',
    routes: [
      {
        path: '/search',
        frame: 'public',
        title: 'Search',
        load: () => Promise.resolve({ default: () => <input aria-label="Words" /> }),
      },
    ],
  };
  const { user, router } = visit('/search', [search], 'sam', rest);
  await user.type(await screen.findByRole('textbox', { name: 'Words' }), 'accra');
  // The pointer rests on two links, as it does on its way over a page.
  await act(() => Promise.all([router.preloadRoute({ to: '/queue' }), router.preloadRoute({ to: '/home' })]));
  await act(() => router.navigate({ to: '/search', search: { q: 'accra' } }));
  expect(screen.getByRole('textbox', { name: 'Words' })).toHaveValue('accra');
  expect(screen.getByRole('textbox', { name: 'Words' })).toHaveFocus();
  expect(rest).toHaveBeenCalledOnce();
});

it('asks for the other features again after they did not load', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  const rest = vi.fn(() => Promise.resolve(all)).mockRejectedValueOnce(new Error('offline'));
  const { router } = visit('/start', [start], 'sam', rest);
  await screen.findByRole('heading', { name: 'Start' });
  await act(() => router.navigate({ to: '/queue' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  await act(() => router.navigate({ to: '/start' }));
  await act(() => router.navigate({ to: '/queue' }));
  expect(await screen.findByRole('heading', { name: 'The queue' })).toBeInTheDocument();
});
