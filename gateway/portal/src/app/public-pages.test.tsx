import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http as answer } from 'msw';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { publicFeatures } from './public-features.ts';

describe('the public home', () => {
  it('says what the programme is, with figures that name their source', async () => {
    visit('/', publicFeatures);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'The people who speak for us, where they live' }),
    ).toBeVisible();
    const figures = screen.getByRole('region', { name: 'The programme in figures' });
    expect(await within(figures).findByText('9,840')).toBeInTheDocument();
    expect(within(figures).getByText('Self-reported')).toBeInTheDocument();
  });

  it('shows the next meetups and whom the month thanks', async () => {
    visit('/', publicFeatures);
    expect(await screen.findByRole('link', { name: /Containers without tears/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/calendar\//),
    );
    expect(await screen.findByText('Ada Mensah')).toBeInTheDocument();
  });

  it('leads visitors to an account and the application, and others to the application', async () => {
    const visitor = visit('/', publicFeatures);
    await screen.findByRole('link', { name: 'Sign in' });
    await waitFor(() => {
      for (const apply of screen.getAllByRole('link', { name: 'Apply to join' })) {
        expect(apply).toHaveAttribute('href', '/register?returnTo=%2Fapplications%2Fmine');
      }
    });
    visitor.unmount();
    visit('/', publicFeatures, 'omar');
    await screen.findByRole('link', { name: 'Your portal' });
    await waitFor(() => {
      for (const apply of screen.getAllByRole('link', { name: 'Apply to join' })) {
        expect(apply).toHaveAttribute('href', '/applications/mine');
      }
    });
  });

  it('offers the login to visitors, and the portal to those who are signed in', async () => {
    const visitor = visit('/', publicFeatures);
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/login?returnTo=%2Fhome',
    );
    visitor.unmount();
    visit('/', publicFeatures, 'ada');
    expect(await screen.findByRole('link', { name: 'Your portal' })).toHaveAttribute('href', '/home');
  });

  it('stays readable when a part of it does not load', async () => {
    server.use(answer.get('*/api/public/meetups', () => problem(500, 'broken', 'Something broke.')));
    visit('/', publicFeatures);
    expect(await screen.findByText('Something broke.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2, name: 'How it goes' })).toBeInTheDocument();
  });
});

describe('the directory', () => {
  it('finds members by the words in the address', async () => {
    visit('/directory?q=observability', publicFeatures);
    expect(await screen.findByRole('link', { name: 'Ada Mensah' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Béla Kovács' })).not.toBeInTheDocument();
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('observability');
  });

  it('narrows down by language, and shows everybody again', async () => {
    const { user } = visit('/directory', publicFeatures);
    await screen.findByRole('link', { name: 'Ada Mensah' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Welsh');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'Japan');
    expect(await screen.findByText('Nobody fits all of this')).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Show everybody' }));
    expect(await screen.findByRole('link', { name: 'Béla Kovács' })).toBeInTheDocument();
  });

  it('shows one member', async () => {
    const { user } = visit('/directory', publicFeatures);
    await user.click(await screen.findByRole('link', { name: 'Béla Kovács' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Béla Kovács' })).toBeInTheDocument();
    expect(await screen.findByText('Hungarian, English and German')).toBeInTheDocument();
  });
});

describe('the calendar', () => {
  it('opens a meetup with its talks and its stamp', async () => {
    const { user } = visit('/calendar', publicFeatures);
    await user.click(await screen.findByRole('link', { name: /Containers without tears/ }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Containers without tears' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /^Stamp: Accra/ })).toBeInTheDocument();
    expect(
      screen.getByText('What we learned from a thousand broken builds and one good one'),
    ).toBeInTheDocument();
  });

  it('says what to do when there is none', async () => {
    server.use(answer.get('*/api/public/meetups', () => HttpResponse.json({ items: [], next: null })));
    visit('/calendar', publicFeatures);
    expect(await screen.findByText('No meetup is announced right now')).toBeInTheDocument();
  });

  it('leads into a meetup that is online, and into calendars', async () => {
    visit('/calendar/online', publicFeatures);
    expect(await screen.findByRole('link', { name: 'Follow it online' })).toHaveAttribute(
      'href',
      'https://example.org/live',
    );
    expect(screen.getByRole('link', { name: 'Put it in your calendar' })).toHaveAttribute(
      'href',
      '/api/public/meetups/online/calendar.ics',
    );
    expect(screen.getByRole('link', { name: 'Calendar feed of all meetups' })).toHaveAttribute(
      'href',
      '/api/public/meetups.ics',
    );
  });

  it('says that a meetup is cancelled and why, and leads nowhere', async () => {
    visit('/calendar/cancelled', publicFeatures);
    expect(await screen.findByText('This meetup is cancelled')).toBeInTheDocument();
    expect(screen.getByText('The venue is flooded. We try again in spring.')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Put it in your calendar' })).not.toBeInTheDocument();
  });

  it('says that a meetup does not exist', async () => {
    visit('/calendar/nowhere', publicFeatures);
    expect(await screen.findByText('There is no such meetup.')).toBeInTheDocument();
  });
});

describe('the hall of fame', () => {
  it('shows each rank with how it came about', async () => {
    visit('/hall-of-fame?month=2026-10', publicFeatures);
    expect(await screen.findByRole('heading', { level: 2, name: 'October 2026' })).toBeInTheDocument();
    const talks = screen.getByRole('region', { name: 'Talks' });
    expect(within(talks).getByText('小さなチームのための可観測性')).toBeInTheDocument();
    expect(within(talks).getByText('81 % of it is measured')).toBeInTheDocument();
  });

  it('goes from month to month', async () => {
    const { user, router } = visit('/hall-of-fame?month=2026-01', publicFeatures);
    await user.click(await screen.findByRole('link', { name: /December 2025/ }));
    expect(router.state.location.search).toEqual({ month: '2025-12' });
  });
});

it('says that an address leads nowhere', async () => {
  visit('/no/such/page', publicFeatures);
  expect(await screen.findByText('There is no page at this address')).toBeInTheDocument();
});
