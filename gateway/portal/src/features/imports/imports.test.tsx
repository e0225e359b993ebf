import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { imports } from './feature.ts';

const features = [imports];

const sheet = (cell = '120') =>
  new File([`item,variant,depot,quantity\nT-shirt,M,,${cell}\n`], 'stock.csv', { type: 'text/csv' });

describe('importing a sheet', () => {
  it('shows what it would do, imports it with its progress, and links to what came of it', async () => {
    const { user, router } = visit('/imports', features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the CSV here/), sheet());
    expect(
      await screen.findByText('This would be 2 items new, 1 item changed and 1 item unchanged.'),
    ).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /T-shirt/ });
    expect(within(row).getByText('Will change')).toBeInTheDocument();
    expect(within(row).getByText('Variants: XXL')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Import 3 items' }));
    expect(await screen.findByRole('progressbar', { name: 'Importing' })).toBeInTheDocument();
    expect(router.state.location.pathname).toMatch(/^\/imports\/new-/);
    expect(
      await screen.findByText('Done: 2 items new, 1 item changed and 1 item unchanged.', undefined, {
        timeout: 5_000,
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'T-shirt' })).toHaveAttribute('href', '/stock/items/shirt');
  });

  it('names line and column of what is wrong, and offers no import', async () => {
    const { user } = visit('/imports', features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the CSV here/), sheet('many'));
    expect(await screen.findByText('1 thing to mend first')).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /quantity is “many”/ });
    expect(within(row).getByText('2 : 4')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Import/ })).not.toBeInTheDocument();
  });

  it('offers a template of what was chosen', async () => {
    const { user, router } = visit('/imports', features, 'sam');

    const template = await screen.findByRole('link', { name: 'Template to fill in (CSV)' });
    expect(template).toHaveAttribute('href', '/api/imports/stock/template.csv');
    await user.click(screen.getByRole('radio', { name: 'Kit templates' }));
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Template to fill in (CSV)' })).toHaveAttribute(
        'href',
        '/api/imports/kit-templates/template.csv',
      ),
    );
    expect(router.state.location.search).toEqual({ kind: 'KIT_TEMPLATES' });
  });

  it('says why a file is no such sheet', async () => {
    server.use(
      http.post('*/api/imports/stock/preview', () =>
        problem(422, 'csv-not-readable', 'These columns are missing: item.'),
      ),
    );
    const { user } = visit('/imports', features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the CSV here/), sheet());
    expect(await screen.findByText('These columns are missing: item.')).toBeInTheDocument();
  });

  it('keeps the preview when the import is refused', async () => {
    server.use(
      http.post('*/api/imports/stock/apply', () =>
        problem(409, 'import-running', 'Another import of this kind is still running.'),
      ),
    );
    const { user } = visit('/imports', features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the CSV here/), sheet());
    await user.click(await screen.findByRole('button', { name: 'Import 3 items' }));
    expect(await screen.findByText('Another import of this kind is still running.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Import 3 items' })).toBeInTheDocument();
  });
});

describe('importing materials', () => {
  const zip = (name = 'kit.zip') => new File(['PK'], name, { type: 'application/zip' });

  it('sends a ZIP once, shows what it would do and what stays out, and imports it', async () => {
    const { user, router } = visit('/imports?kind=MATERIALS', features, 'sam');

    expect(await screen.findByRole('link', { name: 'Sample to look at (ZIP)' })).toHaveAttribute(
      'href',
      '/api/imports/materials/template.zip',
    );
    await user.upload(screen.getByLabelText(/Drop the ZIP here/), zip());
    expect(
      await screen.findByText('This would be 1 material new, 1 material changed and 1 material unchanged.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Graph basics' })).toHaveAttribute('href', '/materials/slides');
    expect(screen.getByText('2 files in the ZIP that no row names')).toBeInTheDocument();
    expect(screen.getByText('notes to self.txt')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Import 2 materials' }));
    expect(await screen.findByRole('progressbar', { name: 'Importing' })).toBeInTheDocument();
    expect(router.state.location.pathname).toMatch(/^\/imports\/new-/);
    expect(
      await screen.findByText(
        'Done: 1 material new, 1 material changed and 1 material unchanged.',
        undefined,
        { timeout: 5_000 },
      ),
    ).toBeInTheDocument();
  });

  it('names the line of a file that is not taken, and offers no import', async () => {
    const { user } = visit('/imports?kind=MATERIALS', features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the ZIP here/), zip('wrong.zip'));
    expect(await screen.findByText('1 thing to mend first')).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /carries macros/ });
    expect(within(row).getByText('2 : 1')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Import/ })).not.toBeInTheDocument();
  });

  it('shows that it is sent and looked at, and says why it is refused', async () => {
    let answer: () => void = () => undefined;
    const looked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    server.use(
      http.post('*/api/imports/materials/archives', async () => {
        await looked;
        return problem(422, 'archive-without-sheet', 'There is no CSV in the ZIP.');
      }),
    );
    const { user } = visit('/imports?kind=MATERIALS', features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the ZIP here/), zip());
    expect(
      await screen.findByRole('progressbar', { name: /Sending|Looking at the files/ }),
    ).toBeInTheDocument();
    answer();
    expect(await screen.findByText('There is no CSV in the ZIP.')).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('keeps the preview when the import is refused', async () => {
    server.use(
      http.post('*/api/imports/materials/archives/:id/apply', () =>
        problem(409, 'import-running', 'Another import of this kind is still running.'),
      ),
    );
    const { user } = visit('/imports?kind=MATERIALS', features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the ZIP here/), zip());
    await user.click(await screen.findByRole('button', { name: 'Import 2 materials' }));
    expect(await screen.findByText('Another import of this kind is still running.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Import 2 materials' })).toBeInTheDocument();
  });
});

describe('imports so far', () => {
  it('tells what did not come about', async () => {
    visit('/imports/im1', features, 'sam');

    expect(await screen.findByText(/1 item could not be imported/)).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /Tote bags/ });
    expect(within(row).getByText('Not imported')).toBeInTheDocument();
    expect(within(row).getByText(/Black is retired/)).toBeInTheDocument();
  });

  it('says when there is no such import', async () => {
    visit('/imports/none', features, 'sam');

    expect(await screen.findByText('There is no such import.')).toBeInTheDocument();
  });
});
