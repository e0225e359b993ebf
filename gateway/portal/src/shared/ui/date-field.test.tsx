import { screen } from '@testing-library/react';
import { show } from '@/test/render.tsx';
import { DateField } from './date-field.tsx';

it('takes a year of four digits and no more', async () => {
  show(
    <>
      <DateField label="Day" />
      <DateField label="Starts" time />
    </>,
  );
  const longer = { Day: '12026-02-04', Starts: '12026-02-04T18:30' };
  for (const [label, value] of Object.entries(longer)) {
    const input = await screen.findByLabelText<HTMLInputElement>(label);
    input.value = value;
    expect(input.validity.rangeOverflow, label).toBe(true);
    input.value = value.slice(1);
    expect(input.validity.valid, label).toBe(true);
  }
});
