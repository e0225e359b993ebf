import { screen, within } from '@testing-library/react';
import { visit } from '@/test/render.tsx';
import { hallOfFame } from './feature.ts';

async function board(name: string) {
  visit('/hall-of-fame', [hallOfFame]);
  return within(await screen.findByRole('region', { name }));
}

it('says of a total what it is made of, and what share is measured', async () => {
  const talks = await board('Talks');

  const [total] = talks.getAllByRole('tooltip', { hidden: true });
  expect(total).toHaveTextContent('From several sources');
  expect(total).toHaveTextContent('140 measured, 31 self-reported');
  expect(total).toHaveTextContent('Between 168 and 174');
  expect(total).toHaveTextContent('81 % of it is measured');
  expect(total).toHaveTextContent('As of 13 November 2026');
});

it('calls a guess a guess', async () => {
  const meetups = await board('Meetups');

  const ofGwen = meetups.getByText(/Llanfairpwllgwyngyll/, { selector: 'p' });
  const [total] = within(ofGwen).getAllByRole('tooltip', { hidden: true });
  expect(total).toHaveTextContent('Estimated');
  expect(total).not.toHaveTextContent('as the people who were there reported it');
  expect(total).toHaveTextContent('0 % of it is measured');
});
