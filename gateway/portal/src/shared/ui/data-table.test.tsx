import { act, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http as answer } from 'msw';
import { http, query } from '@/shared/http.ts';
import { useListing } from '@/shared/listing.ts';
import { useFilters } from '@/shared/routing.ts';
import { problem } from '@/test/handlers.ts';
import { show } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { pageOf } from '@/test/world.ts';
import { DataTable } from './data-table.tsx';
import type { Listing } from './data-table.tsx';
import { FilterBar } from './filter-bar.tsx';

interface Row {
  id: string;
  title: string;
  state: string;
}

const rows: Row[] = Array.from({ length: 5 }, (_, at) => ({
  id: `r${at}`,
  title: `Row ${at}`,
  state: at % 2 === 0 ? 'OPEN' : 'CLOSED',
}));
const defaults = { q: '', state: '', sort: 'title', open: '' };
const chosen = vi.fn();

function Sample() {
  const [filters, change] = useFilters(defaults);
  const listing = useListing<Row>(['rows', filters], (after, signal) =>
    http.get<Listing<Row>>(
      `/api/rows${query({ q: filters.q, state: filters.state, sort: filters.sort, after, limit: 3 })}`,
      { signal },
    ),
  );
  return (
    <>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find' }}
        views={[
          { label: 'All', filters: {} },
          { label: 'Open ones', filters: { state: 'OPEN' } },
        ]}
      />
      <DataTable
        noun="row"
        query={listing}
        columns={[
          { key: 'title', header: 'Title', cell: (row) => row.title, primary: true, sort: 'title' },
          { key: 'state', header: 'State', cell: (row) => row.state },
        ]}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        openId={filters.open === '' ? undefined : filters.open}
        onOpen={(row) => change({ open: row.id })}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        empty={{ title: 'No rows yet' }}
        filtered={filters.q !== '' || filters.state !== ''}
        onClearFilters={() => change({ q: '', state: '' })}
        bulk={[{ label: 'Close them', run: chosen }]}
      />
    </>
  );
}

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  server.use(
    answer.get('*/api/rows', ({ request }) => {
      const search = new URL(request.url).searchParams;
      asked.push(search.toString());
      const found = rows.filter(
        (row) => row.title.includes(search.get('q') ?? '') && row.state.startsWith(search.get('state') ?? ''),
      );
      return HttpResponse.json(pageOf(search.get('sort') === '-title' ? found.toReversed() : found, request));
    }),
  );
});

const titles = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('button').textContent);

it('loads more by cursor', async () => {
  const { user } = show(<Sample />);
  await screen.findByText('The first 3 rows');
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('5 rows')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

it('sorts by the address, and says so', async () => {
  const { user, router } = show(<Sample />);
  await screen.findByText('Row 0');
  expect(screen.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
  await user.click(screen.getByRole('button', { name: /^Title/ }));
  await screen.findByText('Row 4');
  expect(titles()[0]).toBe('Row 4');
  expect(router.state.location.search).toEqual({ sort: '-title' });
});

it('filters by a view and by typed words, both in the address', async () => {
  const { user, router } = show(<Sample />);
  await screen.findByText('Row 0');
  await user.click(screen.getByRole('button', { name: 'Open ones' }));
  await screen.findByText('3 rows');
  await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'Row 2');
  await screen.findByText('1 row');
  expect(router.state.location.search).toEqual({ state: 'OPEN', q: 'Row 2' });
});

it('keeps the typed words from view to view, and says which view they are looked for in', async () => {
  const { user, router } = show(<Sample />, { at: '/here?q=Row+2' });
  await screen.findByText('1 row');
  expect(screen.getByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(screen.getByRole('button', { name: 'Open ones' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ state: 'OPEN', q: 'Row 2' }));
  expect(screen.getByRole('button', { name: 'Open ones' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'false');
});

it('begins with the filters that stand in the address', async () => {
  show(<Sample />, { at: '/here?state=CLOSED&q=3' });
  await screen.findByText('1 row');
  expect(asked[0]).toContain('q=3&state=CLOSED');
});

it('says that nothing fits, and shows all again', async () => {
  const { user } = show(<Sample />, { at: '/here?q=nothing' });
  await screen.findByText('No rows fit these filters');
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(await screen.findByText('Row 0')).toBeInTheDocument();
});

it('says what went wrong, and tries again', async () => {
  server.use(
    answer.get('*/api/rows', () => problem(403, 'not-allowed', 'Only staff sees the rows.'), { once: true }),
  );
  show(<Sample />);
  expect(await screen.findByText('Only staff sees the rows.')).toBeInTheDocument();
});

it('is gone through with j and k, and opened with Enter', async () => {
  const { user, router } = show(<Sample />);
  await screen.findByText('Row 0');
  await user.keyboard('jj{Enter}');
  expect(router.state.location.search).toEqual({ open: 'r1' });
  expect(screen.getByRole('button', { name: 'Row 1' })).toHaveAttribute('aria-current', 'true');
  await user.keyboard('k');
  expect(router.state.location.search).toEqual({ open: 'r0' });
});

it('leaves the keys to a field that is typed into', async () => {
  const { user, router } = show(<Sample />);
  await screen.findByText('Row 0');
  await user.click(screen.getByRole('searchbox', { name: 'Find' }));
  await user.keyboard('j{Enter}');
  expect(router.state.location.search).not.toHaveProperty('open');
});

it('does one thing with the chosen rows', async () => {
  const { user } = show(<Sample />);
  await screen.findByText('Row 0');
  await user.click(screen.getByRole('checkbox', { name: 'Choose Row 0' }));
  await user.click(screen.getByRole('checkbox', { name: 'Choose Row 2' }));
  await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Close them' }));
  expect(chosen).toHaveBeenCalledWith([rows[0], rows[2]]);
});

it('keeps of ten thousand rows only those in view in the page, and goes to others by key', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    id: `r${at}`,
    title: `Row ${at}`,
    state: 'OPEN',
  }));
  server.use(answer.get('*/api/rows', () => HttpResponse.json({ items: many })));
  const { user, router } = show(<Sample />);
  await screen.findByText('10,000 rows');
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
  expect(screen.getAllByRole('row').length).toBeLessThan(100);
  expect(screen.getByRole('button', { name: 'Row 0' }).closest('tr')).toHaveAttribute('aria-rowindex', '2');
  await user.keyboard('jjj{Enter}');
  expect(router.state.location.search).toEqual({ open: 'r2' });
});

it('takes the focus along when j and k go through the rows, so that Enter opens where they are', async () => {
  const { user, router } = show(<Sample />, { as: 'sam' });
  const first = await screen.findByRole('button', { name: 'Row 0' });

  act(() => first.focus());
  await user.keyboard('jj');
  expect(screen.getByRole('button', { name: 'Row 2' })).toHaveFocus();
  await user.keyboard('k{Enter}');
  expect(router.state.location.search).toMatchObject({ open: 'r1' });
});

it('leads the focus to the rows from the link that led to the list, so that Enter opens the row', async () => {
  const { user, router } = show(
    <>
      <a href="#elsewhere">Elsewhere</a>
      <Sample />
    </>,
    { as: 'sam' },
  );
  await screen.findByRole('button', { name: 'Row 0' });

  act(() => screen.getByRole('link', { name: 'Elsewhere' }).focus());
  await user.keyboard('j');
  expect(screen.getByRole('button', { name: 'Row 0' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(router.state.location.search).toMatchObject({ open: 'r0' });
});

it('goes through the rows from a box that was just ticked', async () => {
  const { user } = show(<Sample />, { as: 'sam' });
  const box = await screen.findByRole('checkbox', { name: 'Choose Row 0' });

  act(() => box.focus());
  await user.keyboard(' j');
  expect(box).toBeChecked();
  expect(screen.getByRole('button', { name: 'Row 1' })).toHaveFocus();
});
