import { phonePlaces, placesOf } from '@/shared/feature.ts';
import { roles } from '@/shared/session.tsx';
import { features } from './features.ts';

/** A label breaks between its words only. */
function longestWord(label: string): number {
  return Math.max(...label.split(' ').map((word) => word.length));
}

it('has room for each word of the bottom bar on the narrowest phones, whatever roles somebody holds', () => {
  // A letter is 6.2 px wide on average, and 320 px hold five places with 4 px of padding each.
  const room = 300 / 6.2;
  for (let held = 0; held < 2 ** roles.length; held += 1) {
    const some = roles.filter((_, at) => (held & (2 ** at)) > 0);
    const labels = [...phonePlaces(placesOf(features, some)).map((entry) => entry.label), 'More'];
    expect(
      labels.reduce((letters, label) => letters + longestWord(label), 0),
      `${labels.join(', ')} for ${some.join(', ')}`,
    ).toBeLessThanOrEqual(room);
  }
});

it('gives advocates the places of their work in the bottom bar', () => {
  const labels = phonePlaces(placesOf(features, ['advocate'])).map((entry) => entry.label);
  expect(labels).toEqual(expect.arrayContaining(['Home', 'Library', 'What to say']));
});

it.each([['ambassador'], ['staff'], ['fulfilment'], ['organiser']])('keeps the bar of %s', (role) => {
  const labels = phonePlaces(placesOf(features, [role])).map((entry) => entry.label);
  expect(labels).not.toContain('What to say');
});
