import { screen, waitFor, within } from '@testing-library/react';
import { fireEvent } from '@testing-library/dom';
import { http } from 'msw';
import { problem, signInAs } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { people } from '@/test/world.ts';
import { meetups } from './feature.ts';
import { todo } from './todo.ts';

/** What was sent to this address; the usual answer follows. */
function heard(path: string) {
  const sent: { body: unknown; headers: Headers }[] = [];
  server.use(
    http.post(path, async ({ request }) => {
      sent.push({ body: (await request.clone().json()) as unknown, headers: request.headers });
    }),
  );
  return sent;
}

/** Fields at once instead of key by key: the form is long, and each key draws all of it. */
function fill(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } });
}

it('plans a meetup on the clocks of its place, and announces it', async () => {
  const sent = heard('*/api/meetups');
  const { user } = visit('/meetups/new', [meetups], 'ada');
  fill(await screen.findByLabelText(/^Title/), 'Containers without tears');
  fill(screen.getByLabelText(/^Starts/), '2031-07-15T18:00');
  expect(screen.getByLabelText(/^Ends/)).toHaveValue('2031-07-15T21:00');
  fill(screen.getByLabelText('City'), 'Pécs');
  fill(screen.getByLabelText(/How many people do you expect/), '42');
  await user.click(screen.getByRole('button', { name: 'Add a talk' }));
  const speaker = screen.getByRole('combobox', { name: /^Speaker/ });
  await user.type(speaker, 'Bé');
  const offered = document.getElementById(speaker.getAttribute('aria-controls') ?? '') ?? document.body;
  await user.click(await within(offered).findByRole('option', { name: 'Béla Kovács', hidden: true }));
  fill(screen.getByLabelText(/^Title of the talk/), 'Layers');
  await user.click(screen.getByRole('button', { name: 'Save the plan' }));

  expect(await screen.findByRole('heading', { name: 'Containers without tears', level: 1 })).toBeVisible();
  expect(sent[0]?.headers.get('Idempotency-Key')).toBeTruthy();
  expect(sent[0]?.body).toMatchObject({
    title: 'Containers without tears',
    startsAt: '2031-07-15T16:00:00.000Z',
    endsAt: '2031-07-15T19:00:00.000Z',
    timeZone: 'Europe/Budapest',
    city: 'Pécs',
    expectedAttendance: 42,
    organiserIds: [people.ada.id],
    speakers: [{ personId: people.bela.id, talk: 'Layers' }],
  });
  await user.click(screen.getByRole('button', { name: 'Announce it' }));
  expect(await screen.findByText('Announced', { selector: 'span' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Public page' })).toBeVisible();
});

it('says beside the fields what a plan lacks, from here and from the server', async () => {
  server.use(
    http.put('*/api/meetups/mt-soon', () =>
      problem(422, 'meetup-plan-invalid', 'Some details of the meetup need attention.', {
        errors: [{ field: 'venue', code: 'invalid', message: 'Say where exactly it takes place.' }],
      }),
    ),
  );
  const { user } = visit('/meetups/mt-soon/edit', [meetups], 'ada');
  const title = await screen.findByLabelText(/^Title/, { selector: '[data-path=title]' });
  await user.clear(title);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('link', { name: 'Title: Give it a title.' })).toBeVisible();
  await user.type(title, 'Incidents');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('link', { name: 'Venue: Say where exactly it takes place.' })).toBeVisible();
  expect(title).toHaveValue('Incidents');
});

it('takes a report in a few fields, and stamps the passport', async () => {
  const sent = heard('*/api/meetups/mt-held/report');
  const { user } = visit('/meetups/mt-held/report', [meetups], 'ada');
  await user.type(await screen.findByLabelText(/How many people came/), '31');
  await user.type(screen.getByLabelText('An index for every taste'), '24');
  await user.type(screen.getByLabelText('Questions people asked'), 'Is it free?\n\n Who runs it? ');
  await user.click(screen.getByRole('button', { name: 'Send the report' }));

  expect(await screen.findByRole('heading', { name: 'Stamped' })).toBeVisible();
  expect(screen.getByRole('img', { name: /^Stamp: Pécs/ })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Confirm your contribution' })).toHaveAttribute(
    'href',
    '/contributions?state=PROPOSED',
  );
  expect(sent[0]?.headers.get('Idempotency-Key')).toBeTruthy();
  expect(sent[0]?.headers.has('If-Match')).toBe(false);
  expect(sent[0]?.body).toEqual({
    attendance: 31,
    attendanceSource: 'SELF_REPORTED',
    questions: ['Is it free?', 'Who runs it?'],
    talks: [
      { speakerId: people.bela.id, title: 'Plans that nobody reads', attendance: 31 },
      { speakerId: people.gwen.id, title: 'An index for every taste', attendance: 24 },
    ],
  });
});

it('says who spoke instead, and which talk nobody gave', async () => {
  const sent = heard('*/api/meetups/mt-held/report');
  const { user } = visit('/meetups/mt-held/report', [meetups], 'ada');
  await user.type(await screen.findByLabelText(/How many people came/), '31');
  await user.click(
    screen.getByRole('button', { name: 'Somebody else spoke, or nobody: Plans that nobody reads' }),
  );
  await user.click(screen.getByRole('button', { name: 'Send the report' }));
  expect(await screen.findByText('Find the person by name, or name the guest.')).toBeVisible();
  await user.type(screen.getByLabelText(/Or a guest without an account/), 'Imani Abara');
  await user.click(
    screen.getByRole('button', { name: 'Somebody else spoke, or nobody: An index for every taste' }),
  );
  const [, choice] = screen.getAllByRole('combobox', { name: 'Who spoke?' });
  await user.click(choice ?? document.body);
  await user.click(await screen.findByRole('option', { name: /^Nobody/ }));
  expect(screen.queryByLabelText('An index for every taste')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Send the report' }));

  expect(await screen.findByRole('heading', { name: 'Stamped' })).toBeVisible();
  expect(sent.at(-1)?.body).toMatchObject({
    talks: [
      { speakerId: people.bela.id, title: 'Plans that nobody reads', attendance: 31, guest: 'Imani Abara' },
    ],
    missed: [{ speakerId: people.gwen.id, title: 'An index for every taste' }],
  });
});

it('finds who spoke instead by name, and opens the correction so', async () => {
  const sent = heard('*/api/meetups/mt-held/report');
  const first = visit('/meetups/mt-held/report', [meetups], 'ada');
  await first.user.type(await screen.findByLabelText(/How many people came/), '31');
  await first.user.click(
    screen.getByRole('button', { name: 'Somebody else spoke, or nobody: An index for every taste' }),
  );
  const instead = screen.getByRole('combobox', { name: /Who spoke instead/ });
  await first.user.type(instead, 'Noor');
  const offered = document.getElementById(instead.getAttribute('aria-controls') ?? '') ?? document.body;
  await first.user.click(await within(offered).findByRole('option', { name: /^Noor/, hidden: true }));
  expect(screen.queryByLabelText(/Or a guest without an account/)).not.toBeInTheDocument();
  await first.user.click(screen.getByRole('button', { name: 'Send the report' }));
  expect(await screen.findByRole('heading', { name: 'Stamped' })).toBeVisible();
  expect(sent.at(-1)?.body).toMatchObject({
    talks: [{ speakerId: people.bela.id }, { speakerId: people.gwen.id, standInId: people.noor.id }],
  });
  first.unmount();

  const again = visit('/meetups/mt-held/report/correct', [meetups], 'ada');
  expect(await screen.findByRole('combobox', { name: /Who spoke instead/ })).toHaveValue(people.noor.name);
  expect(screen.getAllByRole('combobox', { name: 'Who spoke?' })).toHaveLength(1);
  again.unmount();

  visit('/meetups/mt-held', [meetups], 'ada');
  const talk = (await screen.findByText('An index for every taste')).closest('li');
  expect(talk).toHaveTextContent(`${people.noor.name} instead of ${people.gwen.name}`);
});

it('does not take more listeners than came, and keeps the report on the device', async () => {
  const first = visit('/meetups/mt-held/report', [meetups], 'ada');
  await first.user.type(await screen.findByLabelText(/How many people came/), '12');
  await first.user.type(screen.getByLabelText('An index for every taste'), '24');
  await first.user.click(screen.getByRole('button', { name: 'Send the report' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('More people in the talk than came');
  first.unmount();
  visit('/meetups/mt-held/report', [meetups], 'ada');
  expect(await screen.findByLabelText(/How many people came/)).toHaveValue('12');
  expect(screen.getByText(/was kept on this device/)).toBeVisible();
});

it('cancels with a reason, and offers nothing to those who may not', async () => {
  const organiser = visit('/meetups/mt-plan', [meetups], 'ada');
  await organiser.user.click(await screen.findByRole('button', { name: 'Cancel the meetup' }));
  await organiser.user.type(screen.getByRole('textbox'), 'The venue is flooded.');
  await organiser.user.click(screen.getByRole('button', { name: 'Cancel the meetup' }));
  expect(await screen.findByText('Why it was cancelled')).toBeVisible();
  organiser.unmount();
  visit('/meetups/mt-soon', [meetups], 'yuki');
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: 'Cancel the meetup' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Request a kit' })).not.toBeInTheDocument();
});

it('corrects a report that opens filled in', async () => {
  const sent: { body: unknown; headers: Headers }[] = [];
  server.use(
    http.put('*/api/meetups/mt-told/report', async ({ request }) => {
      sent.push({ body: (await request.clone().json()) as unknown, headers: request.headers });
    }),
  );
  const { user, router } = visit('/meetups/mt-told', [meetups], 'ada');
  await user.click(await screen.findByRole('link', { name: 'Correct the report' }));
  const came = await screen.findByLabelText(/How many people came/);
  expect(came).toHaveValue('48');
  expect(screen.getByLabelText('Questions people asked')).toHaveValue(
    'Does the cache survive a branch switch?\nWho pays for it?',
  );
  fill(came, '46');
  fill(screen.getByLabelText('Why do you correct it?'), 'I had counted two chairs.');
  await user.click(screen.getByRole('button', { name: 'Save the correction' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/meetups/mt-told'));
  expect(await screen.findByText('Corrected')).toBeVisible();
  expect(sent[0]?.headers.get('If-Match')).toBe('"1"');
  expect(sent[0]?.body).toMatchObject({
    attendance: 46,
    attendanceSource: 'SELF_REPORTED',
    talks: [
      {
        speakerId: people.gwen.id,
        title: 'What we learned from a thousand broken builds and one good one',
        attendance: 42,
      },
    ],
    kitLeftover: '12 stickers, 2 shirts in S',
    note: 'I had counted two chairs.',
  });
});

it('offers no correction to those who may not, and none of what is not reported', async () => {
  const guest = visit('/meetups/mt-told', [meetups], 'yuki');
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('link', { name: 'Correct the report' })).not.toBeInTheDocument();
  guest.unmount();
  visit('/meetups/mt-held/report/correct', [meetups], 'ada');
  expect(await screen.findByText('There is nothing to correct')).toBeVisible();
});

it('says that a meetup did not take place when its time has passed', async () => {
  const sent = heard('*/api/meetups/mt-held/cancel');
  const { user, unmount } = visit('/meetups/mt-held', [meetups], 'ada');
  await user.click(await screen.findByRole('button', { name: 'It did not take place' }));
  await user.type(screen.getByRole('textbox'), 'The room was locked.');
  await user.click(screen.getByRole('button', { name: 'It did not take place' }));
  expect(await screen.findByText('Why it did not take place')).toBeVisible();
  expect(screen.getByText(/^It did not take place. Nothing more to do/)).toBeVisible();
  expect(sent[0]?.body).toEqual({ reason: 'The room was locked.' });
  expect(sent[0]?.headers.get('If-Match')).toBe('"1"');
  expect(screen.queryByRole('link', { name: 'Report how it went' })).not.toBeInTheDocument();
  unmount();
  visit('/meetups/mt-told', [meetups], 'ada');
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: 'It did not take place' })).not.toBeInTheDocument();
});

it('shows what a report told, with its stamp', async () => {
  visit('/meetups/mt-told', [meetups], 'ada');
  expect(await screen.findByRole('img', { name: /^Stamp: Kraków/ })).toBeVisible();
  expect(screen.getByText('Who pays for it?')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Your contributions' })).toBeVisible();
});

it('lists one’s own meetups, narrows them by the address, and says what to do first', async () => {
  const { user, router, unmount } = visit('/meetups', [meetups], 'ada');
  const table = await screen.findByRole('table');
  expect(await within(table).findByText('A first evening about queues')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'To report' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ state: 'HELD' }));
  await waitFor(() => expect(screen.queryByText('A first evening about queues')).not.toBeInTheDocument());
  expect(screen.getByText('Slow queries, quick answers')).toBeVisible();
  unmount();
  visit('/meetups', [meetups], 'noor');
  expect(await screen.findByText('No meetup yet')).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Plan a meetup' })[0]).toHaveAttribute('href', '/meetups/new');
});

it('puts reports and drafts on the list of what waits', async () => {
  signInAs('ada');
  const items = await todo(undefined, new AbortController().signal);
  expect(items.map((item) => [item.title, item.to])).toEqual([
    ['Report “Slow queries, quick answers”', '/meetups/mt-held/report'],
    ['Announce “A first evening about queues”', '/meetups/mt-plan'],
  ]);
});
