import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { ref } from '@/test/world.ts';
import { kitReturns } from './feature.ts';

const features = [kitReturns];

describe('what comes back of kits', () => {
  it('is taken in by fulfilment, and is gone from the list then', async () => {
    const { user } = visit('/queue/returns', features, 'finn');

    const row = within(await screen.findByRole('row', { name: /Tea and tests/ }));
    expect(row.getByText(/T-shirt “Ask me anything”, M/)).toBeInTheDocument();
    await user.click(row.getByRole('button', { name: 'All of it is here: Tea and tests' }));

    expect(await screen.findByText(/4 from Gwen.* are in the warehouse’s stock again/)).toBeInTheDocument();
    expect(await screen.findByText('Nothing comes back')).toBeInTheDocument();
  });

  it('is counted where not all of it is here, and the sender is told', async () => {
    let sent: unknown;
    server.events.on('request:start', ({ request }) => {
      if (request.url.endsWith('/confirm-return'))
        void request
          .clone()
          .json()
          .then((body: unknown) => (sent = body));
    });
    const { user } = visit('/queue/returns', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Not all of it is here: Tea and tests' }));
    const field = screen.getByRole('textbox', { name: /How many of 4 × T-shirt .* are here/ });
    await user.clear(field);
    await user.type(field, '5');
    await user.click(screen.getByRole('button', { name: 'It is counted' }));
    expect(await screen.findByText('Between 0 and 4.')).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, '3');
    expect(screen.getByText(/^1 did not arrive: it is written off, and Gwen/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'It is counted' }));

    expect(
      await screen.findByText(/^3 from Gwen.* 1 did not arrive and is written off; Gwen.* is told/),
    ).toBeInTheDocument();
    expect(await screen.findByText('Nothing comes back')).toBeInTheDocument();
    expect(sent).toEqual({ lines: [{ itemId: 'shirt', variantId: 'm', pieces: 3 }] });
  });

  it('says beside the field what the server refuses, and keeps what was typed', async () => {
    server.use(
      http.post('*/api/kit-requests/:id/confirm-return', () =>
        problem(422, 'follow-up-not-possible', '2 were sent back.', {
          errors: [
            {
              field: 'lines[0].pieces',
              code: 'more-than-sent-back',
              message: '2 were sent back. Count at most 2.',
            },
          ],
        }),
      ),
    );
    const { user } = visit('/queue/returns', features, 'finn');

    await user.click(await screen.findByRole('button', { name: /^Not all of it is here/ }));
    await user.click(screen.getByRole('button', { name: 'It is counted' }));

    expect(await screen.findByText('2 were sent back. Count at most 2.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /How many of 4/ })).toHaveValue('4');
  });

  it('stays when the server refuses, with the reason', async () => {
    server.use(
      http.post('*/api/kit-requests/:id/confirm-return', () =>
        problem(409, 'left-overs-gone', '4 × T-shirt would have to leave the depot, 1 is there.'),
      ),
    );
    const { user } = visit('/queue/returns', features, 'finn');

    await user.click(await screen.findByRole('button', { name: /All of it is here/ }));

    expect(await screen.findByText(/1 is there/)).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Tea and tests/ })).toBeInTheDocument();
  });

  it('is not counted by the one who sends it', async () => {
    const mine = {
      kitRequestId: 'own',
      version: 1,
      meetup: 'Own night',
      from: ref('sam'),
      since: '2026-11-01T12:00:00Z',
      lines: [{ itemId: 'shirt', variantId: 'm', label: 'T-shirt, M', pieces: 2 }],
    };
    server.use(http.get('*/api/kit-returns', () => HttpResponse.json({ items: [mine] })));
    visit('/queue/returns', features, 'sam');

    expect(await screen.findByText('Somebody else counts your own')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /All of it is here/ })).not.toBeInTheDocument();
  });

  it('is not shown to organisers', async () => {
    visit('/queue/returns', features, 'ada');

    expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Coming back');
  });
});

describe('what people send back from what they hold', () => {
  it('is counted, and what is missing goes back', async () => {
    const { user } = visit('/queue/returns', features, 'finn');

    await user.click(await screen.findByRole('button', { name: /^Count Sticker sheet from Ada/ }));
    const field = screen.getByRole('textbox', { name: /How many of 40 × Sticker sheet are here/ });
    await user.clear(field);
    await user.type(field, '41');
    await user.click(screen.getByRole('button', { name: 'It is counted' }));
    expect(await screen.findByText('Between 0 and 40.')).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, '38');
    expect(screen.getByText(/^2 go back to what Ada/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'It is counted' }));

    expect(await screen.findByText(/^38 × Sticker sheet from Ada.* 2 did not arrive/)).toBeInTheDocument();
    expect(await screen.findByText('Nothing was sent back')).toBeInTheDocument();
  });

  it('is not counted by the one who sent it', async () => {
    const mine = {
      id: 'own',
      itemId: 'shirt',
      variantId: 'm',
      label: 'T-shirt, M',
      quantity: 2,
      value: { amount: 2400, currency: 'EUR' },
      fromDepotId: 'depot-sam',
      fromDepot: 'Sam',
      toDepotId: 'warehouse',
      toDepot: 'Warehouse',
      state: 'IN_TRANSIT',
      by: ref('sam'),
      startedAt: '2026-11-01T12:00:00Z',
      awaited: true,
    };
    server.use(http.get('*/api/stock/transfers/awaited', () => HttpResponse.json({ items: [mine] })));
    visit('/queue/returns', features, 'sam');

    expect(await screen.findByText('Somebody else counts your own')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Count/ })).not.toBeInTheDocument();
  });
});
