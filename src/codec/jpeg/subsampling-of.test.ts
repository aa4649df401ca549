import { expect, test } from 'vitest';
import { fixture } from './fixtures/load';
import type { JpegComponent } from './jpeg';
import { subsamplingOf } from './subsampling-of';

test.each([
  ['baseline-444', '4:4:4'],
  ['baseline-422', '4:2:2'],
  ['baseline-420', '4:2:0'],
  ['baseline-440', '4:4:0'],
  ['baseline-411', '4:1:1'],
  ['baseline-410', '4:1:0'],
  ['baseline-444-as-3x1', '4:4:4'],
  ['baseline-422-as-2x2', '4:2:2'],
  ['baseline-mixed', '2x2,2x1,1x2'],
  ['baseline-3x2', '3x2,1x1,1x1'],
  ['ycck-420', '4:2:0'],
  ['two-components', '2x1,1x1'],
  ['grey-2x2', 'grey'],
])('%s is %s', (name, expected) => {
  // Nothing but the factors is looked at.
  const components = fixture(name).answer.components as unknown as JpegComponent[];
  expect(subsamplingOf({ components })).toBe(expected);
});
