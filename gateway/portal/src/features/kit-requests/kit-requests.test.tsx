import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { kitRequests } from './feature.ts';
import { earlyRequest, eligibility, judge, pastRequest } from './mocks.ts';
import { chosenOf, goneOf, spread, valuesOf } from './components/order-values.ts';

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

  describe('for a meetup that has a request', () => {
    const taking = (judgement: ReturnType<typeof eligibility>) => {
      const existing = { ...earlyRequest(false), id: 'first', state: 'SUBMITTED' as const };
      server.use(
        http.get('*/api/kit-requests', () =>
          HttpResponse.json({ items: [{ ...existing, meetup: { ...existing.meetup, id: 'mt-1' } }] }),
        ),
      );
      judge(judgement);
      return visit('/meetups/mt-1/request-kit', features, 'ada');
    };

    it('leads there when it may have no other', async () => {
      const ruled = eligibility(true);
      taking({
        ...ruled,
        eligible: false,
        rules: ruled.rules.map((rule) =>
          rule.rule === 'one-kit-per-meetup' ? { ...rule, passed: false } : rule,
        ),
      });

      expect(await screen.findByRole('link', { name: 'Go to the request' })).toHaveAttribute(
        'href',
        '/kit-requests/first',
      );
      expect(screen.queryByRole('button', { name: 'Request the kit' })).not.toBeInTheDocument();
    });

    it('names it and takes another order where the policy allows one', async () => {
      taking(eligibility(true));

      expect(await screen.findByText('One request exists')).toBeInTheDocument();
      expect(screen.getByRole('link', { name: 'Medium kit' })).toHaveAttribute('href', '/kit-requests/first');
      expect(screen.getByRole('button', { name: 'Request the kit' })).toBeInTheDocument();
    });
  });

  it('says before anything is sent that the team decides about a kit larger than needed', async () => {
    const ruled = eligibility(true);
    judge({
      ...ruled,
      rules: ruled.rules.map((rule) =>
        rule.rule === 'kit-size'
          ? { ...rule, leftToStaff: true, remedy: 'Size S is enough. Choose it, or keep this one.' }
          : rule,
      ),
    });
    const { user } = visit('/meetups/mt-1/request-kit', features, 'ada');

    const panel = await screen.findByRole('region', { name: 'Eligibility' });
    expect(within(panel).getByText('In order; the programme team decides')).toBeInTheDocument();
    expect(within(panel).getByText(/Size S is enough/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Spread over all sizes' }));
    await user.click(screen.getByRole('button', { name: 'Request the kit' }));
    expect(await screen.findByText(/The programme team has the ball/)).toBeInTheDocument();
  });

  it('asks which meetup it is for when none is named, and says what to do when there is none', async () => {
    server.use(http.get('*/api/meetups', () => HttpResponse.json({ items: [] })));
    visit('/kit-requests/new', features, 'ada');

    expect(await screen.findByText('No meetup of yours is ahead')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Plan a meetup' })).toBeInTheDocument();
  });

  it.each(['LOST', 'RETURNED'])('lets somebody ask again after a kit that is %s', async (state) => {
    const request = (of: string, is: string) => ({
      ...earlyRequest(false),
      ...{ id: `for-${of}`, state: is, meetup: { id: of } },
    });
    const meetup = (id: string) => ({
      ...{ id, title: `Meetup ${id}`, timeZone: 'UTC', state: 'ANNOUNCED' },
      ...{ startsAt: '2030-05-01T18:00:00Z', expectedAttendance: 30 },
    });
    server.use(
      http.get('*/api/kit-requests', () =>
        HttpResponse.json({ items: [request('again', state), request('taken', 'SUBMITTED')] }),
      ),
      http.get('*/api/meetups', () => HttpResponse.json({ items: [meetup('again'), meetup('taken')] })),
    );
    visit('/kit-requests/new', features, 'ada');

    expect(
      await screen.findByRole('link', { name: /Meetup taken.*Has its request already/ }),
    ).toHaveAttribute('href', '/kit-requests/for-taken');
    expect(screen.getByRole('link', { name: /Meetup again/ })).toHaveAttribute(
      'href',
      '/meetups/again/request-kit',
    );
  });

  it('says of a meetup that it has its request, and leads there', async () => {
    const meetup = { id: 'meetup-of-k1', title: 'Containers without tears in the harbour', timeZone: 'UTC' };
    const more = { state: 'ANNOUNCED', startsAt: '2030-05-01T18:00:00Z', expectedAttendance: 30 };
    server.use(
      http.get('*/api/meetups', () =>
        HttpResponse.json({
          items: [
            { ...meetup, ...more },
            { ...meetup, ...more, id: 'free', title: 'A free evening' },
          ],
        }),
      ),
    );
    visit('/kit-requests/new', features, 'ada');

    expect(await screen.findByRole('link', { name: /Has its request already: Submitted/ })).toHaveAttribute(
      'href',
      '/kit-requests/k1',
    );
    expect(screen.getByRole('link', { name: /A free evening/ })).toHaveAttribute(
      'href',
      '/meetups/free/request-kit',
    );
  });
});

describe('a kit request', () => {
  it('lets its requester answer one question after the other, as in a conversation', async () => {
    const { user } = visit('/kit-requests/k5', features, 'ada');
    const talk = await screen.findByRole('list', { name: 'Questions and answers' });
    expect(within(talk).getByText(/the big room of the library/)).toBeInTheDocument();
    expect(screen.getByText(/the team has 2 questions/)).toBeInTheDocument();

    await user.type(
      screen.getByRole('textbox', { name: /Your answer/ }),
      'My neighbour, on the first floor.',
    );
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(await screen.findByText('My neighbour, on the first floor.')).toBeInTheDocument();
    expect(screen.getByText(/the team has a question/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Answer this' }));
    await user.type(screen.getByRole('textbox', { name: /Your answer/ }), 'Gladly.');
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(await screen.findByText(/The programme team has the ball/)).toBeInTheDocument();
  });

  it('says why it was approved automatically, with the meetups', async () => {
    visit('/kit-requests/k9', features, 'ada');

    expect(await screen.findByText('Approved automatically')).toBeInTheDocument();
    expect(screen.getByText(/you have reported the last 3 meetups/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Tea and tests in Llanfairpwllgwyngyll' })).toHaveAttribute(
      'href',
      '/meetups/mt-73',
    );
    expect(screen.getByText(/^The kit policy/)).toBeInTheDocument();
  });

  it('offers printing when the decision came too late', async () => {
    visit('/kit-requests/k10', features, 'noor');

    expect(await screen.findByText('Too late for a parcel')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'the meetup’s materials' })).toBeInTheDocument();
  });

  it('tells what a meetup that moved means for it', async () => {
    visit('/kit-requests/k3', features, 'yuki');

    expect(await screen.findByText('The meetup moved')).toBeInTheDocument();
    expect(screen.getByText(/still in time/)).toBeInTheDocument();
  });

  it('lets staff take an approval back before it leaves', async () => {
    const { user } = visit('/kit-requests/k9', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Take the approval back' }));
    await user.type(screen.getByRole('textbox', { name: /Take the approval back/ }), 'The venue burnt down.');
    await user.click(screen.getByRole('button', { name: 'Take the approval back' }));

    expect(await screen.findByText('It was taken back. Nothing more to do.')).toBeInTheDocument();
  });

  it('keeps the answer when the server cannot take it', async () => {
    server.use(
      http.post('*/api/kit-requests/:id/answer', () =>
        problem(409, 'changed-meanwhile', 'Somebody changed this meanwhile.'),
      ),
    );
    const { user } = visit('/kit-requests/k5', features, 'ada');

    await user.type(await screen.findByRole('textbox', { name: /Your answer/ }), 'My neighbour.');
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

  it('says that a meetup takes place while it is ahead, and took place once it is over', async () => {
    const ahead = visit('/kit-requests/k1', features, 'ada');
    expect(await screen.findByText('Takes place')).toBeInTheDocument();
    ahead.unmount();

    visit('/kit-requests/k11', features, 'ada');
    expect(await screen.findByText('Took place')).toBeInTheDocument();
    expect(screen.queryByText('Takes place')).not.toBeInTheDocument();
  });

  it('says the day of a meetup as the calendar there does', async () => {
    const early = earlyRequest(false);
    const meetup = { ...early.meetup, startsAt: '2030-05-01T18:00:00Z', timeZone: 'Pacific/Kiritimati' };
    const there = { ...early, meetup };
    server.use(
      http.get('*/api/kit-requests/early', () => HttpResponse.json(there)),
      http.get('*/api/kit-requests', () => HttpResponse.json({ items: [there] })),
    );
    const record = visit('/kit-requests/early', features, 'ada');
    expect(await screen.findByText(/Thu,? 2 May 2030,? 08:00/)).toBeInTheDocument();
    record.unmount();

    visit('/kit-requests', features, 'ada');
    expect(await screen.findByText('2 May 2030')).toBeInTheDocument();
  });

  it('says neither of a meetup that was cancelled', async () => {
    server.use(http.get('*/api/kit-requests/early', () => HttpResponse.json(earlyRequest(true))));
    visit('/kit-requests/early', features, 'ada');

    expect(await screen.findByText('Was to take place')).toBeInTheDocument();
  });

  it('shows the day to order by until its parcel has left, and how near it is until it is decided', async () => {
    const asked = visit('/kit-requests/k1', features, 'ada');
    expect(await screen.findByText('Order by')).toBeInTheDocument();
    expect(screen.getByText('2 days left')).toBeInTheDocument();
    asked.unmount();

    const approved = visit('/kit-requests/k9', features, 'ada');
    expect(await screen.findByText('Order by')).toBeInTheDocument();
    expect(screen.queryByText(/days left/)).not.toBeInTheDocument();
    approved.unmount();

    for (const left of ['k6', 'k7', 'k11']) {
      const page = visit(`/kit-requests/${left}`, features, 'ada');
      expect(await screen.findByText('Requested by')).toBeInTheDocument();
      expect(screen.queryByText('Order by')).not.toBeInTheDocument();
      page.unmount();
    }
  });

  it('has no day to order by in the list once its parcel has left', async () => {
    visit('/kit-requests', features, 'ada');

    const day = async (name: RegExp) => {
      const cells = within((await screen.findByRole('button', { name })).closest('tr') ?? document.body);
      return cells.getAllByRole('cell').at(-1);
    };
    expect(await day(/^Containers without tears/)).toHaveTextContent('2 days left');
    expect(await day(/^From monolith to modules/)).toBeEmptyDOMElement();
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

describe('what became of a kit', () => {
  const group = (name: RegExp) => screen.findByRole('group', { name });

  it('is told in one form that begins with what was sent', async () => {
    const { user } = visit('/kit-requests/k11', features, 'ada');

    const stickers = within(await group(/Sticker sheet/));
    expect(stickers.getByRole('textbox', { name: 'Arrived' })).toHaveValue('80');
    expect(stickers.queryByRole('radio')).not.toBeInTheDocument();
    await user.clear(stickers.getByRole('textbox', { name: 'Left' }));
    await user.type(stickers.getByRole('textbox', { name: 'Left' }), '12');
    await user.click(stickers.getByRole('radio', { name: 'I keep them for my next meetup' }));
    await user.click(screen.getByRole('button', { name: 'Tell the team' }));

    const told = within(await screen.findByRole('table', { name: 'What became of the kit' }));
    const row = told.getByRole('row', { name: /Sticker sheet/ });
    expect(row).toHaveTextContent('12 kept for the next meetup');
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['80', '68', '12']);
    expect(screen.queryByRole('form', { name: 'What became of the kit' })).not.toBeInTheDocument();
  });

  it('may be passed on to a meetup nearby, and that line is final then', async () => {
    const { user } = visit('/kit-requests/k11', features, 'ada');

    const stickers = within(await group(/Sticker sheet/));
    await user.clear(stickers.getByRole('textbox', { name: 'Left' }));
    await user.type(stickers.getByRole('textbox', { name: 'Left' }), '12');
    await user.click(stickers.getByRole('radio', { name: 'I pass them on to a meetup nearby' }));
    await user.click(screen.getByRole('button', { name: 'Tell the team' }));
    expect(await stickers.findByText('Choose the meetup that they are passed on to.')).toBeInTheDocument();
    await user.click(await stickers.findByRole('combobox', { name: 'To which meetup?' }));
    await user.click(await screen.findByRole('option', { name: /Queues and cake/ }));
    await user.click(screen.getByRole('button', { name: 'Tell the team' }));

    expect(await screen.findByText(/12 passed on/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Queues and cake' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Correct it' }));
    expect(await screen.findByText(/12 were passed on to Noor/)).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: /Sticker sheet/ })).not.toBeInTheDocument();
  });

  it('says when no meetup is nearby', async () => {
    server.use(http.get('*/api/kit-requests/:id/meetups-nearby', () => HttpResponse.json({ items: [] })));
    const { user } = visit('/kit-requests/k11', features, 'ada');

    const stickers = within(await group(/Sticker sheet/));
    await user.clear(stickers.getByRole('textbox', { name: 'Left' }));
    await user.type(stickers.getByRole('textbox', { name: 'Left' }), '12');
    await user.click(stickers.getByRole('radio', { name: 'I pass them on to a meetup nearby' }));
    expect(await stickers.findByText(/No meetup of somebody else is announced/)).toBeInTheDocument();
  });

  it('says beside each line what does not fit, and sends nothing', async () => {
    const { user } = visit('/kit-requests/k11', features, 'ada');

    const shirts = within(await group(/, M · 10 sent/));
    await user.clear(shirts.getByRole('textbox', { name: 'Arrived' }));
    await user.type(shirts.getByRole('textbox', { name: 'Arrived' }), '11');
    const stickers = within(await group(/Sticker sheet/));
    await user.clear(stickers.getByRole('textbox', { name: 'Left' }));
    await user.type(stickers.getByRole('textbox', { name: 'Left' }), '3');
    await user.click(screen.getByRole('button', { name: 'Tell the team' }));

    expect(await screen.findByText('2 things to look at')).toBeInTheDocument();
    expect(shirts.getByText(/10 were sent. If more arrived, put 10 here/)).toBeInTheDocument();
    expect(stickers.getByText('Say what becomes of the 3 that are left.')).toBeInTheDocument();
    expect(screen.getByRole('form', { name: 'What became of the kit' })).toBeInTheDocument();
  });

  it('may be corrected, beginning with what was told', async () => {
    const { user } = visit('/kit-requests/k12', features, 'gwen');

    await user.click(await screen.findByRole('button', { name: 'Correct it' }));
    const shirts = within(await group(/, M · 10 sent/));
    expect(shirts.getByRole('textbox', { name: 'Left' })).toHaveValue('4');
    expect(shirts.getByRole('radio', { name: 'I send them back' })).toBeChecked();
    await user.click(shirts.getByRole('radio', { name: 'I keep them for my next meetup' }));
    await user.click(screen.getByRole('button', { name: 'Correct it' }));

    expect(await screen.findByText('4 kept for the next meetup')).toBeInTheDocument();
    expect(screen.queryByText(/was not counted in the warehouse yet/)).not.toBeInTheDocument();
  });

  it('shows in the server’s words why a correction is refused', async () => {
    server.use(
      http.post('*/api/kit-requests/:id/follow-up', () =>
        problem(409, 'left-overs-taken-in', 'What was sent back has arrived and was counted.'),
      ),
    );
    const { user } = visit('/kit-requests/k12', features, 'gwen');

    await user.click(await screen.findByRole('button', { name: 'Correct it' }));
    await user.click(await screen.findByRole('button', { name: 'Correct it' }));

    expect(await screen.findByText('What was sent back has arrived and was counted.')).toBeInTheDocument();
  });

  it('comes after the report, and says so; the lines of the kit stand there once', async () => {
    visit('/kit-requests/k11', features, 'ada');

    expect(await screen.findByText(/first report the meetup while it is fresh/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'After the report: what became of it?' })).toBeInTheDocument();
    expect(screen.getByText('What was asked for and approved').closest('details')).not.toHaveAttribute(
      'open',
    );
  });

  it('is not asked before the meetup has begun', async () => {
    server.use(http.get('*/api/kit-requests/early', () => HttpResponse.json(earlyRequest(false))));
    visit('/kit-requests/early', features, 'ada');

    expect(await screen.findByText(/Nothing more to do before the meetup/)).toBeInTheDocument();
    expect(screen.queryByRole('form', { name: 'What became of the kit' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Report the meetup' })).not.toBeInTheDocument();
  });

  it('is asked at once when the meetup was cancelled', async () => {
    server.use(http.get('*/api/kit-requests/early', () => HttpResponse.json(earlyRequest(true))));
    visit('/kit-requests/early', features, 'ada');

    expect(await screen.findByText(/the meetup was cancelled. You have the ball/)).toBeInTheDocument();
    expect(screen.getByRole('form', { name: 'What became of the kit' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Report the meetup' })).not.toBeInTheDocument();
  });

  it('is asked of nobody but the requester', async () => {
    visit('/kit-requests/k11', features, 'sam');

    expect(await screen.findByText(/Ada Mensah has the ball/)).toBeInTheDocument();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
  });

  it('lets staff close what was never reported, and say why', async () => {
    const { user } = visit('/kit-requests/k11', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Close the request' }));
    await user.click(screen.getByRole('button', { name: 'Close without a report' }));
    expect(screen.getByText('Say why, so that it can be understood later.')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox'), 'Nobody answers.');
    await user.click(screen.getByRole('button', { name: 'Close without a report' }));

    expect(await screen.findByText('Done. Thank you.')).toBeInTheDocument();
  });

  it('lets staff confirm what came back, and close the request', async () => {
    const { user } = visit('/kit-requests/k12', features, 'sam');

    expect(await screen.findByText('7 of 8')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'What was sent back is here' }));
    expect(await screen.findByText(/What was sent back was counted/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close the request' }));
    expect(await screen.findByText('Done. Thank you.')).toBeInTheDocument();
  });
});

it('lets staff count what came back of a kit', async () => {
  const { user } = visit('/kit-requests/k12', features, 'sam');

  await user.click(await screen.findByRole('button', { name: 'Not all is here' }));
  const field = screen.getByRole('textbox', { name: /How many of 4/ });
  await user.clear(field);
  await user.type(field, '0');
  await user.click(screen.getByRole('button', { name: 'It is counted' }));
  expect(await screen.findByText(/Did not arrive: 4 × T-shirt/)).toBeInTheDocument();
});

describe('a kit in several parcels', () => {
  const line = (label: string, quantity: number) => ({
    itemId: 'shirt',
    variantId: label,
    label: `T-shirt · ${label}`,
    quantity,
  });
  const parcels = {
    s3: {
      id: 's3',
      state: 'SHIPPED',
      lines: [line('S', 2), line('M', 6)],
      leftOut: { lines: [line('S', 2)], later: true, reason: 'Two are still at the printer.' },
      followedBy: 's4',
    },
    s4: { id: 's4', state: 'ADDRESS_ASKED', lines: [line('S', 2)], follows: 's3' },
  };
  const sentIn = (some: Record<string, object>) =>
    server.use(
      http.get('*/api/shipments/:id', ({ params }) => {
        const one = some[String(params.id)];
        return one
          ? HttpResponse.json(one)
          : problem(404, 'shipment-not-found', 'There is no such shipment.');
      }),
    );

  it('shows what comes in which, why, and that the address of the rest is missing', async () => {
    sentIn(parcels);
    visit('/kit-requests/k6', features, 'ada');

    const list = (await screen.findByRole('link', { name: 'The first parcel' })).closest('ol');
    const [first, rest] = within(list ?? document.body)
      .getAllByRole('listitem')
      .filter((one) => one.parentElement === list);
    expect(first).toHaveTextContent('2 × T-shirt · S6 × T-shirt · M');
    expect(first).toHaveTextContent('Two are still at the printer.');
    expect(rest).toHaveTextContent('The rest');
    expect(rest).toHaveTextContent('Waiting for the address');
    expect(screen.getByRole('link', { name: 'Give the address' })).toHaveAttribute('href', '/shipments/s4');
    expect(screen.getByText('You have the ball: another parcel waits for the address.')).toBeInTheDocument();
  });

  it('asks only the recipient for the address', async () => {
    sentIn(parcels);
    visit('/kit-requests/k6', features, 'sam');

    expect(await screen.findByRole('link', { name: 'The rest' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Give the address' })).not.toBeInTheDocument();
    expect(screen.getByText(/^Ada \w+ has the ball: another parcel/)).toBeInTheDocument();
  });

  it('tells staff on whom the first parcel waits, since when and until when', async () => {
    sentIn({
      s3: {
        ...parcels.s3,
        state: 'ADDRESS_ASKED',
        leftOut: undefined,
        followedBy: undefined,
        addressAskedAt: '2026-12-06T09:00:00Z',
        addressReminders: 2,
        waitsUntil: '2026-12-12T20:00:00Z',
      },
    });
    visit('/kit-requests/k6', features, 'sam');

    expect(await screen.findByText(/has the ball: its parcel waits for the address\./)).toHaveTextContent(
      /Reminded 2 times, the last time on 6 December 2026\. Without an address it is called off when the meetup is over, on 12 December 2026\.$/,
    );
  });

  it('says that closing a lost kit calls off what was to be sent again', async () => {
    sentIn({
      s3: { ...parcels.s3, state: 'LOST', leftOut: undefined },
      s4: parcels.s4,
    });
    const closed = vi.fn<(body: unknown) => void>();
    server.use(
      http.get('*/api/kit-requests/k6', () =>
        HttpResponse.json({
          ...earlyRequest(false),
          id: 'k6',
          state: 'LOST',
          shipmentId: 's3',
          actions: ['close'],
        }),
      ),
      http.post('*/api/kit-requests/k6/close', async ({ request }) => {
        closed(await request.json());
        return HttpResponse.json({});
      }),
    );
    const { user } = visit('/kit-requests/k6', features, 'sam');

    await screen.findByRole('link', { name: 'Sent again' });
    await user.click(screen.getByRole('button', { name: 'Close the request' }));
    expect(
      screen.getByText(/^The parcel that has not left yet is called off, and its stock is free again/),
    ).toBeInTheDocument();
    expect(closed).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Close the request' }));
    await waitFor(() => expect(closed).toHaveBeenCalledWith({}));
  });

  it('closes a lost kit at once of which nothing is to follow', async () => {
    sentIn({ s3: { ...parcels.s3, state: 'LOST', leftOut: undefined, followedBy: undefined } });
    const closed = vi.fn<(body: unknown) => void>();
    server.use(
      http.get('*/api/kit-requests/k6', () =>
        HttpResponse.json({
          ...earlyRequest(false),
          id: 'k6',
          state: 'LOST',
          shipmentId: 's3',
          actions: ['close'],
        }),
      ),
      http.post('*/api/kit-requests/k6/close', async ({ request }) => {
        closed(await request.json());
        return HttpResponse.json({});
      }),
    );
    const { user } = visit('/kit-requests/k6', features, 'sam');
    await user.click(await screen.findByRole('button', { name: 'Close the request' }));
    await waitFor(() => expect(closed).toHaveBeenCalledWith({}));
  });

  it('begins with the parcel that was lost', async () => {
    sentIn({
      s3: { ...parcels.s3, leftOut: undefined, followedBy: undefined, follows: 's2' },
      s2: { id: 's2', state: 'LOST', lines: [line('S', 4)], followedBy: 's3' },
    });
    visit('/kit-requests/k6', features, 'ada');

    expect(await screen.findByRole('link', { name: 'The first parcel' })).toHaveAttribute(
      'href',
      '/shipments/s2',
    );
    expect(screen.getByRole('link', { name: 'Sent again' })).toHaveAttribute('href', '/shipments/s3');
  });

  it('says nothing of parcels where one brings it all', async () => {
    sentIn({ s3: { ...parcels.s3, leftOut: undefined, followedBy: undefined } });
    visit('/kit-requests/k6', features, 'ada');

    expect(await screen.findByText('The carrier has it. Say so once it has arrived.')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('link', { name: /Where it is/ })).toBeInTheDocument());
    expect(screen.queryByText('In several parcels')).not.toBeInTheDocument();
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

describe('a size that is not stocked any more', () => {
  const size = (id: string) => ({ id, label: id.toUpperCase() });
  const line = {
    itemId: 'shirt',
    name: 'Shirt',
    quantity: 20,
    unitValue: { amount: 1, currency: 'EUR' },
    variants: ['m', 'xl'].map(size),
  };

  it('is not counted among those chosen, and named as left out', () => {
    const request = earlyRequest(false);
    const values = valuesOf(request, '');
    const kits = [{ id: request.templateId, lines: [{ ...line, variants: [size('m'), size('l')] }] }];
    expect(chosenOf(values, line)).toBe(18);
    expect(chosenOf(values, { ...line, variants: [size('m'), size('l')] })).toBe(10);
    expect(goneOf(request, kits)).toEqual([
      '8\u00a0× T-shirt “Ask me anything”, XL',
      '80\u00a0× Sticker sheet',
    ]);
    expect(goneOf(undefined, [])).toEqual([]);
  });

  it('leaves an item out of the order that is retired altogether', async () => {
    const part = { quantity: 2, unitValue: { amount: 1, currency: 'EUR' } };
    const kit = {
      ...{ id: 'kit-x', name: 'Some kit', size: 'M', people: 50, active: true, materials: [] },
      value: { amount: 1, currency: 'EUR' },
      lines: [
        { ...part, itemId: 'cup', name: 'Cup', variants: [] },
        { ...part, itemId: 'pin', name: 'Pin', variants: [size('one')] },
      ],
    };
    server.use(http.get('*/api/kits', () => HttpResponse.json({ items: [kit] })));
    visit('/meetups/mt-1/request-kit', features, 'ada');

    expect(await screen.findByText('Pin')).toBeInTheDocument();
    expect(screen.queryByText(/Cup/)).not.toBeInTheDocument();
  });
});

describe('a kit from before the portal', () => {
  it('is history: nobody acts on it, and its meetup has no page', async () => {
    server.use(http.get('*/api/kit-requests/past', () => HttpResponse.json(pastRequest())));
    visit('/kit-requests/past', features, 'ada');

    expect(await screen.findByText(/From before this portal/)).toBeInTheDocument();
    expect(screen.getByText('Old night in Ouagadougou')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Old night in Ouagadougou' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Report the meetup' })).not.toBeInTheDocument();
  });
});
