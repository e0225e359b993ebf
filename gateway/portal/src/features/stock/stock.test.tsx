import { screen, waitFor, within } from '@testing-library/react';
import { visit } from '@/test/render.tsx';
import { stock } from './feature.ts';
import { variantId } from './pages/new-stock-item-page.tsx';

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

    expect(await screen.findByRole('row', { name: /One size 60 10 50/ })).toBeInTheDocument();
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

it('names a variant for the ledger from its label', () => {
  expect(variantId('XL, slim fit')).toBe('xl-slim-fit');
  expect(variantId('赤')).toMatch(/^[a-z0-9-]+$/);
});
