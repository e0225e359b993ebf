import { screen, waitFor, within } from '@testing-library/react';
import { shownTo } from '@/shared/feature.ts';
import { visit } from '@/test/render.tsx';
import { people } from '@/test/world.ts';
import { members } from './feature.ts';

it('lists members, and opens one', async () => {
  const { user, router } = visit('/members', [members], 'sam');
  await user.click(await screen.findByRole('button', { name: /Béla Kovács/ }));
  expect(router.state.location.pathname).toBe(`/members/${people.bela.id}`);
  expect(await screen.findByRole('heading', { level: 1, name: 'Béla Kovács' })).toBeInTheDocument();
  expect(await screen.findByText('Two years of a study group.')).toBeInTheDocument();
});

it('narrows down by the state in the address', async () => {
  visit('/members?state=ON_HOLD', [members], 'sam');
  expect(await screen.findByRole('button', { name: new RegExp(people.yuki.name) })).toBeInTheDocument();
  expect(screen.getByText('1 member')).toBeInTheDocument();
});

it('says when a role has not arrived yet', async () => {
  visit(`/members/${people.gwen.id}`, [members], 'sam');
  expect(await screen.findByText('The sign-in service did not answer at 10:04.')).toBeInTheDocument();
  expect(screen.getByText(/Completed the profile/)).toHaveTextContent('not yet');
});

it('is put on hold with a reason, and resumed', async () => {
  const { user } = visit(`/members/${people.ada.id}`, [members], 'sam');
  await user.click(await screen.findByRole('button', { name: 'Put on hold' }));
  const form = screen.getByRole('form', { name: 'Put on hold' });
  await user.click(within(form).getByRole('textbox'));
  await user.paste('On parental leave until May.');
  await user.click(within(form).getByRole('button', { name: 'Put on hold' }));
  await user.click(await screen.findByRole('button', { name: 'Resume the membership' }));
  await waitFor(() => expect(screen.getByText('Active')).toBeInTheDocument());
});

it('is a page of facts for those who decide nothing', async () => {
  visit(`/members/${people.ada.id}`, [members], 'bela');
  await screen.findByRole('heading', { level: 1, name: 'Ada Mensah' });
  expect(screen.queryByRole('button', { name: 'End the membership' })).not.toBeInTheDocument();
});

it('is offered only to those whom the server shows all members', () => {
  const places = (role: string) => members.navigation?.filter((entry) => shownTo([role], entry));
  expect(places('staff')).toHaveLength(1);
  expect(places('advocate')).toEqual([]);
});
