import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { kitTemplates } from './feature.ts';

const features = [kitTemplates];

describe('kits', () => {
  it('are listed with their value against the limit', async () => {
    visit('/kits', features, 'sam');

    const row = (await screen.findByRole('button', { name: 'Medium kit' })).closest('tr');
    expect(row).toHaveTextContent('€210 of €500');
    expect(screen.getByText('Not on offer')).toBeInTheDocument();
  });

  it('are exported as a table', async () => {
    visit('/kits', features, 'sam');

    expect(await screen.findByRole('link', { name: 'CSV of the kits' })).toHaveAttribute(
      'href',
      '/api/kits/export.csv',
    );
  });

  it('say beside the items what one kit comes to', async () => {
    const { user } = visit('/kits/kit-m', features, 'sam');

    expect(
      await screen.findByText('One kit is worth €210 of €500 allowed for this size.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Take out T-shirt/ }));

    expect(screen.getByText('One kit is worth €32 of €500 allowed for this size.')).toBeInTheDocument();
  });

  it('send the version that was read, so that nothing is overwritten unseen', async () => {
    let expected: string | null = null;
    server.use(
      http.put('*/api/kits/:id', ({ request }) => {
        expected = request.headers.get('If-Match');
        return HttpResponse.json({});
      }),
    );
    const { user } = visit('/kits/kit-m', features, 'sam');

    const name = await screen.findByRole('textbox', { name: /^Name/ });
    await user.clear(name);
    await user.type(name, 'Kit for fifty');
    await user.click(screen.getByRole('button', { name: 'Save the kit' }));

    expect(await screen.findByRole('heading', { name: 'Kits' })).toBeInTheDocument();
    expect(expected).toBe('"1"');
  });

  it('may have a value limit and handling days of their own', async () => {
    const sent: unknown[] = [];
    server.use(
      http.put('*/api/kits/:id', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({});
      }),
    );
    const { user } = visit('/kits/kit-m', features, 'sam');
    await user.type(await screen.findByRole('textbox', { name: 'Value limit of one kit' }), '150');
    expect(screen.getByText(/of €150 allowed for this kit/)).toBeInTheDocument();
    expect(screen.getByText(/every request for it would fail/)).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Handling days' }), '5');
    await user.click(screen.getByRole('button', { name: 'Save the kit' }));

    expect(await screen.findByRole('heading', { name: 'Kits' })).toBeInTheDocument();
    expect(sent[0]).toMatchObject({ valueLimit: 15_000, handlingDays: 5 });
  });

  it('want a name and a size', async () => {
    const { user } = visit('/kits/new', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Put it on offer' }));

    expect(await screen.findByText('2 things to look at')).toBeInTheDocument();
    expect(screen.getByText('How is the kit called?')).toBeInTheDocument();
  });
});

describe('the kit policy', () => {
  it('says what would change, and how past requests would have fared', async () => {
    const { user } = visit('/kits/policy', features, 'sam');
    const least = await screen.findByRole('textbox', { name: /Least people in person/ });
    expect(screen.getByText('Nothing yet: these are the numbers in force.')).toBeInTheDocument();

    await user.clear(least);
    await user.type(least, '8');
    expect(screen.getByText('8 people', { selector: 'strong' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try it on past requests' }));

    expect(
      await screen.findByText('Of 430 past requests, 387 pass now and 430 would pass: 43 more.'),
    ).toBeInTheDocument();
    const effects = screen.getByRole('list', { name: 'Requests that would have fared otherwise' });
    expect(within(effects).getAllByRole('listitem')).toHaveLength(20);
    expect(within(effects).getAllByText(/Enough people are expected/)[0]).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all 43' }));
    expect(within(effects).getAllByRole('listitem')).toHaveLength(43);
  });

  it('says which of many past requests were looked at, and who would have had to decide', async () => {
    const page = {
      ...{ total: 1234, looked: 1000, judged: 990, passNow: 900, passThen: 900 },
      ...{ automaticNow: 30, automaticThen: 12, reportsKept: 40 },
      changes: [
        {
          ...{ id: 'past-1', meetup: 'Village hall hacking', requester: { id: 'g', name: 'Gwen' } },
          ...{ judgedAt: '2026-11-01T10:00:00Z', refused: false, passesNow: true, passesThen: true },
          ...{ automaticNow: true, automaticThen: false, rules: [] },
        },
      ],
    };
    server.use(http.post('*/api/kits/policy/preview', () => HttpResponse.json(page)));
    const { user } = visit('/kits/policy', features, 'sam');
    await user.type(await screen.findByRole('textbox', { name: /Least people in person/ }), '0');
    await user.click(await screen.findByRole('button', { name: 'Try it on past requests' }));

    expect(await screen.findByText(/Approved automatically: 30 now, 12 then\./)).toBeInTheDocument();
    expect(screen.getByText(/the newest 1,000 of 1,234 requests/)).toBeInTheDocument();
    expect(screen.getByText(/Of 950 it is not kept/)).toBeInTheDocument();
    expect(screen.getByText('Would be left to staff.')).toBeInTheDocument();
    expect(screen.getByText(/though one differs/)).toBeInTheDocument();
  });

  it('is put in force with a reason, which stands in its history', async () => {
    const { user } = visit('/kits/policy', features, 'sam');
    const limit = await screen.findByRole('textbox', { name: /An S kit/ });
    await user.clear(limit);
    await user.type(limit, '300');
    await user.click(screen.getByRole('button', { name: 'Put it in force' }));
    expect((await screen.findAllByText(/Say why/)).length).toBeGreaterThan(0);

    await user.type(screen.getByRole('textbox', { name: /^Why/ }), 'Shirts cost more.');
    await user.click(screen.getByRole('button', { name: 'Put it in force' }));

    const history = await screen.findByRole('list', { name: 'Changes of the policy' });
    expect(await within(history).findByText('Shirts cost more.')).toBeInTheDocument();
    expect(within(history).getByText('Value limit of an S kit: €250 → €300')).toBeInTheDocument();
    expect(
      within(history).getByText('Transit to United Kingdom: as other countries → 6 days'),
    ).toBeInTheDocument();
  });

  it('is for staff', async () => {
    visit('/kits/policy', features, 'ada');
    expect(await screen.findByText('This page is for others in the programme')).toBeInTheDocument();
  });
});
