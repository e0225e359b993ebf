import { screen } from '@testing-library/react';
import { visit } from '@/test/render.tsx';
import { kitRequests } from '../feature.ts';

it('shows the day to order by only as long as it can be missed', async () => {
  visit('/kit-requests', [kitRequests], 'ada');

  const day = async (name: RegExp) =>
    (await screen.findByRole('button', { name })).closest('tr')?.querySelector('td:last-child');
  expect(await day(/^Containers without tears/)).toHaveTextContent('left');
  // Approved.
  expect(await day(/^An evening about queues/)).toBeEmptyDOMElement();
});
