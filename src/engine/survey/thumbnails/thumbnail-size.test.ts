import { expect, it } from 'vitest';
import { thumbnailSize, type ThumbnailSize } from './thumbnail-size';

const cases: [string, [number | null, number | null, number | null], ThumbnailSize | null][] = [
  ['by the longer side', [4000, 3000, null], { resizeWidth: 224 }],
  ['by the longer side of one that stands', [3000, 4000, 3], { resizeHeight: 224 }],
  ['by the longer side of the upright picture', [4000, 3000, 6], { resizeHeight: 224 }],
  ['by the longer side of the upright picture, which lies', [3000, 4000, 8], { resizeWidth: 224 }],
  ['never enlarged', [224, 16, 1], {}],
  ['of 100 megapixels', [10_000, 10_000, null], { resizeWidth: 224 }],
  ['of more', [10_001, 10_000, null], null],
  ['of no size', [0, 10, null], null],
  ['of unknown size', [null, null, null], null],
];

it.each(cases)('%s', (_what, [width, height, orientation], expected) => {
  expect(thumbnailSize({ bytes: 1000, width, height, orientation })).toEqual(expected);
  expect(thumbnailSize({ bytes: 50_000_001, width, height, orientation })).toBeNull();
});
