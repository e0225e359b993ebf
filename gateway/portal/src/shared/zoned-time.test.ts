import { instantOf, laterBy, wallTimeOf } from './zoned-time.ts';

it.each([
  ['2026-01-15T18:00', 'Europe/Budapest', '2026-01-15T17:00:00.000Z'],
  ['2026-07-15T18:00', 'Europe/Budapest', '2026-07-15T16:00:00.000Z'],
  ['2026-07-15T18:00', 'Asia/Kolkata', '2026-07-15T12:30:00.000Z'],
  ['2026-07-15T01:00', 'Pacific/Auckland', '2026-07-14T13:00:00.000Z'],
  ['2026-07-15T18:00', 'UTC', '2026-07-15T18:00:00.000Z'],
])('reads %s on the clocks of %s', (local, zone, instant) => {
  expect(instantOf(local, zone)).toBe(instant);
  expect(wallTimeOf(instant, zone)).toBe(local);
});

it('reads times around the change to summer time and back', () => {
  expect(instantOf('2026-03-29T01:30', 'Europe/Budapest')).toBe('2026-03-29T00:30:00.000Z');
  expect(instantOf('2026-03-29T02:30', 'Europe/Budapest')).toBe('2026-03-29T01:30:00.000Z');
  expect(instantOf('2026-03-29T03:30', 'Europe/Budapest')).toBe('2026-03-29T01:30:00.000Z');
  expect(instantOf('2026-10-25T02:30', 'Europe/Budapest')).toBe('2026-10-25T00:30:00.000Z');
  expect(instantOf('2026-10-25T03:30', 'Europe/Budapest')).toBe('2026-10-25T02:30:00.000Z');
});

it('goes past midnight', () => {
  expect(laterBy(3, '2026-12-31T22:00')).toBe('2027-01-01T01:00');
});
