import { screen, within } from '@testing-library/react';
import { visit } from '@/test/render.tsx';
import { contributions } from './feature.ts';

const features = [contributions];

it('adds what an ambassador did, and says what its kind counts', async () => {
  const { user } = visit('/contributions/new', features, 'ada');

  await user.click(await screen.findByRole('combobox', { name: /What did you do/ }));
  await user.click(await screen.findByRole('option', { name: 'Article' }));
  expect(screen.getByText('views')).toBeInTheDocument();
});

it('lists one’s own, and not those of others', async () => {
  visit('/contributions', features, 'ada');

  const table = within(await screen.findByRole('table', { name: 'contributions' }));
  expect(table.getByRole('button', { name: 'What a queue is for' })).toBeInTheDocument();
  expect(table.queryByText('Postmortems people want to read')).not.toBeInTheDocument();
});
