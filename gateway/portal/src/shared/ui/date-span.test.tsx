import { screen } from '@testing-library/react';
import { show } from '@/test/render.tsx';
import { DateSpan } from './date-time.tsx';

it('says a day once, and the zone of another place once', async () => {
  show(
    <p>
      <DateSpan from="2027-01-20T15:00:00Z" to="2027-01-20T17:30:00Z" zone="Asia/Amman" />
    </p>,
    { as: 'ada' },
  );

  expect(await screen.findByText(/20 Jan/)).toBeInTheDocument();
  expect(screen.getByRole('paragraph')).toHaveTextContent(/^Wed, 20 Jan 2027, 18:00–20:30 GMT\+3$/);
});
