/**
 * A collection of three cameras' making, from a seed: photographs at 500 or so, thumbnails, and scans; each group's settings
 * vary a little. For the tests of the map.
 */
import { createRandom } from '../../../math/random';
import { blankRow, type SurveyRow } from '../../row';

interface Planted {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly spread: number;
  readonly quality: readonly [number, number];
  readonly subsampling: string;
}

export const PLANTED: readonly Planted[] = [
  { name: 'photos', width: 500, height: 375, spread: 60, quality: [94, 98], subsampling: '4:4:4' },
  { name: 'thumbs', width: 128, height: 128, spread: 20, quality: [70, 80], subsampling: '4:2:0' },
  { name: 'scans', width: 2400, height: 3200, spread: 200, quality: [85, 91], subsampling: '4:2:2' },
];

export const jpegRow = (path: string, fields: Partial<SurveyRow>): SurveyRow => ({
  ...blankRow(path, 1000),
  kind: 'JPEG',
  components: 3,
  color: 'ycbcr',
  coding: 'baseline',
  ...fields,
});

/** The groups take turns by the shares of `counts`. */
export function plantedRows(counts: readonly number[], seed: number): SurveyRow[] {
  const random = createRandom(seed);
  return PLANTED.flatMap(({ name, width, height, spread, quality, subsampling }, group) =>
    Array.from({ length: counts[group] }, (_, i) =>
      jpegRow(`set/${name}/${i}.jpg`, {
        width: Math.round(width + spread * random.normal()),
        height: Math.round(height + spread * random.normal()),
        quality: quality[0] + random.integer(quality[1] - quality[0] + 1),
        subsampling,
        bytes: 1000 + random.integer(100_000),
      }),
    ),
  );
}
