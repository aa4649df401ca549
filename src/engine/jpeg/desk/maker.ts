/** Makes files of one picture by the settings of Make, doing again only what a change of settings asks for. */
import { forwardPixels, type UnquantisedImage } from '../../../codec/jpeg/encode/forward-pixels';
import { quantise } from '../../../codec/jpeg/encode/quantise';
import type { CoefficientImage } from '../../../codec/jpeg/jpeg';
import { toPixels } from '../../../codec/jpeg/pixels/to-pixels';
import { writeJpeg } from '../../../codec/jpeg/write/write-jpeg';
import { Recent } from '../../analysis/recent';
import { makeTables } from '../../../codec/jpeg/quality/make-tables';
import { psnrOf } from '../../../math/metrics';
import type { JpegFigures, Solution, Target } from '../api';
import { figuresOf, measurePixels, measureSsim } from './measure';
import type { MakeSpec, RgbaImage, Upsampling } from './questions';

export interface MadeFile {
  readonly image: CoefficientImage;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export class Maker {
  readonly #pixels: RgbaImage;
  /** The transform costs most, and stays the same while tables change. */
  readonly #unquantised = new Recent<UnquantisedImage>(1);
  readonly #images = new Recent<CoefficientImage>(2);
  readonly #files = new Recent<Uint8Array<ArrayBuffer>>(2);

  constructor(pixels: RgbaImage) {
    this.#pixels = pixels;
  }

  image({ quality, tables, subsampling }: MakeSpec): CoefficientImage {
    return this.#images.get(`${quality} ${tables} ${subsampling}`, () =>
      quantise(
        this.#unquantised.get(subsampling, () => forwardPixels(this.#pixels, subsampling)),
        makeTables(quality, tables),
      ),
    );
  }

  make(spec: MakeSpec): MadeFile {
    const image = this.image(spec);
    const { process, huffman } = spec;
    const bytes = this.#files.get(JSON.stringify(spec), () =>
      Uint8Array.from(writeJpeg(image, { process, huffman: process === 'progressive' ? 'optimised' : huffman })),
    );
    return { image, bytes };
  }

  pixels(spec: MakeSpec, upsampling: Upsampling): RgbaImage {
    return toPixels(this.image(spec), { upsampling });
  }

  /** The figures of one file, against the `reference` that is on the stage. */
  rate(spec: MakeSpec, upsampling: Upsampling, reference: RgbaImage): JpegFigures {
    const pixels = this.pixels(spec, upsampling);
    const sums = measurePixels(reference, pixels);
    return figuresOf(sums, measureSsim(reference, pixels), this.make(spec).bytes.length, reference);
  }

  /**
   * The IJG quality that just meets the target, by halving: a file's size and its PSNR rise with quality but for small
   * dents, so the neighbours of what is found are tried too.
   */
  solve(target: Target, spec: MakeSpec, upsampling: Upsampling, reference: RgbaImage): Solution {
    const { width, height } = reference;
    const psnrAt = (at: MakeSpec): number =>
      psnrOf(measurePixels(reference, this.pixels(at, upsampling)).squaredErrorRgb, 3 * width * height);
    const tried = new Map<number, Solution>();
    const attempt = (quality: number): Solution => {
      const known = tried.get(quality);
      if (known) return known;
      const at = { ...spec, tables: '', quality };
      const bytes = this.make(at).bytes.length;
      const psnr = target.kind === 'bytes' ? NaN : psnrAt(at);
      const reached = target.kind === 'bytes' ? bytes <= target.value : psnr >= target.value;
      const solution = { quality, bytes, psnr, reached };
      tried.set(quality, solution);
      return solution;
    };
    const best = halve(target.kind === 'bytes' ? 'largest' : 'smallest', (quality) => attempt(quality).reached);
    const found = attempt(best);
    return Number.isNaN(found.psnr) ? { ...found, psnr: psnrAt({ ...spec, tables: '', quality: best }) } : found;
  }
}

/**
 * The largest (smallest) quality 1…100 that meets, or the end of the range that comes nearest where none does. Two
 * qualities beyond the first that fails are looked at, for the dents.
 */
export function halve(wanted: 'largest' | 'smallest', meets: (quality: number) => boolean): number {
  // Counted in the direction in which meeting gets harder.
  const qualityAt = (step: number): number => (wanted === 'largest' ? step : 101 - step);
  let [low, high] = [0, 101];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (meets(qualityAt(middle))) low = middle;
    else high = middle;
  }
  for (const beyond of [low + 3, low + 2]) {
    if (low > 0 && beyond <= 100 && meets(qualityAt(beyond))) return qualityAt(beyond);
  }
  return qualityAt(Math.max(1, low));
}
