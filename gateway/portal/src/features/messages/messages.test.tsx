import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { show, visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import RenderedMarkdown from './components/rendered-markdown.tsx';
import { messages } from './feature.ts';

const features = [messages];

describe('what to say', () => {
  it('is found by any word they said and opens in place', async () => {
    const { user } = visit('/messages', features, 'ada');

    await screen.findByRole('heading', { name: /See how things hang together/ });
    await user.type(screen.getByRole('searchbox', { name: 'Find by a word they said' }), 'promise date');

    await waitFor(() => expect(screen.queryByText(/One page that everybody trusts/)).toBeNull());
    const card = screen.getByText(/See how things hang together/).closest('details');
    expect(card).toHaveAttribute('open');
    expect(await screen.findByText('Never promise a date.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /31 newcomers/ })).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('says which messages have expired, and hides drafts from readers', async () => {
    visit('/messages', features, 'noor');

    expect(await screen.findByText('Expired: check first')).toBeInTheDocument();
    expect(screen.queryByText('It runs where you run everything else')).toBeNull();
    expect(screen.queryByRole('navigation', { name: 'Messages' })).toBeNull();
  });

  it('stays when the hall has no connection', async () => {
    const first = visit('/messages', features, 'ada');
    await screen.findByRole('heading', { name: /See how things hang together/ });
    first.unmount();
    server.use(http.get('*/api/messages', () => HttpResponse.error()));

    visit('/messages', features, 'ada');

    expect(await screen.findByText(/No connection: this is what was here/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: /See how things hang together/ })).toBeInTheDocument();
  });

  it('is not shown to those whom it is not meant for', async () => {
    visit('/messages', features, 'finn');

    await waitFor(() => expect(screen.queryByRole('status', { name: 'Loading' })).toBeNull());
    expect(screen.queryByText(/See how things hang together/)).toBeNull();
  });

  it('lets those who only read no further than the text', async () => {
    visit('/messages/p1', features, 'ada');

    expect(await screen.findByRole('heading', { level: 1, name: /See how things/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Retire' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
  });
});

describe('Markdown', () => {
  it('shows no HTML, no pictures and no links that lead elsewhere than to the web', async () => {
    show(
      <RenderedMarkdown
        text={
          '# Big\n\n<b>bold</b> <script>window.hacked = 1</script>\n\n![x](https://example.org/x.png)\n\n[bad](javascript:alert(1)) [good](https://example.org)'
        }
      />,
    );

    expect(await screen.findByRole('link', { name: 'good' })).toHaveAttribute('target', '_blank');
    expect(screen.getByRole('heading', { level: 4, name: 'Big' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'bad' })).toBeNull();
    expect(screen.getByText('bad')).toBeInTheDocument();
    expect(screen.queryByRole('img')).toBeNull();
    expect(document.querySelector('b,script[src],iframe')).toBeNull();
  });
});

describe('the desk', () => {
  it('lets a draft be discarded after saying what goes', async () => {
    const { user, router } = visit('/messages/d1', features, 'ravi');

    await user.click(await screen.findByRole('button', { name: 'Discard draft' }));
    expect(screen.getByRole('form', { name: 'Discard the draft' })).toHaveTextContent(
      /It runs where you run everything else.* goes, with all that is written in it\./,
    );
    await user.click(screen.getByRole('button', { name: 'Discard it for good' }));

    expect(
      await screen.findByText('The draft “It runs where you run everything else” is discarded.'),
    ).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/messages/desk');
  });

  it('offers no discarding of what was published', async () => {
    visit('/messages/p1', features, 'ravi');

    await screen.findByRole('button', { name: 'Retire' });
    expect(screen.queryByRole('button', { name: 'Discard draft' })).toBeNull();
  });

  it('lists drafts as well, with the number of messages behind each filter', async () => {
    visit('/messages/desk', features, 'ravi');

    const row = (
      await screen.findByRole('button', { name: /It runs where you run everything else/ })
    ).closest('tr');
    expect(row).toHaveTextContent('Draft');
    expect(screen.getByText('Expired', { selector: 'span' })).toBeInTheDocument();
  });

  it('is exported with the filters it shows', async () => {
    visit('/messages/desk?state=DRAFT', features, 'ravi');

    expect(await screen.findByRole('link', { name: 'CSV of the messages' })).toHaveAttribute(
      'href',
      '/api/messages/export.csv?state=DRAFT',
    );
  });

  it('shows what is missing and brings its topic along', async () => {
    const { user, router } = visit('/messages/gaps', features, 'ravi');

    expect(await screen.findByText('Developer: 2 of 9 topics have a published message.')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: '1 published: Developer, A relational database, Finding fraud' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Manager' }));
    expect(
      await screen.findByRole('link', { name: '1 expired: Manager, A spreadsheet, Getting started' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Write it: Manager, Nothing yet, Finding fraud' }));

    expect(await screen.findByRole('heading', { name: 'New message' })).toBeInTheDocument();
    expect(router.state.location.search).toMatchObject({ audience: 'manager', useCase: 'fraud' });
    expect((await screen.findAllByDisplayValue('Finding fraud')).length).toBeGreaterThan(0);
  });
});

describe('writing', () => {
  it('saves while typing, shows the preview and publishes what is whole', async () => {
    let saves = 0;
    server.events.on('request:match', ({ request }) => {
      if (request.method === 'PUT' || (request.method === 'POST' && request.url.endsWith('/api/messages')))
        saves += 1;
    });
    const { user, router } = visit('/messages/new?audience=manager', features, 'ravi');

    fireEvent.change(await screen.findByRole('textbox', { name: 'Claim' }), {
      target: { value: 'Everybody finds the right copy' },
    });
    fireEvent.change(screen.getByRole('textbox', { name: 'Why it is true' }), {
      target: { value: 'There is **one** copy.' },
    });
    const preview = screen.getByRole('region', { name: 'Preview' });
    expect(await within(preview).findByText('one', { selector: 'strong' })).toBeInTheDocument();
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(await within(preview).findByText(/of its one page/)).toBeInTheDocument();
    expect(saves).toBe(1);

    await user.click(screen.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByText(/Give at least one piece of evidence/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Add evidence' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'What it shows, 1' })).toHaveFocus());
    fireEvent.change(screen.getByRole('textbox', { name: 'What it shows, 1' }), {
      target: { value: 'A survey' },
    });
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/messages\/n/));
    expect(await screen.findByText('Members and organisers read it.')).toBeInTheDocument();
    server.events.removeAllListeners();
  });

  it('keeps what was typed when somebody else was quicker', async () => {
    server.use(
      http.put('*/api/messages/:id', () =>
        HttpResponse.json(
          { status: 412, code: 'outdated-version', detail: 'This changed since you opened it.' },
          { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    visit('/messages/d1/edit', features, 'ravi');

    fireEvent.change(await screen.findByRole('textbox', { name: 'Claim' }), {
      target: { value: 'It runs next to everything else' },
    });

    expect(await screen.findByText(/This changed since you opened it/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Claim' })).toHaveValue('It runs next to everything else');
    expect(
      localStorage.getItem(Object.keys(localStorage).find((key) => key.includes('message.d1')) ?? ''),
    ).toContain('next to everything else');
  });
});

describe('an expired message', () => {
  it('is trusted again once somebody has looked at it', async () => {
    const { user } = visit('/messages/p2', features, 'sam');

    expect(await screen.findByText(/Confirm it, change it or retire it/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Still true' }));
    fireEvent.change(screen.getByLabelText(/Good until/), { target: { value: '2030-01-31' } });
    await user.click(screen.getByRole('button', { name: 'It is still true' }));

    expect(await screen.findByText('Members and organisers read it.')).toBeInTheDocument();
  });
});

describe('questions heard at meetups', () => {
  it('are exported with the filters they show', async () => {
    visit('/messages/questions', features, 'ravi');

    expect(await screen.findByRole('link', { name: 'CSV of the questions' })).toHaveAttribute(
      'href',
      '/api/messages/questions/export.csv?state=OPEN',
    );
  });

  it('are linked to the message that answers them', async () => {
    const { user } = visit('/messages/questions', features, 'ravi');

    const card = (await screen.findByRole('heading', { name: 'Does it run on a phone?' })).closest('article');
    const inside = within(card ?? document.body);
    expect(inside.getByText(/Heard at 3 meetups/)).toHaveTextContent(
      'Accra, Berlin and Llanfairpwllgwyngyll',
    );
    await user.click(inside.getByRole('button', { name: 'A message answers it' }));
    await user.click(await inside.findByRole('combobox', { name: 'The message that answers it' }));
    await user.click(await screen.findByRole('option', { name: /First graph|first graph/ }));
    await user.click(inside.getByRole('button', { name: 'This one' }));

    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: 'Does it run on a phone?' })).toBeNull(),
    );
    expect(await screen.findByRole('link', { name: 'Heard at meetups (1)' })).toBeInTheDocument();
  });

  it('are not answered by a message that claims nothing yet', async () => {
    const named = (id: string, claim: string) => ({ id, state: 'DRAFT', text: { claim } });
    server.use(
      http.get('*/api/messages', () =>
        HttpResponse.json({ items: [named('d8', ''), named('d9', 'It runs on a phone')] }),
      ),
    );
    const { user } = visit('/messages/questions', features, 'ravi');

    const card = (await screen.findByRole('heading', { name: 'Does it run on a phone?' })).closest('article');
    const inside = within(card ?? document.body);
    await user.click(inside.getByRole('button', { name: 'A message answers it' }));
    await user.click(await inside.findByRole('combobox', { name: 'The message that answers it' }));
    expect(await screen.findByRole('option', { name: 'It runs on a phone (draft)' })).toBeInTheDocument();
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('are set aside with a reason', async () => {
    const { user } = visit('/messages/questions', features, 'sam');

    const card = (await screen.findByRole('heading', { name: 'Does it run on a phone?' })).closest('article');
    await user.click(within(card ?? document.body).getByRole('button', { name: 'Needs none' }));
    await user.type(await screen.findByRole('textbox'), 'Not about us');
    await user.click(screen.getByRole('button', { name: 'Set it aside' }));

    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: 'Does it run on a phone?' })).toBeNull(),
    );
  });
});

describe('the lists', () => {
  it('are extended by staff', async () => {
    let sent: unknown;
    server.use(
      http.put('*/api/messages/vocabulary', async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({});
      }),
    );
    const { user } = visit('/messages/vocabulary', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Add: audience' }));
    await user.type(screen.getByRole('textbox', { name: 'Audience 4' }), 'Student');
    await user.click(screen.getByRole('button', { name: 'Save the lists' }));

    await waitFor(() =>
      expect(sent).toMatchObject({
        audiences: [{ id: 'developer' }, { id: 'manager' }, { id: 'administrator' }, { label: 'Student' }],
      }),
    );
  });
});
