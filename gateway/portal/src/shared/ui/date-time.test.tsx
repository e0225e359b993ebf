import { act, screen } from '@testing-library/react';
import { show } from '@/test/render.tsx';
import { DateSpan, DateTime, formatDate, showDatesIn } from './date-time.tsx';
import { Figure } from './figure.tsx';

beforeEach(() => showDatesIn(undefined));

it('draws again what was drawn before the person’s zone was known', async () => {
  showDatesIn('UTC');
  show(
    <>
      <p>
        <DateTime at="2026-11-26T20:00:00Z" show="date" />
      </p>
      <p>
        <DateSpan from="2026-11-26T20:00:00Z" to="2026-11-26T21:00:00Z" />
      </p>
      <Figure value={3} source="MEASURED" at="2026-11-26T20:00:00Z" />
    </>,
    { as: 'ada' },
  );
  expect(await screen.findByText('26 November 2026')).toBeInTheDocument();

  act(() => showDatesIn('Pacific/Auckland'));

  expect(screen.getByText('27 November 2026')).toBeInTheDocument();
  expect(screen.getByText('Fri, 27 Nov 2026, 09:00')).toBeInTheDocument();
  expect(screen.getByText('As of 27 November 2026')).toBeInTheDocument();
});

it('shows a day without a time as the same day everywhere', () => {
  expect(formatDate('2026-11-27', 'date', 'America/Los_Angeles')).toBe('27 November 2026');
  expect(formatDate('2026-11-27T02:00:00Z', 'date', 'America/Los_Angeles')).toBe('26 November 2026');
});

it('keeps to the device where the zone is none', () => {
  showDatesIn('Mars/Olympus_Mons');
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(formatDate('2026-11-27T02:00:00Z', 'both')).toBe(formatDate('2026-11-27T02:00:00Z', 'both', device));
});
