import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
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
      await screen.findByText('This would be 2 new items, 1 changed item and 1 unchanged item.'),
    ).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /T-shirt/ });
    expect(within(row).getByText('Will change')).toBeInTheDocument();
    expect(within(row).getByText('Variants: XXL')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Import 3 items' }));
    expect(await screen.findByRole('progressbar', { name: 'Importing' })).toBeInTheDocument();
    expect(router.state.location.pathname).toMatch(/^\/imports\/new-/);
    expect(
      await screen.findByText('Done: 2 new items, 1 changed item and 1 unchanged item.', undefined, {
        timeout: 5_000,
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'T-shirt' })).toHaveAttribute('href', '/stock/items/shirt');
  });

  it('links what is there already, and what is new only once it was imported', async () => {
    const steps = [
      { line: 2, label: 'Pins', outcome: 'CREATED', changes: [], recordId: 'pins' },
      { line: 3, label: 'Mugs', outcome: 'CHANGED', changes: [], recordId: 'mugs' },
    ];
    server.use(
      http.post('*/api/imports/stock/preview', () =>
        HttpResponse.json({ kind: 'STOCK', created: 1, changed: 1, unchanged: 0, problems: [], steps }),
      ),
    );
    const { user } = visit('/imports', features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the CSV here/), sheet());
    expect(await screen.findByRole('link', { name: 'Mugs' })).toHaveAttribute('href', '/stock/items/mugs');
    expect(screen.getByText('Pins')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Pins' })).not.toBeInTheDocument();
  });

  it('names line and column of what is wrong, and offers no import', async () => {
    const { user } = visit('/imports', features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the CSV here/), sheet('many'));
    expect(await screen.findByText('1 thing to mend first')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^2 quantity quantity is “many”/ })).toBeInTheDocument();
    for (const name of ['Line', 'Column', 'What is wrong'])
      expect(screen.getAllByRole('columnheader', { name })[0]).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'What the other rows would do' })).toBeInTheDocument();
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

  it.each([
    ['KIT_REQUESTS', 504, 'It took too long to answer. Nothing was changed; try again.'],
    ['MATERIALS', 503, 'It cannot be reached right now. Nothing was changed; try again.'],
  ])('says once that looking at %s failed (%i), which changes nothing', async (kind, status, words) => {
    const failed = () =>
      problem(status, 'service-slow', 'Materials took too long. Look whether your change arrived.');
    server.use(
      http.post('*/api/imports/kit-requests/preview', failed),
      http.post('*/api/imports/materials/archives', failed),
    );
    const { user } = visit(`/imports?kind=${kind}`, features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the (CSV|ZIP) here/), [
      kind === 'MATERIALS' ? new File(['PK'], 'kit.zip', { type: 'application/zip' }) : sheet(),
    ]);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(within(screen.getByRole('region', { name: 'Messages' })).queryByText(/./)).toBeNull();
    expect(screen.queryByText(/Look whether/)).not.toBeInTheDocument();
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
      await screen.findByText('This would be 1 new material, 1 changed material and 1 unchanged material.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Graph basics' })).toHaveAttribute('href', '/materials/slides');
    expect(screen.getByText('2 files in the ZIP that no row names')).toBeInTheDocument();
    expect(screen.getByText('notes to self.txt')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Import 2 materials' }));
    expect(await screen.findByRole('progressbar', { name: 'Importing' })).toBeInTheDocument();
    expect(router.state.location.pathname).toMatch(/^\/imports\/new-/);
    expect(
      await screen.findByText(
        'Done: 1 new material, 1 changed material and 1 unchanged material.',
        undefined,
        { timeout: 5_000 },
      ),
    ).toBeInTheDocument();
  });

  it('names the line of a file that is not taken, and offers no import', async () => {
    const { user } = visit('/imports?kind=MATERIALS', features, 'sam');

    await user.upload(await screen.findByLabelText(/Drop the ZIP here/), zip('wrong.zip'));
    expect(await screen.findByText('1 thing to mend first')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^2 file .*carries macros/ })).toBeInTheDocument();
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

describe('importing a folder', () => {
  /** A browser that lets folders be chosen. */
  beforeEach(() => {
    Object.defineProperty(HTMLInputElement.prototype, 'webkitdirectory', {
      configurable: true,
      writable: true,
      value: false,
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(HTMLInputElement.prototype, 'webkitdirectory');
  });

  const inFolder = (path: string, content: string) => {
    const file = new File([content], path.slice(path.lastIndexOf('/') + 1));
    Object.defineProperty(file, 'webkitRelativePath', { value: path });
    return file;
  };
  const kit = () => [
    inFolder('Kit/materials.csv', 'file,title\n'),
    inFolder('Kit/slides/talk.pdf', '%PDF'),
    inFolder('Kit/.DS_Store', 'x'),
  ];

  it('packs a chosen folder and shows what it would do', async () => {
    const { user } = visit('/imports?kind=MATERIALS', features, 'sam');

    expect(await screen.findByRole('button', { name: 'Choose a folder' })).toBeInTheDocument();
    await user.upload(screen.getByLabelText('The folder'), kit());

    expect(
      await screen.findByText(
        'This would be 1 new material, 1 changed material and 1 unchanged material.',
        undefined,
        { timeout: 5_000 },
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Import 2 materials' })).toBeInTheDocument();
  });

  it('says at once that a folder has no CSV, and sends nothing', async () => {
    let sent = false;
    server.use(
      http.post('*/api/imports/materials/archives', () => {
        sent = true;
        return HttpResponse.error();
      }),
    );
    const { user } = visit('/imports?kind=MATERIALS', features, 'sam');

    await user.upload(await screen.findByLabelText('The folder'), kit().slice(1));

    expect(
      await screen.findByText(/There is no CSV in the folder/, undefined, { timeout: 5_000 }),
    ).toBeInTheDocument();
    expect(sent).toBe(false);
  });

  it('takes a folder that is dropped, with what lies deeper in it', async () => {
    visit('/imports?kind=MATERIALS', features, 'sam');
    const file = (fullPath: string, content: string) => ({
      isFile: true,
      isDirectory: false,
      fullPath,
      file: (take: (found: File) => void) => take(new File([content], fullPath)),
    });
    const dir = (...entries: unknown[]) => {
      const rounds = [entries.slice(0, 1), entries.slice(1), []];
      return {
        isFile: false,
        isDirectory: true,
        createReader: () => ({
          readEntries: (take: (some: unknown[]) => void) => take(rounds.shift() ?? []),
        }),
      };
    };
    const folder = dir(file('/Kit/materials.csv', 'file,title\n'), dir(file('/Kit/slides/talk.pdf', '%PDF')));

    fireEvent.drop(await screen.findByText(/Drop the ZIP here, or the folder itself/), {
      dataTransfer: { files: [], items: [{ webkitGetAsEntry: () => folder }] },
    });

    expect(
      await screen.findByRole('button', { name: 'Import 2 materials' }, { timeout: 5_000 }),
    ).toBeInTheDocument();
  });

  it('stops when told to, without a word of blame', async () => {
    server.use(http.post('*/api/imports/materials/archives', () => new Promise<never>(() => undefined)));
    const { user } = visit('/imports?kind=MATERIALS', features, 'sam');

    await user.upload(await screen.findByLabelText('The folder'), kit());
    await user.click(await screen.findByRole('button', { name: 'Stop' }));

    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument());
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Choose a folder' })).toBeEnabled();
  });

  it('leaves the ZIP to devices that let no folder be chosen', async () => {
    Reflect.deleteProperty(HTMLInputElement.prototype, 'webkitdirectory');
    visit('/imports?kind=MATERIALS', features, 'sam');

    expect(await screen.findByLabelText(/Drop the ZIP here/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Choose a folder' })).not.toBeInTheDocument();
  });
});

describe('imports so far', () => {
  it.each([
    ['STOCK', /^Begin with the stock/],
    ['KIT_TEMPLATES', /^Begin with the stock/],
    ['KIT_REQUESTS', /^Begin with the kit templates/],
    ['MATERIALS', /^Begin with a small ZIP/],
  ])('says what to begin with when there are none: %s', async (kind, words) => {
    server.use(http.get('*/api/imports', () => HttpResponse.json({ items: [] })));
    visit(`/imports?kind=${kind}`, features, 'sam');

    expect(await screen.findByText(words)).toBeInTheDocument();
  });

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
