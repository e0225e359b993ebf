import { screen, within } from '@testing-library/react';
import { visit } from '@/test/render.tsx';
import { rewards } from './feature.ts';

it('shows an organiser what the programme gave them, and nothing of others', async () => {
  visit('/rewards', [rewards], 'noor');

  const table = within(await screen.findByRole('table', { name: 'rewards' }));
  expect(table.getByRole('button', { name: 'Thank-you note' })).toBeInTheDocument();
  expect(table.getAllByRole('row')).toHaveLength(2);
});

it('shows staff the nominations too', async () => {
  visit('/rewards', [rewards], 'sam');

  const table = within(await screen.findByRole('table', { name: 'rewards' }));
  expect(table.getByText(/^Gwenllian/)).toBeInTheDocument();
});
