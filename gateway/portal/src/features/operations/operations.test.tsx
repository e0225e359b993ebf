import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { inDays, ref } from '@/test/world.ts';
import { operations } from './feature.ts';

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  server.use(
    http.get('*/api/operations/:service/:what', ({ request }) => {
      asked.push(request.url.replace(/^.*\/api\/operations\//, ''));
      return HttpResponse.json({ items: [] });
    }),
  );
});

const places = () => screen.findAllByRole('button', { name: 'Materials and kits' });

describe.each(['audit', 'dead-letters'])('%s', (page) => {
  it('has one way to choose a part of the system', async () => {
    visit(`/operations/${page}`, [operations], 'ingrid');

    expect(await places()).toHaveLength(1);
    expect(screen.queryByRole('combobox', { name: 'Where' })).not.toBeInTheDocument();
  });
});

it('keeps the other filters when another part is chosen', async () => {
  const { user, router } = visit('/operations/dead-letters?state=REPLAYED', [operations], 'ingrid');

  const [materials] = await places();
  if (materials) await user.click(materials);
  await waitFor(() =>
    expect(router.state.location.search).toEqual({ service: 'materials', state: 'REPLAYED' }),
  );
  expect(materials).toHaveAttribute('aria-pressed', 'true');
  await waitFor(() => expect(asked.at(-1)).toMatch(/^materials\/dead-letters\?.*state=REPLAYED/));
});

it('calls each record by its name, and finds it by its id when it is chosen', async () => {
  server.use(
    http.get('*/api/operations/:service/audit', ({ request }) => {
      asked.push(request.url);
      const line = { at: inDays(-1), by: ref('ada'), action: 'ambassador.meetup-announced' };
      return HttpResponse.json({
        items: [
          { ...line, id: 'e2', subject: 'm1', subjectName: 'Tea and tests' },
          { ...line, id: 'e1', subject: 'm0' },
        ],
      });
    }),
  );
  const { user } = visit('/operations/audit', [operations], 'ingrid');

  expect(await screen.findByRole('button', { name: 'm0' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Tea and tests' }));
  await waitFor(() => expect(asked.at(-1)).toMatch(/[?&]q=m1&/));
});

it('still tells which part is shown while the log is narrowed down to a person', async () => {
  visit('/operations/audit?service=materials&actor=someone', [operations], 'ingrid');

  expect((await places())[0]).toHaveAttribute('aria-pressed', 'true');
});

describe('mails', () => {
  const mail = {
    id: 'n1',
    state: 'GIVEN_UP',
    to: ref('ada'),
    kind: 'DECISION',
    title: 'Welcome to the programme!',
    since: inDays(-2),
    attempts: 1,
    answer: '550 5.1.1 <…@example.org>: No such mailbox',
  };

  it('says to whom, why and since when, and sends a mail again', async () => {
    let items = [mail];
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/operations/ambassador/mails', () => HttpResponse.json({ items })),
      http.post('*/api/operations/ambassador/mails/:id/send-again', ({ params }) => {
        sent.push(params.id);
        items = [];
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = visit('/operations/mails', [operations], 'ingrid');

    expect(await screen.findByText('Ada Mensah')).toBeInTheDocument();
    expect(screen.getByText(mail.answer)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: `Send again: ${mail.title}` }));
    expect(await screen.findByText('No mail was given up')).toBeInTheDocument();
    expect(sent).toEqual(['n1']);
  });

  it('says why a mail could not be sent again', async () => {
    server.use(
      http.get('*/api/operations/ambassador/mails', () => HttpResponse.json({ items: [mail] })),
      http.post('*/api/operations/ambassador/mails/:id/send-again', () =>
        HttpResponse.json(
          { status: 404, code: 'mail-not-waiting', detail: 'No such mail waits.' },
          { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    const { user } = visit('/operations/mails', [operations], 'ingrid');

    await user.click(await screen.findByRole('button', { name: /^Send again/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('No such mail waits.');
  });

  it('shows in the health what the mail server does not take', async () => {
    server.use(
      http.get('*/api/operations/health', () => HttpResponse.json({ at: inDays(0), up: true, items: [] })),
      http.get('*/api/operations/ambassador/mails', ({ request }) =>
        HttpResponse.json({ items: request.url.includes('state=GIVEN_UP') ? [mail] : [] }),
      ),
    );
    visit('/operations/health', [operations], 'ingrid');

    expect(await screen.findByText(/^1 mail given up\./)).toHaveTextContent(mail.answer);
    expect(screen.getByRole('link', { name: 'Look at the mails' })).toHaveAttribute(
      'href',
      '/operations/mails?state=GIVEN_UP',
    );
  });

  it('is calm in the health when every mail goes out', async () => {
    server.use(
      http.get('*/api/operations/health', () => HttpResponse.json({ at: inDays(0), up: true, items: [] })),
      http.get('*/api/operations/ambassador/mails', () => HttpResponse.json({ items: [] })),
    );
    visit('/operations/health', [operations], 'ingrid');

    expect(await screen.findByText('Every mail that was due went out.')).toBeInTheDocument();
  });
});
