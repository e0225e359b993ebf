import { screen, waitFor, within } from '@testing-library/react';
import { visit } from '@/test/render.tsx';
import { everyDay } from './components/clicks.tsx';
import { bodyOf, dayOf, emptyLink, endOf } from './components/link-values.ts';
import { ratio, spoken } from './components/link-words.ts';
import { links } from './feature.ts';
import { hostsOf } from './pages/destinations-page.tsx';

const features = [links];

describe('the links', () => {
  it('lists what one may see, with its clicks', async () => {
    visit('/links', features, 'ada');

    const slides = (await screen.findByRole('button', { name: /Plans that nobody reads/ })).closest('tr');
    expect(slides).toHaveTextContent('128');
    expect(slides).toHaveTextContent('Active');
    expect(screen.queryByRole('button', { name: /Poster in the library/ })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'CSV of the links' })).toHaveAttribute(
      'href',
      '/api/links/export.csv',
    );
  });

  it('narrows down in the address, and the CSV with it', async () => {
    const { user, router } = visit('/links', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Active' }));

    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /Old sign-up page/ })).not.toBeInTheDocument(),
    );
    expect(router.state.location.search).toMatchObject({ state: 'ACTIVE' });
    expect(screen.getByRole('link', { name: 'CSV of the links' })).toHaveAttribute(
      'href',
      '/api/links/export.csv?state=ACTIVE',
    );
  });

  it('adds up the links of a meetup', async () => {
    visit('/links?meetup=mt-told', features, 'sam');

    const sum = await screen.findByRole('region', { name: 'Of this meetup' });
    expect(sum).toHaveTextContent('128');
    expect(sum).toHaveTextContent('2.7 per attendee');
    expect(screen.getByRole('link', { name: 'Make a link' })).toHaveAttribute(
      'href',
      '/links/new?meetup=mt-told',
    );
  });
});

describe('a new link', () => {
  it('is made and shown with its code', async () => {
    const { user, router } = visit('/links/new', features, 'ada');

    await user.type(await screen.findByRole('textbox', { name: /What it is for/ }), 'My slides');
    await user.type(
      screen.getByRole('textbox', { name: /Address of the page/ }),
      'https://www.example.org/x',
    );
    expect(screen.queryByRole('textbox', { name: 'Word' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Make the link' }));

    expect(await screen.findByRole('heading', { name: 'My slides' })).toBeInTheDocument();
    expect(router.state.location.pathname).toMatch(/^\/links\/lk/);
    expect(screen.getByRole('img', { name: /QR code of https:\/\/embassy/ })).toBeInTheDocument();
  });

  it('says beside the field where it may not lead, and keeps what was typed', async () => {
    const { user } = visit('/links/new', features, 'ada');

    await user.type(await screen.findByRole('textbox', { name: /What it is for/ }), 'My slides');
    const url = screen.getByRole('textbox', { name: /Address of the page/ });
    await user.type(url, 'http://evil.example');
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(screen.getAllByText(/beginning with https/).length).toBeGreaterThan(0);

    await user.clear(url);
    await user.type(url, 'https://evil.example/');
    await user.click(screen.getByRole('button', { name: 'Make the link' }));

    expect((await screen.findAllByText(/may not lead to evil\.example/)).length).toBeGreaterThan(0);
    expect(url).toHaveValue('https://evil.example/');
  });

  it('gets a word from staff, unless it is taken', async () => {
    const { user } = visit('/links/new', features, 'sam');

    await user.type(await screen.findByRole('textbox', { name: /What it is for/ }), 'Poster');
    await user.type(screen.getByRole('textbox', { name: /Address of the page/ }), 'https://www.example.org/');
    const word = screen.getByRole('textbox', { name: 'Word' });
    await user.type(word, 'graphs-berlin');
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect((await screen.findAllByText(/another link’s already/)).length).toBeGreaterThan(0);

    await user.clear(word);
    await user.type(word, 'graphs-accra');
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(await screen.findByText('embassy.example.com/l/graphs-accra')).toBeInTheDocument();
  });
});

describe('the page of a link', () => {
  it('shows clicks over time, by meetup and per attendee, and says what is counted', async () => {
    const { user } = visit('/links/lk01', features, 'ada');

    expect(
      await screen.findByRole('img', { name: /Clicks of people on each of 30 days/ }),
    ).toBeInTheDocument();
    const meetups = screen.getByRole('table', { name: /by the meetup/ });
    expect(within(meetups).getByRole('row', { name: /Build caches/ })).toHaveTextContent('2.7');
    expect(screen.getByText(/Nothing is kept of who did/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Show as a table' }));
    const days = screen.getByRole('table', { name: /Clicks of people/ });
    expect(within(days).getAllByRole('row')).toHaveLength(31);
  });

  it('downloads the code with or without the mark', async () => {
    const { user } = visit('/links/lk01', features, 'ada');

    const svg = await screen.findByRole('link', { name: /as SVG/ });
    expect(svg).toHaveAttribute('href', '/api/links/lk01/qr.svg?mark=true');
    await user.click(screen.getByRole('checkbox', { name: /our mark/ }));
    expect(svg).toHaveAttribute('href', '/api/links/lk01/qr.svg?mark=false');
    expect(screen.getByRole('link', { name: /as PNG/ })).toHaveAttribute(
      'href',
      '/api/links/lk01/qr.png?mark=false&size=1024',
    );
  });

  it('changes where it leads and remembers where it led', async () => {
    const { user } = visit('/links/lk02', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Change it' }));
    const form = screen.getByRole('form', { name: /Change Poster/ });
    const url = within(form).getByRole('textbox', { name: /Address of the page/ });
    await user.clear(url);
    await user.type(url, 'https://docs.example.org/graphs-2');
    await user.click(within(form).getByRole('button', { name: 'Save' }));

    const before = (await screen.findByRole('heading', { name: 'Where it led before' })).closest('section');
    expect(before).toHaveTextContent('docs.example.org/graphs');
    expect(screen.getByRole('link', { name: 'docs.example.org/graphs-2' })).toBeInTheDocument();
  });

  it('is switched off with a reason and on again', async () => {
    const { user } = visit('/links/lk01', features, 'ada');

    await user.click(await screen.findByRole('button', { name: 'Switch it off' }));
    await user.type(screen.getByRole('textbox', { name: 'Switch it off' }), 'Wrong slides');
    await user.click(screen.getByRole('button', { name: 'Switch it off' }));
    expect(await screen.findByText(/switched off: Wrong slides/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Switch it on again' }));
    expect(await screen.findByText('Active')).toBeInTheDocument();
  });

  it('offers no way on where staff have switched it off', async () => {
    visit('/links/lk06', features, 'ada');

    expect(await screen.findByText(/Staff switched it off: The page has moved/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Switch it on again' })).not.toBeInTheDocument();
  });

  it('is not there for others', async () => {
    visit('/links/lk01', features, 'bela');

    expect(await screen.findByText('Nothing here')).toBeInTheDocument();
  });
});

describe('where links may lead', () => {
  it('is changed by staff, who are told what will lead nowhere', async () => {
    const { user } = visit('/links/destinations', features, 'sam');

    const sites = await screen.findByRole('textbox', { name: 'Sites' });
    expect(sites).toHaveValue('*.example.org\nwww.example.net');
    await user.clear(sites);
    await user.type(sites, '*.example.org{enter}docs.example.com');
    expect(screen.getByText(/Links to www\.example\.net will lead nowhere/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save the list' }));

    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Sites' })).toHaveValue('*.example.org\ndocs.example.com'),
    );
    expect(await screen.findByText(/Last changed by/)).toHaveTextContent('Sam Okafor');
  });

  it('refuses what is no site', async () => {
    const { user } = visit('/links/destinations', features, 'sam');

    const sites = await screen.findByRole('textbox', { name: 'Sites' });
    await user.clear(sites);
    await user.type(sites, 'https://www.example.org/a');
    await user.click(screen.getByRole('button', { name: 'Save the list' }));

    expect(screen.getAllByText(/is no site/).length).toBeGreaterThan(0);
  });

  it('is shown to others', async () => {
    visit('/links/destinations', features, 'ada');

    expect(await screen.findByText('*.example.org')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

it('ends a link with the last day, where the person is', () => {
  expect(dayOf(endOf('2026-12-31'))).toBe('2026-12-31');
  expect(new Date(endOf('2026-02-28')).getDate()).toBe(1);
});

it('sends only what was filled in', () => {
  expect(bodyOf({ ...emptyLink(), label: ' A ', url: ' https://www.example.org ' })).toEqual({
    label: 'A',
    url: 'https://www.example.org',
  });
});

it('fills the days without a click', () => {
  const days = everyDay({ days: [{ day: '2026-03-01', people: 2, robots: 1 }] }, '2026-02-27', 4);
  expect(days.map((one) => [one.day, one.people])).toEqual([
    ['2026-02-27', 0],
    ['2026-02-28', 0],
    ['2026-03-01', 2],
    ['2026-03-02', 0],
  ]);
});

it('reads sites however they are separated', () => {
  expect(hostsOf(' a.example.org,\n*.b.example ;c.example\n\n')).toEqual([
    'a.example.org',
    '*.b.example',
    'c.example',
  ]);
});

it('says addresses and ratios short', () => {
  expect(spoken('https://embassy.example.com/l/abc')).toBe('embassy.example.com/l/abc');
  expect(ratio(2.6666)).toBe('2.7');
  expect(ratio(0.0341)).toBe('0.034');
});
