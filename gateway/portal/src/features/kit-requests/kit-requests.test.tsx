import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { kitRequests } from './feature.ts';
import { eligibility, judge } from './mocks.ts';
import { spread } from './components/order-values.ts';

const features = [kitRequests];

describe('requesting a kit', () => {
  it('shows rule by rule and before anything is sent whether the meetup may have one', async () => {
    judge(eligibility(false));
    visit('/meetups/mt-1/request-kit', features, 'ada');

    const panel = await screen.findByRole('region', { name: 'Eligibility' });
    expect(within(panel).getByText('One rule is not met')).toBeInTheDocument();
    expect(within(panel).getByText(/Report these meetups/)).toBeInTheDocument();
    expect(within(panel).getByText(/Order by/, { selector: 'p:has(strong)' })).toBeInTheDocument();
  });

  it('suggests the kit that fits the people who are expected', async () => {
    visit('/meetups/mt-1/request-kit', features, 'ada');

    expect(await screen.findByRole('radio', { name: /Medium kit fits your meetup/ })).toBeChecked();
  });

  it('offers no kit of digital materials alone, which need no request', async () => {
    const digital = { id: 'kit-d', name: 'Digital kit', people: 50, materials: [], lines: [], active: true };
    server.use(http.get('*/api/kits', () => HttpResponse.json({ items: [digital] })));
    visit('/meetups/mt-1/request-kit', features, 'ada');

    expect(await screen.findByText('No kits are on offer yet')).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: /Digital kit/ })).not.toBeInTheDocument();
  });

  it('sends the sizes and shows the request with who has the ball', async () => {
    const { user } = visit('/meetups/mt-1/request-kit', features, 'ada');

    await user.click(await screen.findByRole('button', { name: 'Spread over all sizes' }));
    expect(screen.getByText('20 of 20 chosen')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Anything the team should know' }), 'Ring twice.');
    await user.click(screen.getByRole('button', { name: 'Request the kit' }));

    expect(await screen.findByText(/The programme team has the ball/)).toBeInTheDocument();
    expect(screen.getByText('Ring twice.')).toBeInTheDocument();
  });

  it('says beside the sizes when more is chosen than the kit holds, and sends nothing', async () => {
    const { user } = visit('/meetups/mt-1/request-kit', features, 'ada');

    await user.type(await screen.findByRole('textbox', { name: 'T-shirt “Ask me anything”, M' }), '21');
    await user.click(screen.getByRole('button', { name: 'Request the kit' }));

    expect(await screen.findByText('One thing to look at')).toBeInTheDocument();
    expect(screen.getAllByText(/21 chosen; the kit holds 20/).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Request the kit' })).toBeInTheDocument();
  });

  it('keeps what was typed when the person leaves and comes back', async () => {
    const first = visit('/meetups/mt-1/request-kit', features, 'ada');
    await first.user.type(
      await screen.findByRole('textbox', { name: 'Anything the team should know' }),
      'The library next door takes it.',
    );
    first.unmount();
    visit('/meetups/mt-1/request-kit', features, 'ada');

    expect(await screen.findByDisplayValue('The library next door takes it.')).toBeInTheDocument();
  });

  it('keeps the draft on the server a moment after typing stops', async () => {
    const { user } = visit('/meetups/mt-1/request-kit', features, 'ada');

    await user.click(await screen.findByRole('radio', { name: /Small kit/ }));

    expect(await screen.findByText(/Draft kept/, {}, { timeout: 5000 })).toBeInTheDocument();
  });

  it('shows the words of a refused field and keeps the form', async () => {
    server.use(
      http.post('*/api/kit-requests', () =>
        problem(422, 'invalid', 'Some fields are wrong.', {
          errors: [{ field: 'note', code: 'size', message: 'Please shorten this.' }],
        }),
      ),
    );
    const { user } = visit('/meetups/mt-1/request-kit', features, 'ada');

    await user.click(await screen.findByRole('button', { name: 'Spread over all sizes' }));
    await user.type(screen.getByRole('textbox', { name: 'Anything the team should know' }), 'x');
    await user.click(screen.getByRole('button', { name: 'Request the kit' }));

    expect((await screen.findAllByText(/Please shorten this/)).length).toBeGreaterThan(0);
    expect(screen.getByDisplayValue('x')).toBeInTheDocument();
  });

  it('offers printing when it is too late for a parcel', async () => {
    visit('/meetups/mt-3/request-kit', features, 'ada');

    expect(await screen.findByText('Print it instead')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Download all as ZIP' })).toHaveAttribute(
      'href',
      '/api/kits/meetups/mt-3/materials.zip',
    );
  });

  it('asks which meetup it is for when none is named, and says what to do when there is none', async () => {
    server.use(http.get('*/api/meetups', () => HttpResponse.json({ items: [] })));
    visit('/kit-requests/new', features, 'ada');

    expect(await screen.findByText('No meetup of yours is ahead')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Plan a meetup' })).toBeInTheDocument();
  });
});

describe('a kit request', () => {
  it('lets its requester answer the question', async () => {
    const { user } = visit('/kit-requests/k5', features, 'ada');

    await user.click(await screen.findByRole('button', { name: 'Answer the question' }));
    await user.type(
      screen.getByRole('textbox', { name: /Send the answer/ }),
      'My neighbour, on the first floor.',
    );
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));

    expect(await screen.findByText(/The programme team has the ball/)).toBeInTheDocument();
    expect(screen.getByText('My neighbour, on the first floor.')).toBeInTheDocument();
  });

  it('keeps the answer when the server cannot take it', async () => {
    server.use(
      http.post('*/api/kit-requests/:id/answer', () =>
        problem(409, 'changed-meanwhile', 'Somebody changed this meanwhile.'),
      ),
    );
    const { user } = visit('/kit-requests/k5', features, 'ada');

    await user.click(await screen.findByRole('button', { name: 'Answer the question' }));
    await user.type(screen.getByRole('textbox', { name: /Send the answer/ }), 'My neighbour.');
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));

    expect(await screen.findByText('Somebody changed this meanwhile.')).toBeInTheDocument();
    expect(screen.getByDisplayValue('My neighbour.')).toBeInTheDocument();
  });

  it('can be withdrawn without a reason', async () => {
    const { user } = visit('/kit-requests/k1', features, 'ada');

    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    await user.click(screen.getByRole('button', { name: 'Withdraw the request' }));

    expect(await screen.findByText('It was taken back. Nothing more to do.')).toBeInTheDocument();
  });

  it('shows why it was declined', async () => {
    visit('/kit-requests/k7', features, 'ada');

    expect(await screen.findByText(/Two kits went to this city/)).toBeInTheDocument();
    expect(screen.getByText('Sam Okafor says')).toBeInTheDocument();
  });

  it('is listed among one’s own', async () => {
    visit('/kit-requests', features, 'ada');

    expect(await screen.findByRole('button', { name: 'Slow queries and real plans' })).toBeInTheDocument();
    expect(screen.queryByText('Maps of the north')).not.toBeInTheDocument();
  });

  it('says what to do first when there is none', async () => {
    visit('/kit-requests', features, 'bela');

    await waitFor(() => expect(screen.getByText('No kits yet')).toBeInTheDocument());
  });
});

it('spreads pieces over sizes, the middle ones first', () => {
  const line = {
    itemId: 'shirt',
    name: 'Shirt',
    quantity: 7,
    unitValue: { amount: 1, currency: 'EUR' },
    variants: ['s', 'm', 'l'].map((id) => ({ id, label: id })),
  };
  expect(spread(line, 7)).toEqual({ s: 2, m: 3, l: 2 });
  expect(spread(line, 2)).toEqual({ s: 1, m: 1, l: 0 });
});
