/** Pixels to a JPEG's coefficients, at an IJG quality or with given tables. `writeJpeg` makes a file of them. */
import type { Subsampling } from '../../../math/jpeg/sampling';
import type { CoefficientImage } from '../jpeg';
import { ijgTable } from '../quality/ijg-table';
import { forwardPixels, type PixelSource } from './forward-pixels';
import { quantise } from './quantise';

export type EncodeOptions = {
  /** '420' where it is left out. */
  readonly subsampling?: Subsampling;
} & (
  | {
      /** IJG quality, 1…100. */
      readonly quality: number;
      readonly tables?: undefined;
    }
  | {
      /** Natural order: one for all components; or luma's and chroma's; or one a component. */
      readonly tables: readonly Uint16Array[];
      readonly quality?: undefined;
    }
);

export function encodePixels(pixels: PixelSource, options: EncodeOptions): CoefficientImage {
  const tables = options.tables ?? [ijgTable('luma', options.quality), ijgTable('chroma', options.quality)];
  return quantise(forwardPixels(pixels, options.subsampling ?? '420'), tables);
}
