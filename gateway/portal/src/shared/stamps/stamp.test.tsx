import { render, screen } from '@testing-library/react';
import { Stamp } from './stamp-art.tsx';
import { designStamp, fingerprint, fit } from './stamp.ts';

const lagos = {
  id: '0198-a',
  city: 'Lagos',
  country: 'NG',
  date: '2026-03-14T17:00:00Z',
  kind: 'GRASSROOTS',
};

it('is the same for the same meetup, always', () => {
  expect(designStamp(lagos)).toEqual(designStamp({ ...lagos }));
  expect(designStamp(lagos)).toMatchInlineSnapshot(`
    {
      "city": "LAGOS",
      "day": "14",
      "ink": "ink",
      "lower": "MEETUP",
      "month": "MAR",
      "motif": "leaf",
      "serial": "563848",
      "shape": "shield",
      "tilt": 0,
      "upper": "NIGERIA",
      "wear": 0.31,
      "year": "2026",
    }
  `);
});

it('prints what it was drawn from', () => {
  const design = designStamp(lagos);
  expect(design).toMatchObject({
    city: 'LAGOS',
    upper: 'NIGERIA',
    lower: 'MEETUP',
    day: '14',
    month: 'MAR',
    year: '2026',
  });
});

it('keeps the shape of a city and varies the rest', () => {
  const many = Array.from({ length: 60 }, (_, at) => designStamp({ ...lagos, id: `m${at}` }));
  expect(new Set(many.map((design) => design.shape)).size).toBe(1);
  expect(new Set(many.map((design) => design.ink)).size).toBe(6);
  expect(new Set(many.map((design) => design.motif)).size).toBe(8);
  for (const design of many) expect(Math.abs(design.tilt)).toBeLessThanOrEqual(11);
});

it('gives cities every shape there is', () => {
  const cities = [
    'Lagos',
    'Oslo',
    'Kraków',
    '東京',
    'القاهرة',
    'Lima',
    'Pune',
    'Porto',
    'Accra',
    'Tallinn',
    'Graz',
    'Cork',
    'Leeds',
    'Lyon',
    'Perth',
    'Quito',
  ];
  expect(new Set(cities.map((city) => designStamp({ ...lagos, city }).shape)).size).toBe(6);
});

it('ignores the time of day', () => {
  expect(designStamp({ ...lagos, date: '2026-03-14' })).toEqual(designStamp(lagos));
});

it('spreads neighbouring texts', () => {
  const numbers = Array.from({ length: 1000 }, (_, at) => fingerprint(`meetup-${at}`) % 10);
  for (let digit = 0; digit < 10; digit++) {
    expect(numbers.filter((number) => number === digit).length).toBeGreaterThan(60);
  }
});

it('shrinks long names until they fit, and never below what can be read', () => {
  expect(fit('OSLO', 60, 14)).toBe(14);
  expect(fit('LLANFAIRPWLLGWYNGYLL', 60, 14)).toBeLessThan(5);
  expect(fit('LLANFAIRPWLLGWYNGYLL', 60, 14)).toBeGreaterThanOrEqual(4);
});

it('is named for people who cannot see it', () => {
  render(<Stamp facts={lagos} />);
  expect(screen.getByRole('img', { name: 'Stamp: Lagos, 14 MAR 2026' })).toBeInTheDocument();
});
