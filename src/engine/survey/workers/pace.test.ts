import { expect, it } from 'vitest';
import { createPace } from './pace';

it('tells the pace since the beginning, then of the last three seconds', () => {
  const pace = createPace(1000);
  expect(pace.note(0, 1000)).toBe(0);
  expect(pace.note(50, 1100)).toBe(500);
  expect(pace.note(1000, 3000)).toBe(500);
  // From here on a tenth as fast.
  for (let second = 4; second < 9; second++) pace.note(1000 + 50 * (second - 3), 1000 * second);
  expect(pace.note(1300, 9000)).toBe(50);
});
