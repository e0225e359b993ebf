import { act, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { kitQueue } from './feature.ts';

const features = [kitQueue];
const panel = () => screen.findByRole('complementary', { name: 'Kit request' });

describe('the queue of kit requests', () => {
  it('lists what waits for a decision, the most urgent first', async () => {
    visit('/queue/kit-requests', features, 'sam');

    const rows = await screen.findAllByRole('row');
    expect(rows[1]).toHaveTextContent('Night of the short talks');
    expect(rows[2]).toHaveTextContent('Containers without tears in the harbour');
    expect(rows[2]).toHaveTextContent('2 days left');
    expect(screen.queryByText('Slow queries and real plans')).not.toBeInTheDocument();
  });

  it('shows what matters for the decision beside the list', async () => {
    visit('/queue/kit-requests/k2', features, 'sam');

    const open = within(await panel());
    expect(await open.findByText('One rule is not met')).toBeInTheDocument();
    expect(open.getByText('The requester is a member of the programme.')).toBeInTheDocument();
    expect(open.getByText('· 5 short')).toBeInTheDocument();
    expect(open.getByText(/3 requests, 2 approved; 4 of 5 meetups reported/)).toBeInTheDocument();
  });

  it('names the policy like a person, at the beginning of a sentence', async () => {
    visit('/queue/kit-requests/k9', features, 'sam');

    expect(await within(await panel()).findByText('The kit policy says')).toBeInTheDocument();
  });

  it('shows what became of a kit, and confirms what came back', async () => {
    const { user } = visit('/queue/kit-requests/k12', features, 'sam');

    const open = within(await panel());
    expect(await open.findByText('4 sent back')).toBeInTheDocument();
    await user.click(open.getByRole('button', { name: 'What was sent back is here' }));
    expect(await open.findByText(/What was sent back was counted/)).toBeInTheDocument();
    expect(open.queryByRole('button', { name: 'What was sent back is here' })).not.toBeInTheDocument();
  });

  it('counts what came back where not all of it is here', async () => {
    const { user } = visit('/queue/kit-requests/k12', features, 'sam');

    const open = within(await panel());
    await user.click(await open.findByRole('button', { name: 'Not all is here' }));
    const field = open.getByRole('textbox', { name: /How many of 4/ });
    await user.clear(field);
    await user.type(field, '1');
    await user.click(open.getByRole('button', { name: 'It is counted' }));
    expect(await open.findByText(/Did not arrive: 3 × T-shirt/)).toBeInTheDocument();
    expect(open.getByText(/4 sent back, 1 came back/)).toBeInTheDocument();
    expect(open.queryByRole('button', { name: 'Not all is here' })).not.toBeInTheDocument();
  });

  it('declines with a reason by keyboard and opens the next one', async () => {
    const { user, router } = visit('/queue/kit-requests/k1', features, 'sam');
    await within(await panel()).findByRole('button', { name: /^Approve/ });

    await user.keyboard('d');
    await user.type(
      await screen.findByRole('textbox', { name: /Decline the request/ }),
      'Two kits went there.',
    );
    await user.click(screen.getByRole('button', { name: 'Decline the request' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/queue/kit-requests/k2'));
    await waitFor(() =>
      expect(
        within(screen.getByRole('table', { name: 'kit requests' })).queryByText(/in the harbour/),
      ).not.toBeInTheDocument(),
    );
  });

  it('wants a reason before it declines', async () => {
    const { user } = visit('/queue/kit-requests/k1', features, 'sam');
    await within(await panel()).findByRole('button', { name: /^Approve/ });

    await user.keyboard('d');
    await user.click(await screen.findByRole('button', { name: 'Decline the request' }));

    expect(await screen.findByText('Say why, so that it can be understood later.')).toBeInTheDocument();
  });

  it('comes back to a request whose stock ran short, with what is left, ready for a part', async () => {
    const { user, router } = visit('/queue/kit-requests/k1', features, 'sam');
    await within(await panel()).findByRole('button', { name: /^Approve/ });

    await user.keyboard('a');
    const approve = await screen.findByRole('form', { name: 'Approve the request' });
    expect(within(approve).getByRole('button', { name: 'Approve' })).toHaveFocus();
    await user.keyboard('{Enter}');

    expect(await screen.findByText(/8 wanted, 3 left/)).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/queue/kit-requests/k1');
    const row = screen.getByRole('button', { name: /in the harbour/ });
    expect(row).toBeInTheDocument();
    const part = screen.getByRole('form', { name: 'Approve in part' });
    expect(within(part).getByRole('textbox', { name: /XL: how many/ })).toHaveValue('3');

    await user.type(within(part).getByRole('textbox', { name: /Why not all of it/ }), 'XL is nearly gone.');
    await user.click(within(part).getByRole('button', { name: 'Approve in part' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/queue/kit-requests/k2'));
  });

  it('puts the list back and keeps the words when somebody else decided first', async () => {
    server.use(
      http.post('*/api/kit-requests/:id/ask', () =>
        problem(409, 'kit-already-decided', 'Somebody decided this already.'),
      ),
    );
    const { user } = visit('/queue/kit-requests/k1', features, 'sam');
    await within(await panel()).findByRole('button', { name: /^Approve/ });

    await user.keyboard('i');
    await user.type(await screen.findByRole('textbox', { name: /Your question/ }), 'Which venue?');
    await user.click(screen.getByRole('button', { name: 'Ask the requester' }));

    expect(await screen.findByText('Somebody decided this already.')).toBeInTheDocument();
    expect(screen.getByDisplayValue('Which venue?')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /in the harbour/ })).toBeInTheDocument();
  });

  it('never offers a decision about one’s own request', async () => {
    visit('/queue/kit-requests/k8', features, 'ingrid');

    const open = within(await panel());
    expect(await open.findByText('Your own request')).toBeInTheDocument();
    expect(open.queryByRole('button', { name: /Approve/ })).not.toBeInTheDocument();
    expect(open.queryByRole('button', { name: /Decline/ })).not.toBeInTheDocument();
  });

  it('goes through the list with j and k and keeps the filters in the address', async () => {
    const { user, router } = visit('/queue/kit-requests/k1?q=', features, 'sam');
    await within(await panel()).findByRole('button', { name: /^Approve/ });

    await user.keyboard('j');
    await waitFor(() => expect(router.state.location.pathname).toBe('/queue/kit-requests/k2'));
    await user.keyboard('k');
    await waitFor(() => expect(router.state.location.pathname).toBe('/queue/kit-requests/k1'));
    await user.click(screen.getByRole('button', { name: 'Asked' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ state: 'NEEDS_INFO' }));
  });

  it('sorts what waits into overdue, this week and later', async () => {
    const { user, router } = visit('/queue/kit-requests', features, 'sam');
    await screen.findByRole('button', { name: /in the harbour/ });

    await user.click(screen.getByRole('button', { name: 'Overdue' }));
    await waitFor(() => expect(screen.queryByText(/in the harbour/)).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: 'Night of the short talks' })).toBeInTheDocument();
    expect(router.state.location.search).toMatchObject({ due: 'overdue' });

    await user.click(screen.getByRole('button', { name: 'This week' }));
    expect(await screen.findByRole('button', { name: /in the harbour/ })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText('Night of the short talks')).not.toBeInTheDocument());

    await user.click(screen.getByRole('button', { name: 'Later' }));
    expect(await screen.findByRole('button', { name: '小さなチームのための可観測性' })).toBeInTheDocument();
  });

  it('looks in all views for words that nothing in this one fits', async () => {
    const { user, router } = visit('/queue/kit-requests?q=Slow', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Look in all views' }));
    expect(await screen.findByRole('button', { name: 'Slow queries and real plans' })).toBeInTheDocument();
    expect(router.state.location.search).toMatchObject({ q: 'Slow', state: 'ALL' });
    expect(screen.getByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('has no other view to look in where all were looked through, and shows all again', async () => {
    const { user } = visit('/queue/kit-requests?q=Sloth&state=ALL&sort=-createdAt', features, 'sam');

    const all = await screen.findByRole('button', { name: 'Show all' });
    expect(screen.queryByRole('button', { name: 'Look in all views' })).not.toBeInTheDocument();
    await user.click(all);
    expect(await screen.findByRole('button', { name: 'Slow queries and real plans' })).toBeInTheDocument();
  });

  it('is at the first view once its state is chosen', async () => {
    const { user } = visit('/queue/kit-requests?state=DECLINED', features, 'sam');
    await user.click(await screen.findByRole('combobox', { name: 'State' }));
    await user.click(await screen.findByRole('option', { name: 'Submitted' }));

    const first = await screen.findByRole('button', { name: 'To decide', pressed: true });
    const views = within(screen.getByRole('group', { name: 'Views' }));
    expect(views.getAllByRole('button', { pressed: true })).toEqual([first]);
    expect(screen.queryByRole('button', { name: 'Keep as a view' })).not.toBeInTheDocument();
  });

  it('has no column for the day to order by where all parcels have left', async () => {
    const { user } = visit('/queue/kit-requests', features, 'sam');
    expect(await screen.findByRole('columnheader', { name: /Order by/ })).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'On the way' }));
    expect(await screen.findByRole('button', { name: /^From monolith/ })).toBeInTheDocument();
    expect(screen.queryByRole('columnheader', { name: /Order by/ })).not.toBeInTheDocument();
  });

  it('approves the chosen ones and keeps those chosen that could not be, with the reason', async () => {
    const { user } = visit('/queue/kit-requests', features, 'sam');
    await user.click(
      await screen.findByRole('checkbox', { name: 'Choose Containers without tears in the harbour' }),
    );
    server.use(http.post('*/api/kit-requests/k10/approve', () => HttpResponse.json({ id: 'k10' })));
    await user.click(screen.getByRole('checkbox', { name: 'Choose Night of the short talks' }));
    await user.click(
      within(screen.getByRole('toolbar', { name: 'With the chosen ones' })).getByRole('button', {
        name: 'Approve',
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Approve 2 requests' }));

    expect(await screen.findByText(/1 request approved/)).toBeInTheDocument();
    const failed = screen.getByRole('list', { name: 'Not decided' });
    expect(failed).toHaveTextContent('Containers without tears in the harbour');
    expect(failed).toHaveTextContent('8 wanted, 3 left');
    expect(
      screen.getByRole('checkbox', { name: 'Choose Containers without tears in the harbour' }),
    ).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Choose Night of the short talks' })).not.toBeChecked();
  });

  it('declines the chosen ones with one reason that each requester reads', async () => {
    const told: string[] = [];
    server.use(
      http.post('*/api/kit-requests/:id/decline', async ({ params, request }) => {
        told.push(`${String(params.id)}: ${((await request.json()) as { reason: string }).reason}`);
        return HttpResponse.json({ id: params.id });
      }),
    );
    const { user } = visit('/queue/kit-requests', features, 'sam');
    await user.click(await screen.findByRole('checkbox', { name: 'Choose all kit requests shown' }));
    await user.click(
      within(screen.getByRole('toolbar', { name: 'With the chosen ones' })).getByRole('button', {
        name: 'Decline',
      }),
    );
    const form = await screen.findByRole('textbox', { name: /Decline 5 requests/ });
    await user.click(screen.getByRole('button', { name: 'Decline 5 requests' }));
    expect(await screen.findByText('Say why, so that it can be understood later.')).toBeInTheDocument();
    await user.type(form, 'The depot moves.');
    await user.click(screen.getByRole('button', { name: 'Decline 5 requests' }));

    expect(await screen.findByText('5 requests declined.')).toBeInTheDocument();
    expect(told).toHaveLength(5);
    expect(told[0]).toBe('k10: The depot moves.');
  });

  it('is for staff', async () => {
    visit('/queue/kit-requests', features, 'ada');

    expect(await screen.findByText('This page is for others in the programme')).toBeInTheDocument();
  });
});

describe('with the keyboard alone', () => {
  it('goes into the record that is opened, and back to its row when it is closed', async () => {
    const { user } = visit('/queue/kit-requests', features, 'sam');
    const row = await screen.findByRole('button', { name: /^Containers without tears/ });

    act(() => row.focus());
    await user.keyboard('{Enter}');
    expect(await panel()).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Close the record' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Containers without tears/ })).toHaveFocus(),
    );
  });

  it('goes on to the next record after a decision', async () => {
    const { user, router } = visit('/queue/kit-requests/k1', features, 'sam');
    const decline = await within(await panel()).findByRole('button', { name: /^Decline/ });

    act(() => decline.focus());
    await user.keyboard('{Enter}');
    await user.keyboard('Two kits went there.');
    await user.tab();
    await user.keyboard('{Enter}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/queue/kit-requests/k2'));
    await waitFor(async () => expect(await panel()).toHaveFocus());
  });

  it('goes on to the next record after an approval in part that followed a refusal', async () => {
    const { user, router } = visit('/queue/kit-requests/k1', features, 'sam');
    await within(await panel()).findByRole('button', { name: /^Approve/ });

    await user.keyboard('a');
    await screen.findByRole('form', { name: 'Approve the request' });
    await user.keyboard('{Enter}');
    await user.type(await screen.findByRole('textbox', { name: /Why not all of it/ }), 'XL is nearly gone.');
    await user.tab();
    await user.keyboard('{Enter}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/queue/kit-requests/k2'));
    await waitFor(async () => expect(await panel()).toHaveFocus());
  });

  it('hears that nothing waits any more after the last decision', async () => {
    const { user } = visit('/queue/kit-requests/k10?due=overdue', features, 'sam');
    await within(await panel()).findByRole('button', { name: /^Approve/ });

    await user.keyboard('d');
    await user.keyboard('Two kits went there.');
    await user.click(screen.getByRole('button', { name: 'Decline the request' }));

    await waitFor(() => expect(screen.getByText('No kit requests fit these filters')).toHaveFocus());
  });
});
