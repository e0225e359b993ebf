import { screen, within } from '@testing-library/react';
import { show } from '@/test/render.tsx';
import { DayChart, roundUp } from './day-chart.tsx';

const days = [
  { day: '2026-11-01', value: 0, more: [2] },
  { day: '2026-11-02', value: 12, more: [0] },
];

describe('a chart of days', () => {
  it('says in one sentence what it shows, and each day on its bar', async () => {
    show(<DayChart label="12 clicks on 2 days" days={days} unit="click" columns={['People', 'Robots']} />);

    const chart = await screen.findByRole('img', { name: '12 clicks on 2 days' });
    expect(chart).toHaveTextContent('2 Nov: 12 clicks');
    expect(chart).toHaveTextContent('1 Nov: 0 clicks');
  });

  it('is a table as well, the newest day first', async () => {
    const { user } = show(
      <DayChart label="12 clicks on 2 days" days={days} unit="click" columns={['People', 'Robots']} />,
    );

    await user.click(await screen.findByRole('button', { name: 'Show as a table' }));

    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'DayPeopleRobots',
      '2 November 2026120',
      '1 November 202602',
    ]);
  });
});

it('ends its scale at a round number', () => {
  expect([0, 1, 2, 3, 7, 12, 49, 51, 1001].map(roundUp)).toEqual([1, 1, 2, 5, 10, 20, 50, 100, 2000]);
});
