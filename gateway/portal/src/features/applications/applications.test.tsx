import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HttpResponse, http as answer } from 'msw';
import { drafts } from '@/shared/drafts.ts';
import { leaveBy } from '@/shared/http.ts';
import { signInAs } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { inDays, people } from '@/test/world.ts';
import { applications } from './feature.ts';
import { given } from './mocks.ts';

const address = '/applications/mine';

async function open() {
  const shown = visit(address, [applications], 'omar');
  await screen.findByRole('form', { name: 'Application' });
  return shown;
}

const motivation = () => screen.getByLabelText(/What draws you/);
const work = () => screen.getByLabelText(/What you already do/);

async function put(user: UserEvent, input: HTMLElement, text: string) {
  await user.click(input);
  await user.paste(text);
}

async function fill(user: UserEvent, why = 'Because it matters') {
  await put(user, motivation(), why);
  await put(user, work(), 'A study group');
  await user.click(screen.getByRole('button', { name: 'Add a skill' }));
  await put(user, screen.getByLabelText('Skill 1'), 'Go');
  await put(user, screen.getByRole('combobox', { name: /Languages you speak/ }), 'Arabic');
  await user.keyboard('{ArrowDown}{Enter}');
  await put(user, screen.getByLabelText(/^City/), 'Amman');
  await put(user, screen.getByRole('combobox', { name: /Country/ }), 'Jordan');
  await user.keyboard('{ArrowDown}{Enter}');
  await user.click(screen.getByRole('checkbox', { name: /agree/ }));
}

it('is filled in and handed in', async () => {
  const { user } = await open();
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Hand in the application' }));
  expect(await screen.findByText(/The programme team has it/)).toBeInTheDocument();
  expect(screen.getByText('Submitted')).toBeInTheDocument();
  expect(drafts.read(people.omar.id, 'application')).toBeUndefined();
});

it('says what is missing, and jumps there', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Hand in the application' }));
  const summary = await screen.findByRole('alert');
  await user.click(within(summary).getByRole('link', { name: /Tell us the city/ }));
  expect(screen.getByRole('textbox', { name: /City/ })).toHaveFocus();
  expect(within(summary).getByRole('link', { name: /^Code of conduct: Read the code/ })).toBeInTheDocument();
});

it('lays what the server finds beside the field', async () => {
  const { user } = await open();
  await fill(user, 'too short');
  await user.click(screen.getByRole('button', { name: 'Hand in the application' }));
  expect(await screen.findAllByText(/at least 40 characters/)).toHaveLength(2);
  expect(motivation()).toBeInvalid();
});

it('is kept on the server while it is typed', async () => {
  const first = await open();
  await put(first.user, motivation(), 'Half a thought');
  expect(await screen.findByText(/Draft saved at/)).toBeInTheDocument();
  first.unmount();
  localStorage.clear();
  await open();
  expect(motivation()).toHaveValue('Half a thought');
});

it('survives a lost session with every letter', async () => {
  const left = vi.fn();
  leaveBy(left);
  const first = await open();
  signInAs(undefined);
  await put(first.user, motivation(), 'Typed after the session was gone');
  await waitFor(() => expect(left).toHaveBeenCalledWith('/login?returnTo=%2F'));
  expect(await screen.findByText(/Kept on this device/)).toBeInTheDocument();
  first.unmount();
  await open();
  expect(motivation()).toHaveValue('Typed after the session was gone');
  expect(screen.getByText(/was kept on this device/)).toBeInTheDocument();
});

it('says that the server takes nothing more once it was handed in from another tab', async () => {
  signInAs('omar');
  given('DRAFT');
  const { user } = await open();
  given('SUBMITTED');
  await put(user, work(), ' And I bring cake.');
  expect(
    await screen.findByText(/Kept on this device only\. The application has been submitted/),
  ).toBeInTheDocument();
});

it('gives way to what was saved from another device', async () => {
  const first = await open();
  await put(first.user, motivation(), 'From the phone');
  await screen.findByText(/Draft saved at/);
  first.unmount();
  signInAs('omar');
  given('DRAFT', { version: 12, updatedAt: inDays(1) });
  await open();
  expect(motivation()).toHaveValue('I want to help people in Amman begin.');
});

/** What is typed reaches the server, its answer is lost, and what is typed after that stays on this device. */
async function typeWhileAnswersAreLost() {
  signInAs('omar');
  given('DRAFT', { version: 3 });
  const first = await open();
  server.use(
    answer.put('*/api/applications/mine', () => {
      given('DRAFT', { version: 4, updatedAt: new Date().toISOString() });
      return HttpResponse.error();
    }),
  );
  await put(first.user, work(), ' And cake.');
  await screen.findByText(/Kept on this device; the server gets it/);
  server.use(answer.put('*/api/applications/mine', () => HttpResponse.error()));
  await put(first.user, work(), ' And tea.');
  await waitFor(() =>
    expect(
      drafts.read<{ communityWork: string }>(people.omar.id, 'application')?.values.communityWork,
    ).toMatch(/tea/),
  );
  first.unmount();
  server.resetHandlers();
}

const inLibrary = 'I run a study group of eight in a library.';

it('offers what was typed on this device after the answer to a save was lost, and goes on with it', async () => {
  await typeWhileAnswersAreLost();
  const { user, unmount } = visit(address, [applications], 'omar');

  expect(await screen.findByText('There are two drafts of your application')).toBeInTheDocument();
  expect(screen.getByText(`${inLibrary} And cake. And tea.`)).toBeInTheDocument();
  expect(screen.getByText(inLibrary)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Take the one from this device' }));

  expect(work()).toHaveValue(`${inLibrary} And cake. And tea.`);
  expect(await screen.findByText(/Draft saved at/)).toBeInTheDocument();
  unmount();
  localStorage.clear();
  await open();
  expect(work()).toHaveValue(`${inLibrary} And cake. And tea.`);
});

it('goes on with what the server has where that is chosen', async () => {
  await typeWhileAnswersAreLost();
  const { user } = visit(address, [applications], 'omar');

  await user.click(await screen.findByRole('button', { name: 'Take the one from the server' }));

  expect(work()).toHaveValue(inLibrary);
  expect(drafts.read(people.omar.id, 'application')).toBeUndefined();
});

it('drops neither draft before one was chosen', async () => {
  await typeWhileAnswersAreLost();
  const { unmount } = visit(address, [applications], 'omar');
  await screen.findByText('There are two drafts of your application');
  unmount();

  visit(address, [applications], 'omar');
  expect(await screen.findByText('There are two drafts of your application')).toBeInTheDocument();
});

it('is saved again by itself once the device is back online', async () => {
  const { user } = await open();
  server.use(answer.put('*/api/applications/mine', () => HttpResponse.error(), { once: true }));
  await put(user, motivation(), 'Typed in a tunnel');
  expect(await screen.findByText(/Kept on this device; the server gets it/)).toBeInTheDocument();

  fireEvent(window, new Event('online'));

  expect(await screen.findByText(/Draft saved at/)).toBeInTheDocument();
});

it('is thrown away while it is a draft, and begins anew', async () => {
  signInAs('omar');
  given('DRAFT');
  const { user } = await open();
  expect(motivation()).toHaveValue('I want to help people in Amman begin.');
  await put(user, work(), ' And I bring cake.');
  await user.click(screen.getByRole('button', { name: 'Throw the draft away' }));
  await user.keyboard('{Escape}');
  expect(work()).toHaveValue('I run a study group of eight in a library. And I bring cake.');

  await user.click(screen.getByRole('button', { name: 'Throw the draft away' }));
  await user.click(screen.getByRole('button', { name: 'Throw it away' }));
  await waitFor(() => expect(motivation()).toHaveValue(''));
  expect(drafts.read(people.omar.id, 'application')).toBeUndefined();
  expect(screen.queryByRole('button', { name: 'Throw the draft away' })).not.toBeInTheDocument();
});

it('is not saved again by what was typed just before it was thrown away', async () => {
  signInAs('omar');
  given('DRAFT');
  const { user } = await open();
  server.use(
    answer.post('*/api/applications/mine/withdraw', async () => {
      await new Promise((later) => setTimeout(later, 900));
    }),
  );
  const calls: string[] = [];
  server.events.on('request:start', ({ request }) => {
    if (request.method !== 'GET') calls.push(request.url.replace(/.*\/mine/, request.method));
  });
  await user.click(screen.getByRole('button', { name: 'Throw the draft away' }));
  // In one go: on a slow machine anything between would be the pause in typing after which it is saved.
  const [field, away] = [work(), screen.getByRole('button', { name: 'Throw it away' })];
  fireEvent.change(field, { target: { value: 'I run a study group. And cake.' } });
  fireEvent.click(away);
  await waitFor(() => expect(motivation()).toHaveValue(''), { timeout: 5000 });
  expect(calls).toEqual(['POST/withdraw']);
  server.events.removeAllListeners();
});

async function throwAway(user: UserEvent) {
  await user.click(screen.getByRole('button', { name: 'Throw the draft away' }));
  await user.click(screen.getByRole('button', { name: 'Throw it away' }));
}

it('stays as it is when it was handed in from another tab, with all that was typed here', async () => {
  signInAs('omar');
  given('DRAFT', { version: 3 });
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Throw the draft away' }));
  const away = screen.getByRole('button', { name: 'Throw it away' });
  await put(user, work(), ' And cake.');
  given('SUBMITTED', { version: 4 });
  await user.click(away);
  const refused = await screen.findByRole('alert');
  expect(refused).toHaveTextContent(/was handed in while this page was open/);
  expect(within(refused).getByText('Submitted')).toBeInTheDocument();
  expect(work()).toHaveValue('I run a study group of eight in a library. And cake.');
  expect(drafts.read(people.omar.id, 'application')).toBeDefined();

  await user.click(within(refused).getByRole('button', { name: 'Show the application' }));
  expect(await screen.findByText(/The programme team has it/)).toBeInTheDocument();
  expect(screen.queryByText('Withdrawn')).not.toBeInTheDocument();
});

it('is thrown away with what another device saved only after it was asked again', async () => {
  signInAs('omar');
  given('DRAFT', { version: 3 });
  const { user } = await open();
  given('DRAFT', { version: 9 });
  await throwAway(user);
  expect(await screen.findByRole('alert')).toHaveTextContent(/was saved .* in another tab/);
  expect(motivation()).toHaveValue('I want to help people in Amman begin.');
  await user.click(screen.getByRole('button', { name: 'Throw it away' }));
  await waitFor(() => expect(motivation()).toHaveValue(''));
});

it('begins anew when the draft was thrown away from another tab as well', async () => {
  signInAs('omar');
  given('DRAFT');
  const { user } = await open();
  given('WITHDRAWN', { submittedAt: undefined as never });
  await throwAway(user);
  await waitFor(() => expect(motivation()).toHaveValue(''));
  expect(drafts.read(people.omar.id, 'application')).toBeUndefined();
});

it('keeps what was typed on this device when it cannot be thrown away', async () => {
  signInAs('omar');
  given('DRAFT');
  const { user } = await open();
  server.use(answer.post('*/api/applications/mine/withdraw', () => HttpResponse.error()));
  await user.click(screen.getByRole('button', { name: 'Throw the draft away' }));
  await put(user, work(), ' And cake.');
  await user.click(screen.getByRole('button', { name: 'Throw it away' }));
  expect(await screen.findByText(/There is no connection/)).toBeInTheDocument();
  expect(drafts.read<{ communityWork: string }>(people.omar.id, 'application')?.values.communityWork).toBe(
    'I run a study group of eight in a library. And cake.',
  );
});

it('cannot be thrown away before there is a draft', async () => {
  await open();
  expect(screen.queryByRole('button', { name: 'Throw the draft away' })).not.toBeInTheDocument();
});

it('is withdrawn after one question', async () => {
  signInAs('omar');
  given('SCREENING');
  const { user } = visit(address, [applications], 'omar');
  await user.click(await screen.findByRole('button', { name: 'Withdraw it' }));
  const question = screen.getByRole('form', { name: 'Withdraw the application' });
  expect(within(question).getByText(/Nobody reads it any more/)).toBeInTheDocument();
  await user.click(within(question).getByRole('button', { name: 'Withdraw it' }));
  expect(await screen.findByText('Withdrawn')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Apply again' }));
  expect(await screen.findByRole('form', { name: 'Application' })).toBeInTheDocument();
});

it('is not withdrawn when it was decided upon meanwhile, and shows the decision', async () => {
  signInAs('omar');
  given('SCREENING');
  const { user } = visit(address, [applications], 'omar');
  await user.click(await screen.findByRole('button', { name: 'Withdraw it' }));
  given('WAITLISTED', { version: 7 });
  await user.click(screen.getByRole('button', { name: 'Withdraw it' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This changed since you opened it.');
  expect(await screen.findByText(/You are on the waiting list/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Withdraw it' }));
  expect(await screen.findByText('Withdrawn')).toBeInTheDocument();
});

it('is not withdrawn when the question is left with Escape', async () => {
  signInAs('omar');
  given('SCREENING');
  const { user } = visit(address, [applications], 'omar');
  (await screen.findByRole('button', { name: 'Withdraw it' })).focus();
  await user.keyboard('{Enter}');
  const question = screen.getByRole('form', { name: 'Withdraw the application' });
  expect(within(question).getByRole('button', { name: 'Withdraw it' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(question).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Withdraw it' })).toHaveFocus());
  expect(screen.queryByText('Withdrawn')).not.toBeInTheDocument();
});

it('tells the declined why, and from when on they may apply again', async () => {
  server.use(
    answer.get('*/api/applications/mine', () =>
      HttpResponse.json({
        application: {
          id: 'a1',
          version: 5,
          createdAt: '2026-10-01T10:00:00Z',
          updatedAt: '2026-11-01T10:00:00Z',
          submittedAt: '2026-10-02T10:00:00Z',
          state: 'DECLINED',
          applicant: { id: 'o', name: 'Omar' },
          content: {
            motivation: '',
            communityWork: '',
            city: '',
            skills: [],
            languages: [],
            topics: [],
            links: [],
            listed: false,
          },
          criteria: [],
          scoreCount: 0,
          scoresNeeded: 1,
          actions: [],
          message: 'Thank you for telling us about your work.',
          decision: {
            outcome: 'DECLINED',
            reason: 'Come back after your first meetup.',
            at: '2026-11-01T10:00:00Z',
          },
        },
        maySave: false,
        reapplyFrom: '2027-04-30T10:00:00Z',
        codeOfConductVersion: '2026-1',
      }),
    ),
  );
  visit(address, [applications], 'omar');
  expect(await screen.findByText('Come back after your first meetup.')).toBeInTheDocument();
  expect(screen.getByText('from 30 April 2027 on')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Apply again' })).not.toBeInTheDocument();
});
