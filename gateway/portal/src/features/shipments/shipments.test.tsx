import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { followWords, parcelName } from './components/shipment-words.ts';
import { shipments } from './feature.ts';

const features = [shipments];

describe('the packing table', () => {
  it('shows the address to fulfilment while the parcel is open', async () => {
    visit('/queue/shipments/s1', features, 'finn');

    const panel = within(await screen.findByRole('complementary', { name: 'Shipment' }));
    expect(await panel.findByText('Neuadd y dref, 4 Ffordd Caergybi')).toBeInTheDocument();
    expect(panel.getByText('UNITED KINGDOM')).toBeInTheDocument();
  });

  it('lists what is needed soonest first, and turns it round', async () => {
    const { user, router } = visit('/queue/shipments?state=ALL&sort=neededBy', features, 'finn');
    const names = () => screen.getAllByRole('button', { name: /^Kit for/ }).map((one) => one.textContent);
    await waitFor(() => expect(names()[0]).toMatch(/^Kit for Postmortems/));
    expect(names()[1]).toMatch(/^Kit for 小さな/);
    const row = screen.getByRole('row', { name: /Postmortems/ });
    expect(within(row).getByText('in 2 days')).toHaveAttribute('data-tone', 'now');

    await user.click(screen.getByRole('button', { name: /^Needed by/ }));
    await waitFor(() => expect(router.state.location.searchStr).toContain('sort=-neededBy'));
    await waitFor(() => expect(names().at(-1)).toMatch(/^Kit for Postmortems/));
  });

  it.each([
    ['', 'neededBy'],
    ['?state=ADDRESS_ASKED', 'neededBy'],
    ['?state=SHIPPED', '-createdAt'],
    ['?state=ALL', '-createdAt'],
  ])('asks for what can still be hurried by its day, and else for what is new: %s', async (search, sort) => {
    const asked = vi.fn<(sort: string | null) => void>();
    server.events.on('request:start', ({ request }) => {
      const url = new URL(request.url);
      if (url.pathname === '/api/shipments' && url.searchParams.get('limit') === '50')
        asked(url.searchParams.get('sort'));
    });
    visit(`/queue/shipments${search}`, features, 'finn');
    await waitFor(() => expect(asked).toHaveBeenCalledWith(sort));
    server.events.removeAllListeners();
    const csv = screen.getByRole('link', { name: 'CSV of shipments' });
    expect(csv).toHaveAttribute('href', expect.stringContaining(`sort=${sort}`));
  });

  it('tells whoever packs by when, and what the requester said', async () => {
    const { unmount } = visit('/shipments/s1', features, 'finn');
    expect(await screen.findByText('Gwenllian Angharad Llywelyn-Morgannwg said')).toBeInTheDocument();
    expect(screen.getByText(/ring at the library/)).toBeInTheDocument();
    expect(screen.getByText('Needed by')).toBeInTheDocument();
    unmount();

    visit('/queue/pick-list', features, 'finn');
    const parcels = within(await screen.findByRole('region', { name: 'Parcel by parcel' }));
    expect(parcels.getAllByText(/^Needed by/)).toHaveLength(2);
    expect(parcels.getByText(/ring at the library/)).toBeInTheDocument();
  });

  it('does not lead those who pack to what they may not open', async () => {
    visit('/shipments/s1', features, 'finn');
    await screen.findByText('Because of');
    expect(screen.queryByRole('link', { name: /^Kit for Postmortems/ })).not.toBeInTheDocument();
  });

  it('leads staff to what a parcel is for', async () => {
    visit('/shipments/s1', features, 'sam');
    expect(await screen.findByRole('link', { name: /^Kit for Postmortems/ })).toHaveAttribute(
      'href',
      '/kit-requests/k-of-s1',
    );
  });

  it('does not show it to staff', async () => {
    visit('/shipments/s1', features, 'sam');

    expect(await screen.findByText(/shown to fulfilment only/)).toBeInTheDocument();
    expect(screen.queryByText(/Ffordd Caergybi/)).not.toBeInTheDocument();
  });

  it('says on whom a parcel waits, how often that was reminded, and until when', async () => {
    const { unmount } = visit('/queue/shipments/s4?state=ADDRESS_ASKED', features, 'finn');
    const ball = await screen.findByText(/Ada Mensah has the ball: the address is still missing\./);
    expect(ball).toHaveTextContent(/Reminded 2 times, the last time on .* it is called off when the meetup/);
    expect(await screen.findByText('Reminded twice')).toBeInTheDocument();
    unmount();

    visit('/shipments/s4', features, 'ada');
    expect(await screen.findByText(/^You have the ball/)).toHaveTextContent(
      /Without it the parcel is called off when the meetup is over, on/,
    );
  });

  it('starts picking and opens the next one', async () => {
    const { user, router } = visit('/queue/shipments/s1', features, 'finn');
    await screen.findByRole('button', { name: /Start picking/ });

    await user.keyboard('a');

    await waitFor(() => expect(router.state.location.pathname).toBe('/queue/shipments/s2'));
  });

  it('says what became of a parcel that left the view, with the way to it', async () => {
    const { user } = visit('/queue/shipments/s6?state=PACKED', features, 'finn');
    await user.click(await screen.findByRole('button', { name: /Hand to the carrier/ }));
    await user.type(screen.getByRole('combobox', { name: /Carrier/ }), 'DHL');
    await user.click(screen.getByRole('textbox', { name: /Tracking number/ }));
    await user.paste('RR123');
    await user.click(screen.getByRole('button', { name: 'It is on its way' }));

    await waitFor(() =>
      expect(screen.queryByRole('complementary', { name: 'Shipment' })).not.toBeInTheDocument(),
    );
    const said = await screen.findByText(/is on its way to Noor Haddad\.$/);
    expect(said).toHaveTextContent('Kit for كيف نبني فريقًا مفتوح المصدر is on its way to Noor Haddad.');
    expect(within(said).getByRole('link')).toHaveAttribute('href', '/shipments/s6');
  });

  it('says it once, where the queue ends up', async () => {
    const { user } = visit('/queue/shipments/s6?state=PACKED', features, 'finn');
    await user.click(await screen.findByRole('button', { name: /Hand to the carrier/ }));
    await user.type(screen.getByRole('combobox', { name: /Carrier/ }), 'DHL');
    await user.click(screen.getByRole('textbox', { name: /Tracking number/ }));
    await user.paste('RR123');
    const said = new Set<Element>();
    const heard = new MutationObserver(() =>
      screen.queryAllByText(/is on its way to Noor Haddad\.$/).forEach((one) => said.add(one)),
    );
    heard.observe(document.body, { childList: true, subtree: true });
    await user.click(screen.getByRole('button', { name: 'It is on its way' }));

    await waitFor(() =>
      expect(screen.queryByRole('complementary', { name: 'Shipment' })).not.toBeInTheDocument(),
    );
    await screen.findByText(/is on its way to Noor Haddad\.$/);
    heard.disconnect();
    expect(said.size).toBe(1);
  });

  it('says it beside the next one, until another one is opened', async () => {
    const { user } = visit('/queue/shipments/s1', features, 'finn');
    await user.click(await screen.findByRole('button', { name: /Start picking/ }));

    const panel = within(await screen.findByRole('complementary', { name: 'Shipment' }));
    expect(await panel.findByText(/is being picked now\.$/)).toBeInTheDocument();
    await user.click(panel.getByRole('button', { name: 'Close the record' }));
    expect(screen.queryByText(/is being picked now/)).not.toBeInTheDocument();
  });

  it.each([
    ['LATER', 'Follows in a parcel of its own', '2 pieces follow in a parcel of their own.'],
    ['NOT_AT_ALL', 'Is not sent', '2 pieces are not sent.'],
  ])('stays with a parcel that was split, and says where the rest is: %s', async (_, choice, words) => {
    const { user, router } = visit('/queue/shipments/s1', features, 'finn');
    await user.click(await screen.findByRole('button', { name: 'Something else happened' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Send only what is there' }));
    const shirts = screen.getByRole('textbox', { name: /T-shirt/ });
    await user.clear(shirts);
    await user.type(shirts, '2');
    await user.click(screen.getByRole('radio', { name: choice }));
    await user.click(screen.getByRole('textbox', { name: /Why/ }));
    await user.paste('Two are stained.');
    await user.click(screen.getByRole('button', { name: 'Send what is there' }));

    const panel = within(screen.getByRole('complementary', { name: 'Shipment' }));
    expect(await panel.findByText(words)).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/queue/shipments/s1');
  });

  it.each([
    ['Ready', 'To pick'],
    ['Packed', 'Packed'],
    ['All states', 'All'],
  ])('is at the view of the state %s once that is chosen', async (state, view) => {
    const { user } = visit('/queue/shipments?state=LOST', features, 'finn');
    await user.click(await screen.findByRole('combobox', { name: 'State' }));
    await user.click(await screen.findByRole('option', { name: state }));

    const views = within(screen.getByRole('group', { name: 'Views' }));
    await waitFor(() => expect(views.getByRole('button', { name: view, pressed: true })).toBeInTheDocument());
    expect(views.getAllByRole('button', { pressed: true })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Keep as a view' })).not.toBeInTheDocument();
  });

  it('hands a parcel to the carrier with its number', async () => {
    const { user } = visit('/shipments/s6', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Hand to the carrier' }));
    await user.click(screen.getByRole('button', { name: 'It is on its way' }));
    expect(screen.getByText('Who carries it?')).toBeInTheDocument();
    await user.type(screen.getByRole('combobox', { name: /Carrier/ }), 'Hungarian Post');
    await user.type(screen.getByRole('textbox', { name: /Tracking number/ }), 'RR123');
    await user.click(screen.getByRole('button', { name: 'It is on its way' }));

    expect(await screen.findByText('It is on its way to Noor Haddad.')).toBeInTheDocument();
    expect(screen.getByText('RR123')).toBeInTheDocument();
  });

  it('keeps the number when the server refuses it', async () => {
    server.use(
      http.post('*/api/shipments/:id/ship', () =>
        problem(422, 'invalid', 'Some fields are wrong.', {
          errors: [{ field: 'trackingNumber', code: 'size', message: 'That is too long.' }],
        }),
      ),
    );
    const { user } = visit('/shipments/s6', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Hand to the carrier' }));
    await user.type(screen.getByRole('combobox', { name: /Carrier/ }), 'DHL');
    await user.type(screen.getByRole('textbox', { name: /Tracking number/ }), 'RR123');
    await user.click(screen.getByRole('button', { name: 'It is on its way' }));

    expect(await screen.findByText('That is too long.')).toBeInTheDocument();
    expect(screen.getByDisplayValue('RR123')).toBeInTheDocument();
  });

  it('sends what is there and says why', async () => {
    const { user } = visit('/shipments/s6', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Something else happened' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Send only what is there' }));
    await user.click(screen.getByRole('button', { name: 'Send what is there' }));
    expect(screen.getByText('Say what is missing.')).toBeInTheDocument();
    // A group as in other forms, without the browser's frame.
    expect(screen.getByRole('group', { name: 'How many are missing?' })).toHaveClass('group');
    const shirts = screen.getByRole('textbox', { name: /T-shirt/ });
    await user.clear(shirts);
    await user.type(shirts, '2');
    await user.click(screen.getByRole('textbox', { name: /Why/ }));
    await user.paste('Two are stained.');
    await user.click(screen.getByRole('button', { name: 'Send what is there' }));

    expect(await screen.findByText('The rest follows in a parcel of its own')).toBeInTheDocument();
    expect(screen.getByText('Two are stained.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'A parcel with the rest' })).toBeInTheDocument();
  });

  it('sends a lost parcel again, once', async () => {
    const { user } = visit('/shipments/s7', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Something else happened' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Send the same again' }));
    await user.click(screen.getByRole('textbox'));
    await user.paste('The carrier lost it.');
    await user.click(screen.getByRole('button', { name: /Send the same again/ }));

    expect(await screen.findByRole('link', { name: 'The same again' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Something else happened' }));
    expect(await screen.findByRole('menuitem', { name: 'Came back' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Send the same again' })).not.toBeInTheDocument();
  });

  it('lets the recipient say that it has arrived, and nobody else who looks at it', async () => {
    const { user } = visit('/shipments/s3', features, 'ada');

    await user.click(await screen.findByRole('button', { name: 'It has arrived' }));

    expect(await screen.findByText('It arrived.')).toBeInTheDocument();
  });

  it('offers staff no arrival', async () => {
    visit('/shipments/s3', features, 'sam');

    expect(await screen.findByText('It is on its way to Ada Mensah.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /arrived/ })).not.toBeInTheDocument();
  });

  it('says of several at once that they arrived', async () => {
    const { user } = visit('/queue/shipments?state=SHIPPED', features, 'finn');
    for (const box of await screen.findAllByRole('checkbox', { name: /Kit for From monolith/ })) {
      await user.click(box);
    }
    await user.click(screen.getByRole('button', { name: 'They arrived' }));

    expect(await screen.findByText('2 shipments arrived.')).toBeInTheDocument();
  });

  it('lets a lost parcel arrive after all', async () => {
    const { user } = visit('/shipments/s7', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'It arrived after all' }));

    expect(await screen.findByText('It arrived.')).toBeInTheDocument();
  });

  it('says why it calls off what is out of stock', async () => {
    const { user } = visit('/shipments/s5', features, 'finn');

    await user.click(await screen.findByRole('button', { name: 'Something else happened' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel the parcel' }));
    await user.click(screen.getByRole('button', { name: 'Cancel the parcel' }));
    expect(screen.getByText('Say why, so that it can be understood later.')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox'), 'Discontinued.');
    await user.click(screen.getByRole('button', { name: 'Cancel the parcel' }));

    expect(await screen.findByText('It was cancelled; nothing is sent.')).toBeInTheDocument();
  });

  it('offers the papers of a parcel, the declaration only where customs is passed', async () => {
    visit('/shipments/s2', features, 'finn');

    expect(await screen.findByRole('link', { name: 'Customs declaration (PDF)' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Address label (PDF)' })).toHaveAttribute(
      'href',
      '/api/shipments/labels.pdf?shipment=s2&size=A6',
    );
  });

  it('prints one list for all parcels, and one per parcel', async () => {
    const { user } = visit('/queue/pick-list', features, 'finn');

    const shelves = within(await screen.findByRole('region', { name: 'From the shelves' }));
    expect(shelves.getByRole('row', { name: /Sticker sheet 160/ })).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'For 結城 ゆき' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'As PDF' })).toHaveAttribute(
      'href',
      '/api/shipments/pick-list.pdf',
    );

    await user.click(screen.getByRole('button', { name: 'Start picking 2 parcels' }));
    await waitFor(() => expect(screen.getAllByText('Picking')).toHaveLength(2));
  });
});

describe('tracking numbers of a fulfilment house', () => {
  const csv = () =>
    new File(['shipment,carrier,trackingNumber\ns1,DHL,111\nnone,DHL,2\ns3,DHL,3\n'], 'numbers.csv', {
      type: 'text/csv',
    });

  it('shows what a sheet would do, with line and column of what is wrong, before it does it', async () => {
    const { user } = visit('/queue/tracking-numbers', features, 'finn');

    await user.upload(await screen.findByLabelText(/Drop the CSV here/), csv());
    expect(await screen.findByText('Will be marked as shipped')).toBeInTheDocument();
    expect(screen.getByText(/Column 1 \(shipment\): There is no such shipment/)).toBeInTheDocument();
    expect(screen.getByText('Was taken before; nothing to do')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Mark 1 parcel as shipped' }));
    expect(await screen.findByText('Marked as shipped')).toBeInTheDocument();
    expect(screen.getByText(/1 parcel marked as shipped/)).toBeInTheDocument();
  });

  it('says why a file is no such sheet', async () => {
    server.use(
      http.post('*/api/shipments/tracking-numbers/preview', () =>
        problem(422, 'csv-not-readable', 'These columns are missing: carrier.'),
      ),
    );
    const { user } = visit('/queue/tracking-numbers', features, 'finn');

    await user.upload(await screen.findByLabelText(/Drop the CSV here/), csv());
    expect(await screen.findByText('These columns are missing: carrier.')).toBeInTheDocument();
  });
});

describe('my parcels', () => {
  it('links to the carrier', async () => {
    visit('/shipments', features, 'ada');

    expect(await screen.findByRole('link', { name: 'DHL 00340434292135100186' })).toHaveAttribute(
      'href',
      expect.stringContaining('dhl.com'),
    );
    expect(screen.queryByText(/Llanfair/)).not.toBeInTheDocument();
  });

  it('offers my parcels as a table, and nobody else’s', async () => {
    visit('/shipments', features, 'ada');

    expect(await screen.findByRole('link', { name: 'CSV of my parcels' })).toHaveAttribute(
      'href',
      '/api/shipments/export.csv?mine=true',
    );
  });

  it('tells the rest of a kit from the parcel that it follows', async () => {
    visit('/shipments', features, 'ada');

    const [first, rest] = await screen.findAllByRole('button', { name: /From monolith to modules/ });
    expect(first).toHaveTextContent(/^Kit for From monolith to modules$/);
    expect(rest).toHaveTextContent(
      'Kit for From monolith to modules The rest of it: 2 × T-shirt, ink blue · S',
    );
  });

  it('names the rest of a kit on its page, and in the queue', async () => {
    const { unmount } = visit('/shipments/s9', features, 'ada');
    expect(
      await screen.findByRole('heading', { name: 'Kit for From monolith to modules: the rest' }),
    ).toBeInTheDocument();
    unmount();

    visit('/queue/shipments/s9?state=SHIPPED', features, 'finn');
    const panel = within(await screen.findByRole('complementary', { name: 'Shipment' }));
    expect(await panel.findByRole('heading', { name: /: the rest$/ })).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: /The rest of it: 2 × T-shirt/ })).toBeInTheDocument();
  });

  it('says that a parcel is sent again, or only that it follows one that is not known', () => {
    const earlier = { state: 'LOST' } as Shipment;

    expect(followWords(earlier)).toBe('Sent again');
    expect(followWords(undefined)).toBe('Follows an earlier parcel');
    const again = { source: { label: 'Kit for Rust' }, follows: 's1' } as Shipment;
    expect(parcelName(again, earlier)).toBe('Kit for Rust: sent again');
    expect(parcelName(again, undefined)).toBe('Kit for Rust: a later parcel');
  });

  it('leads from the list to the address form while a parcel waits for the address', async () => {
    const { user, router } = visit('/shipments', features, 'ada');

    const state = await screen.findByText('Waiting for the address');
    expect(state).toHaveAttribute('data-tone', 'waiting');
    await user.click(
      screen.getByRole('button', { name: 'Give the address: Kit for Containers without tears' }),
    );

    await waitFor(() => expect(router.state.location.pathname).toBe('/address/fresh-token'));
  });

  it('sends me a new address link', async () => {
    const { user } = visit('/shipments/s4', features, 'ada');

    await user.click(await screen.findByRole('button', { name: 'Send me a new address link' }));

    expect(await screen.findByText('A new link is on its way by mail')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Give the address right now' })).toHaveAttribute(
      'href',
      '/address/fresh-token',
    );
  });
});
