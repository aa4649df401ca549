/** What was opened → what the network reads, and what compressing does to it. */
import type { CoefficientImage } from '../../../codec/jpeg/jpeg';
import { toPixels, type PixelImage } from '../../../codec/jpeg/pixels/to-pixels';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import {
  compressionSeries,
  cropToSide,
  encodeInput,
  INPUT_SIDE,
  inputFile,
  inputPixels,
  keepLargest,
  networkInput,
  nonZeroShare,
  readsDirectly,
  requantise,
  TRAINED_QUALITY,
  type Crop,
} from '../../../models/resnet/input';
import type { InputAnswer, InputSpec, SeriesAnswer } from './questions';

type Pixels = Pick<PixelImage, 'width' | 'height' | 'rgba'>;

export class InputMaker {
  readonly #image: CoefficientImage | null;
  #pixels: Pixels | null;

  private constructor(image: CoefficientImage | null, pixels: Pixels | null) {
    this.#image = image;
    this.#pixels = pixels;
  }

  static ofBytes(bytes: Uint8Array): InputMaker {
    return new InputMaker(readJpeg(bytes), null);
  }

  static ofPixels(pixels: Pixels): InputMaker {
    return new InputMaker(null, pixels);
  }

  make(spec: InputSpec): InputAnswer {
    const { image, crop, sentence } = this.#base(spec);
    const kept = spec.keep < 1 ? keepLargest(image, spec.keep) : image;
    const coefficients = networkInput(kept);
    const { width, height } = this.#image ?? this.#pixels ?? { width: 0, height: 0 };
    const share = `${(100 * spec.keep).toPrecision(3)} %`;
    return {
      kind: crop ? 'made' : 'file',
      sentence: spec.keep < 1 ? `${sentence} Of its coefficients, the largest ${share} are kept.` : sentence,
      sourceWidth: width,
      sourceHeight: height,
      crop,
      image: kept,
      rgba: inputPixels(coefficients),
      bytes: inputFile(kept).length,
      nonZero: nonZeroShare(kept),
      coefficients,
    };
  }

  /** The same picture with fewer coefficients, and at lower qualities. */
  series(spec: InputSpec): SeriesAnswer {
    const { image } = this.#base({ ...spec, quality: 0 });
    const { keep, quality } = compressionSeries(image);
    return { unaltered: networkInput(image), keep, quality };
  }

  #base(spec: InputSpec): { image: CoefficientImage; crop: Crop | null; sentence: string } {
    const image = this.#image;
    if (image && readsDirectly(image)) {
      const own = 'The file’s own coefficients: nothing was decoded.';
      if (spec.quality === 0) return { image, crop: null, sentence: own };
      const again = requantise(image, spec.quality);
      return { image: again, crop: null, sentence: `${own} Quantised again at quality ${spec.quality}.` };
    }
    const quality = spec.quality === 0 ? TRAINED_QUALITY : spec.quality;
    this.#pixels ??= image && toPixels(image, { upsampling: 'smooth' });
    if (!this.#pixels) throw new Error('No picture is open.');
    const crop = cropOf(this.#pixels, spec);
    const made = encodeInput(cropToSide(this.#pixels, crop, INPUT_SIDE), quality);
    const scaled = crop.side === INPUT_SIDE ? '' : `, scaled to ${INPUT_SIDE}×${INPUT_SIDE}`;
    const cut = crop.side === this.#pixels.width && crop.side === this.#pixels.height ? 'Whole' : 'Cropped';
    const sentence = `${cut}: ${crop.side}×${crop.side} pixels${scaled}, encoded as JPEG at quality ${quality}, 4:2:0.`;
    return { image: made, crop, sentence };
  }
}

/** The square that the settings mean, in whole pixels, wholly inside. */
function cropOf({ width, height }: Pixels, { cropX, cropY, cropSide }: InputSpec): Crop {
  const shorter = Math.min(width, height);
  const side = Math.max(1, Math.round(shorter * cropSide));
  const place = (centre: number, room: number): number =>
    Math.min(room - side, Math.max(0, Math.round(centre * room - side / 2)));
  return { x: place(cropX, width), y: place(cropY, height), side };
}
