/**
 * The J:a:b name of what a file's sampling factors do: `4:2:0`, `4:2:2`, …, `grey`, or the factors themselves
 * (`2x2,2x1,1x2`) where there is no such name.
 *
 * J = 4 luma samples in a row; a chroma samples under them in the first row, b more in the second. Only the ratios count:
 * 2×2 for every component is 4:4:4. A fourth component (K, Adobe) has luma's factors.
 */
import type { JpegComponent } from './jpeg';

/** Nothing but the factors is looked at. */
export interface SampledImage {
  readonly components: readonly Pick<JpegComponent, 'horizontal' | 'vertical'>[];
}

export function subsamplingOf({ components }: SampledImage): string {
  if (components.length === 1) return 'grey';
  const factors = components.map(({ horizontal, vertical }) => `${horizontal}x${vertical}`);
  const [luma, chroma] = components;
  const across = luma.horizontal / chroma.horizontal;
  const down = luma.vertical / chroma.vertical;
  const alike = components.length > 2 && factors[1] === factors[2] && [undefined, factors[0]].includes(factors[3]);
  return (alike ? NAMES[`${across}x${down}`] : undefined) ?? factors.join(',');
}

/** By how many luma samples one chroma sample stands for, across and down. */
const NAMES: Readonly<Record<string, string | undefined>> = {
  '1x1': '4:4:4',
  '2x1': '4:2:2',
  '2x2': '4:2:0',
  '1x2': '4:4:0',
  '4x1': '4:1:1',
  '4x2': '4:1:0',
  '1x4': '4:4:1',
};
