import { counts } from './import-words.ts';

const none = { created: 0, changed: 0, unchanged: 0 };

it.each([
  ['KIT_REQUESTS', { created: 3 }, '3 new past kits'],
  ['KIT_REQUESTS', { changed: 1, unchanged: 2 }, '1 changed past kit and 2 unchanged past kits'],
  [
    'STOCK',
    { created: 1200, changed: 1, unchanged: 3 },
    '1,200 new items, 1 changed item and 3 unchanged items',
  ],
  ['KIT_TEMPLATES', { unchanged: 1 }, '1 unchanged kit'],
  ['MATERIALS', { created: 1 }, '1 new material'],
  ['MATERIALS', {}, 'nothing'],
] as const)('counts what becomes of %s: %o', (kind, some, words) => {
  expect(counts(kind, { ...none, ...some })).toBe(words);
});
