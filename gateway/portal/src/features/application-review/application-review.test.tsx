import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http as answer } from 'msw';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { applicationReview } from './feature.ts';
import { todo } from './todo.ts';
import { people } from '@/test/world.ts';

async function open(id: string, as: 'sam' | 'tess' | 'ingrid' = 'sam') {
  const shown = visit(`/review/applications/${id}`, [applicationReview], as);
  const panel = await screen.findByRole('complementary', { name: 'Application' });
  await within(panel).findByRole('article');
  return { ...shown, panel };
}

async function score({ user, panel }: Awaited<ReturnType<typeof open>>) {
  for (const criterion of ['Motivation', 'Community work', 'Communication']) {
    const group = within(panel).getByRole('group', { name: criterion });
    await user.click(within(group).getByRole('radio', { name: '4' }));
  }
  await user.click(within(panel).getByRole('button', { name: 'Give your score' }));
}

it('lists what waits, the longest waiting first', async () => {
  visit('/review/applications', [applicationReview], 'sam');
  expect(await screen.findByRole('button', { name: people.omar.name })).toBeInTheDocument();
  expect(screen.getByText('3 applications')).toBeInTheDocument();
});

it('hides the scores of others until one’s own is given', async () => {
  const opened = await open('p1');
  expect(within(opened.panel).getByText(/1 score is given. You see them once/)).toBeInTheDocument();
  expect(within(opened.panel).queryByText('Warm and concrete.')).not.toBeInTheDocument();
  await score(opened);
  expect(await within(opened.panel).findByText('Warm and concrete.')).toBeInTheDocument();
  expect(within(opened.panel).getByRole('row', { name: /Sam Okafor/ })).toBeInTheDocument();
});

it('asks for every criterion', async () => {
  const { user, panel } = await open('p1');
  await user.click(within(panel).getByRole('button', { name: 'Give your score' }));
  const summary = await within(panel).findByRole('alert');
  expect(within(summary).getAllByRole('link')).toHaveLength(3);
});

it('is decided with a reason, and the next one opens', async () => {
  const opened = await open('p1');
  expect(within(opened.panel).queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument();
  await score(opened);
  await opened.user.click(await within(opened.panel).findByRole('button', { name: 'Accept' }));
  const form = screen.getByRole('form', { name: 'Accept' });
  await opened.user.click(within(form).getByRole('button', { name: 'Accept' }));
  expect(within(form).getByText(/Say why/)).toBeInTheDocument();
  await opened.user.click(within(form).getByRole('textbox'));
  await opened.user.paste('Two years of a study group.');
  await opened.user.click(within(form).getByRole('button', { name: 'Accept' }));
  await waitFor(() => expect(opened.router.state.location.pathname).toBe('/review/applications/p2'));
});

it('keeps the reason when somebody else was faster, and says so', async () => {
  const opened = await open('p1');
  await score(opened);
  server.use(
    answer.post('*/api/applications/p1/decline', () =>
      problem(409, 'application-already-decided', 'Tess accepted it a minute ago.'),
    ),
  );
  await within(opened.panel).findByRole('button', { name: 'Decline' });
  await opened.user.keyboard('d');
  const form = await screen.findByRole('form', { name: 'Decline' });
  await opened.user.click(within(form).getByRole('textbox'));
  await opened.user.paste('Not yet.');
  await opened.user.click(within(form).getByRole('button', { name: 'Decline' }));
  expect(await within(form).findByText('Tess accepted it a minute ago.')).toBeInTheDocument();
  expect(within(form).getByRole('textbox')).toHaveValue('Not yet.');
});

it('says so when there is nothing to read', async () => {
  server.use(answer.get('*/api/applications', () => HttpResponse.json({ items: [] })));
  visit('/review/applications', [applicationReview], 'sam');
  expect(await screen.findByText('Nothing to read')).toBeInTheDocument();
});

it('is on the list of those who have not scored, never on the applicant’s', async () => {
  visit('/review/applications', [applicationReview], 'sam');
  const mine = await todo({ id: people.sam.id }, new AbortController().signal);
  expect(mine.map((item) => item.title)).toContain(`Read the application of ${people.omar.name}`);
  const own = await todo({ id: people.omar.id }, new AbortController().signal);
  expect(own.map((item) => item.title)).not.toContain(`Read the application of ${people.omar.name}`);
});
