import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, getResponse, http } from 'msw';
import type { StockItem } from '@/shared/ui/kit-words.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { stock } from './feature.ts';
import { variantId } from './components/item-fields.tsx';
import { handlers } from './mocks.ts';

const features = [stock];

describe('the stock', () => {
  it('shows on hand, reserved and available, and marks what runs low', async () => {
    visit('/stock', features, 'finn');

    const banner = (await screen.findByRole('button', { name: /Roll-up banner/ })).closest('tr');
    expect(banner).toHaveTextContent('Out');
    const sticker = screen.getByRole('button', { name: 'Sticker sheet' }).closest('tr');
    expect(sticker).toHaveTextContent('2350');
    expect(sticker).toHaveTextContent('2050');
    expect(sticker).not.toHaveTextContent('Low');
    expect(screen.getByRole('link', { name: 'Transfers, CSV' })).toHaveAttribute(
      'href',
      '/api/stock/transfers/export.csv',
    );
  });

  it('narrows down to what runs low, in the address', async () => {
    const { user, router } = visit('/stock', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Running low' }));

    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Sticker sheet' })).not.toBeInTheDocument(),
    );
    expect(router.state.location.search).toMatchObject({ show: 'low' });
  });

  it('receives goods in place', async () => {
    const { user } = visit('/stock/items/mug', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Receive' }));
    const form = screen.getByRole('form', { name: 'Receive stock' });
    await user.type(within(form).getByRole('textbox', { name: /How many came/ }), '12');
    expect(within(form).getByRole('status')).toHaveTextContent('48 on hand become 60');
    await user.click(within(form).getByRole('button', { name: 'Receive' }));

    expect(await screen.findByRole('row', { name: /^Warehouse 60 10 50/ })).toBeInTheDocument();
  });

  it('receives goods in the depot where they came, and says how many are there then', async () => {
    const { user } = visit('/stock/items/sticker', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Receive' }));
    const form = screen.getByRole('form', { name: 'Receive stock' });
    await user.click(await within(form).findByRole('combobox', { name: 'Depot' }));
    await user.click(await screen.findByRole('option', { name: 'Ada in Accra' }));
    await user.type(within(form).getByRole('textbox', { name: /How many came/ }), '30');
    expect(await within(form).findByText('One size: 120 on hand become 150.')).toBeInTheDocument();
    await user.click(within(form).getByRole('button', { name: 'Receive' }));

    await waitFor(() =>
      expect(screen.queryByRole('form', { name: 'Receive stock' })).not.toBeInTheDocument(),
    );
    expect(await screen.findByRole('row', { name: 'Ada in Accra 150 0 150' })).toBeInTheDocument();
  });

  it('lists only the places where something lies, and all of them when asked for', async () => {
    const level = (id: string, onHand: number, low = false) => ({
      id,
      itemId: 'mug',
      variantId: 'one-size',
      itemName: 'Enamel mug',
      label: id,
      depotId: 'warehouse',
      onHand,
      reserved: 0,
      available: onHand,
      low,
      unitValue: { amount: 700, currency: 'EUR' },
      value: { amount: 700 * onHand, currency: 'EUR' },
    });
    server.use(
      http.get('*/api/stock/levels', ({ request }) => {
        const held = [level('Full mug', 3), level('Missed mug', 0, true)];
        const empty = [level('Empty mug', 0), level('Other empty mug', 0)];
        const asked = new URL(request.url).searchParams.get('held');
        return HttpResponse.json({ items: asked === 'true' ? held : [...held, ...empty] });
      }),
    );
    const { user, router } = visit('/stock/levels', features, 'finn');

    expect(await screen.findByRole('row', { name: /Full mug .* €21\.00/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Missed mug/ })).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /mpty mug/ })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: /CSV/ })).toHaveAttribute(
      'href',
      expect.stringContaining('held=true'),
    );

    await user.click(screen.getByRole('button', { name: 'Empty places too' }));
    expect(await screen.findAllByRole('row', { name: /mpty mug/ })).toHaveLength(2);
    expect(router.state.location.search).toEqual({ show: 'all' });
  });

  it('shows in one table what there is of an item in each depot, and no row twice', async () => {
    visit('/stock/items/shirt', features, 'finn');

    const levels = within(await screen.findByRole('table', { name: 'Levels' }));
    await levels.findByRole('rowheader', { name: 'Ada in Accra' });
    const names = levels.getAllByRole('rowheader').map((header) => header.textContent.trim());
    expect(names).toEqual(['Warehouse', 'S', 'M', 'L', 'XL Low', 'XXL Out', 'Ada in Accra', 'M']);
    expect(levels.getByRole('row', { name: 'M 6 0 6' })).toBeInTheDocument();
    expect(levels.getByRole('link', { name: 'Ada in Accra' })).toHaveAttribute('href', '/depots/depot-ada');
    expect(screen.getByRole('link', { name: /^CSV of the levels of T-shirt/ })).toHaveAttribute(
      'href',
      '/api/stock/levels/export.csv?item=shirt',
    );
  });

  it('names the depots in the rows themselves where an item has one variant', async () => {
    visit('/stock/items/sticker', features, 'finn');

    const levels = within(await screen.findByRole('table', { name: 'Levels' }));
    expect(await levels.findByRole('row', { name: 'Ada in Accra 120 0 120' })).toBeInTheDocument();
    expect(levels.getByRole('row', { name: /^Warehouse 2350 300 2050/ })).toBeInTheDocument();
    expect(levels.queryByText('One size')).not.toBeInTheDocument();
  });

  it('says how long an item lasts: in days up to a year, and in words beyond', async () => {
    const lasts = [366, 365, 12, 1];
    server.use(
      http.get('*/api/stock/items/shirt', async ({ request }) => {
        const found = (await (await getResponse(handlers, request))?.json()) as StockItem;
        return HttpResponse.json({
          ...found,
          variants: found.variants.slice(0, lasts.length).map((variant, at) => ({
            ...variant,
            daysOfCover: lasts[at],
          })),
        });
      }),
    );
    visit('/stock/items/shirt', features, 'finn');

    const levels = within(await screen.findByRole('table', { name: 'Levels' }));
    expect(levels.getByRole('row', { name: /^S .* Over a year$/ })).toBeInTheDocument();
    expect(levels.getByRole('row', { name: /^M .* 365 days$/ })).toBeInTheDocument();
    expect(levels.getByRole('row', { name: /^L .* 12 days$/ })).toBeInTheDocument();
    expect(levels.getByRole('row', { name: /^XL .* 1 day$/ })).toBeInTheDocument();
  });

  it('shows what lies where, and narrows it to a depot, in the address', async () => {
    const { user, router } = visit('/stock/levels', features, 'finn');

    expect(await screen.findAllByRole('button', { name: 'Enamel mug' })).toHaveLength(2);
    await user.click(screen.getByRole('combobox', { name: 'Depot' }));
    await user.click(await screen.findByRole('option', { name: 'Ada in Accra' }));

    await waitFor(() => expect(screen.queryByRole('button', { name: /Enamel mug/ })).not.toBeInTheDocument());
    expect(router.state.location.search).toMatchObject({ depot: 'depot-ada' });
    expect(screen.getByRole('button', { name: 'Sticker sheet' }).closest('tr')).toHaveTextContent('120');
  });

  it('keeps a ledger of an item: newest first, with why and by whom, for all depots or one', async () => {
    const { user } = visit('/stock/items/mug', features, 'finn');

    const newest = (await screen.findByText('Kit for Containers without tears')).closest('tr');
    expect(newest).toHaveTextContent('Tess Lindqvist');
    expect(newest).toHaveTextContent('Warehouse');
    const oldest = screen.getByText('Order 2026-117 from the printer').closest('tr');
    expect(oldest).toHaveTextContent('+48 → 48');
    expect(newest?.nextElementSibling).toBe(oldest);

    await user.click(await screen.findByRole('combobox', { name: 'Depot of the ledger' }));
    await user.click(await screen.findByRole('option', { name: 'Ada in Accra' }));
    await waitFor(() =>
      expect(screen.queryByText('Kit for Containers without tears')).not.toBeInTheDocument(),
    );
  });

  it('wants a reason for a correction, and keeps it when the server refuses', async () => {
    const { user } = visit('/stock/items/mug', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Correct the count' }));
    const form = screen.getByRole('form', { name: 'Correct the count' });
    await user.type(within(form).getByRole('textbox', { name: /Change/ }), '-60');
    await user.click(within(form).getByRole('button', { name: 'Correct the count' }));
    expect(within(form).getByText('Say why, for the ledger.')).toBeInTheDocument();

    await user.type(within(form).getByRole('textbox', { name: /Why/ }), 'Fell from the shelf');
    await user.click(within(form).getByRole('button', { name: 'Correct the count' }));

    expect(await within(form).findByText(/60 × Enamel mug wanted, 38 left/)).toBeInTheDocument();
    expect(within(form).getByDisplayValue('Fell from the shelf')).toBeInTheDocument();
  });

  it('adds an item with its sizes', async () => {
    const { user } = visit('/stock/new', features, 'finn');

    await user.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Hoodie');
    await user.type(screen.getByRole('textbox', { name: /For customs/ }), 'Cotton hoodie');
    await user.type(screen.getByRole('textbox', { name: /Value of one/ }), '24.50');
    await user.click(screen.getByRole('button', { name: 'XS to XXL' }));
    await user.click(screen.getByRole('button', { name: 'Take out XS' }));
    await user.click(screen.getByRole('button', { name: 'Add the item' }));

    expect(await screen.findByRole('heading', { name: 'Hoodie' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /XXL/ })).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /XS/ })).not.toBeInTheDocument();
  });
});

describe('depots', () => {
  it('show what lies where, and open for an organiser', async () => {
    const { user } = visit('/depots', features, 'finn');

    const ada = (await screen.findByRole('button', { name: 'Ada in Accra' })).closest('tr');
    expect(ada).toHaveTextContent('126');
    expect(screen.queryByRole('button', { name: 'Noor Haddad' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'CSV of all depots' })).toHaveAttribute(
      'href',
      '/api/depots/export.csv',
    );
    await user.click(screen.getByRole('button', { name: 'Open a depot' }));
    const form = screen.getByRole('form', { name: 'Open a depot' });
    await user.click(within(form).getByRole('button', { name: 'Open the depot' }));

    expect(within(form).getByText('Whose is it?')).toBeInTheDocument();
  });

  it('send pieces to each other', async () => {
    const { user } = visit('/depots/depot-ada', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Send to another depot' }));
    const form = await screen.findByRole('form', { name: 'Send from Ada in Accra' });
    await user.click(within(form).getByRole('combobox', { name: /What/ }));
    await user.click(await screen.findByRole('option', { name: /Sticker sheet \(120\)/ }));
    await user.type(within(form).getByRole('textbox', { name: /How many/ }), '20');
    await user.click(within(form).getByRole('combobox', { name: /Where to/ }));
    await user.click(await screen.findByRole('option', { name: 'Warehouse' }));
    expect(within(form).getByRole('status')).toHaveTextContent(
      '100 stay in Ada in Accra, 20 go to Warehouse',
    );
    await user.click(within(form).getByRole('button', { name: 'Send' }));

    expect(await screen.findByRole('row', { name: /−20 × Sticker sheet.*to Warehouse/ })).toBeInTheDocument();
    await waitFor(() =>
      expect(
        within(screen.getByRole('list', { name: 'What lies here' })).getByText('100'),
      ).toBeInTheDocument(),
    );
  });

  it('lead the focus into the form that had to read something first, and back to its button', async () => {
    const { user } = visit('/depots/depot-ada', features, 'finn');

    (await screen.findByRole('button', { name: 'Send to another depot' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('combobox', { name: /What/ })).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Send to another depot' })).toHaveFocus());
  });

  it('take what a holder says was given away', async () => {
    const { user } = visit('/depots/mine', features, 'ada');

    await user.click(await screen.findByRole('button', { name: 'Given away: Sticker sheet' }));
    const form = screen.getByRole('form', { name: 'Say what was given away' });
    await user.type(within(form).getByRole('textbox', { name: /How many/ }), '30');
    await user.click(within(form).getByRole('button', { name: 'Note it' }));
    expect(within(form).getByText('Where was it? A few words do.')).toBeInTheDocument();
    await user.type(within(form).getByRole('textbox', { name: /Where/ }), 'Graph night in Accra');
    await user.click(within(form).getByRole('button', { name: 'Note it' }));

    expect(await screen.findByText('90')).toBeInTheDocument();
  });

  it('export what came and went, to their holder too', async () => {
    visit('/depots/mine', features, 'ada');

    expect(await screen.findByRole('link', { name: 'CSV of what came and went' })).toHaveAttribute(
      'href',
      '/api/depots/depot-ada/transfers/export.csv',
    );
  });

  it('say what they are for to somebody who holds nothing', async () => {
    visit('/depots/mine', features, 'bela');

    expect(await screen.findByText('You hold nothing of ours')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Send/ })).not.toBeInTheDocument();
  });
});

describe('a stock-take', () => {
  it('takes counts, shows what differs with its value, and corrects it in one go', async () => {
    const { user } = visit('/stock/takes/take-1', features, 'finn');

    const differing = await screen.findByRole('table', { name: 'What differs' });
    expect(screen.getByRole('link', { name: 'CSV of the count sheet' })).toHaveAttribute(
      'href',
      '/api/stock/takes/take-1/export.csv',
    );
    expect(within(differing).getByRole('row', { name: /Sticker sheet 2350 2338 −12/ })).toHaveTextContent(
      '€4.80',
    );
    const medium = screen.getByRole('textbox', { name: /Counted: T-shirt .* · M/ });
    await user.type(medium, '41{Enter}');
    expect(await screen.findByRole('row', { name: /· M 40 41 \+1/ })).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Correct 2 differences' }));
    await user.click(screen.getByRole('button', { name: 'Correct all that differs' }));
    expect(await screen.findByText('Corrected')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Print the sheet/ })).not.toBeInTheDocument();
  });

  it('begins with a sheet of a depot', async () => {
    const { user } = visit('/stock/takes', features, 'finn');

    expect(await screen.findByRole('link', { name: 'CSV of all stock-takes' })).toHaveAttribute(
      'href',
      '/api/stock/takes/export.csv',
    );
    await user.click(await screen.findByRole('button', { name: 'Begin to count' }));

    expect(await screen.findByRole('list', { name: 'Count sheet' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Correct/ })).not.toBeInTheDocument();
  });
});

it('says that the books add up', async () => {
  const { user } = visit('/stock', features, 'finn');

  await user.click(await screen.findByRole('button', { name: 'Check the books' }));

  expect(await screen.findByText(/The ledger adds up to what is on hand, everywhere/)).toBeInTheDocument();
});

it('names a variant for the ledger from its label', () => {
  expect(variantId('XL, slim fit')).toBe('xl-slim-fit');
  expect(variantId('赤')).toMatch(/^[a-z0-9-]+$/);
});
