import { earlyRequest } from '../mocks.ts';
import { followUpValues } from './follow-up-values.ts';

const asked = (kit = earlyRequest(false)) =>
  followUpValues(kit).lines.map(({ itemId, sent, arrived }) => ({ itemId, sent, arrived }));

it('counts what was approved where nothing says what has left', () => {
  expect(asked()).toContainEqual({ itemId: 'sticker', sent: 80, arrived: 80 });
});

it('counts what has left, and does not ask about what has not', () => {
  const kit = { ...earlyRequest(false), sent: [{ itemId: 'sticker', variantId: 'one-size', quantity: 30 }] };
  expect(asked(kit)).toEqual([{ itemId: 'sticker', sent: 30, arrived: 30 }]);
});
