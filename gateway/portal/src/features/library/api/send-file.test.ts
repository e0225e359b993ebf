import { expect, it } from 'vitest';
import { pieceAfter } from './send-file.ts';

const MB = 1024 * 1024;

it('sends pieces that take about two seconds each', () => {
  expect(pieceAfter(4 * MB, 1000)).toBe(8 * MB);
  expect(pieceAfter(8 * MB, 1000)).toBe(16 * MB);
  expect(pieceAfter(16 * MB, 4000)).toBe(8 * MB);
});

it('stays small on a slow line and bounded on a fast one', () => {
  expect(pieceAfter(4 * MB, 60_000)).toBe(4 * MB);
  expect(pieceAfter(4 * MB, 0)).toBe(32 * MB);
});
