/**
 * A JPEG's coefficients as a picture: the same pixels libjpeg-turbo's accurate decoder gives, level for level.
 * Numerics: src/math/jpeg/.
 */
import { samplesOf } from '../../../math/jpeg/inverse-integer';
import { joinSamples, type SamplePlane } from '../../../math/jpeg/join-samples';
import { shownColor, shownComponents } from '../../../math/jpeg/samples-to-rgba';
import type { Upsampling } from '../../../math/jpeg/upsample';
import type { CoefficientImage, JpegComponent } from '../jpeg';

export interface PixelImage {
  readonly width: number;
  readonly height: number;
  /** [height, width, 4], opaque. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export interface PixelOptions {
  /** Of subsampled components: 'smooth', as libjpeg does it, where it is left out. */
  readonly upsampling?: Upsampling;
}

/** Samples of one component, 0 … 2^precision − 1: [8·blockRows, 8·blockColumns], padding included. */
export function componentSamples(component: JpegComponent, precision: number): SamplePlane {
  return { samples: samplesOf(component, precision), stride: 8 * component.blockColumns };
}

export function toPixels(image: CoefficientImage, { upsampling = 'smooth' }: PixelOptions = {}): PixelImage {
  const { width, height, components, colorSpace, precision } = image;
  const shown = components.slice(0, shownComponents(shownColor(colorSpace, components.length)));
  const planes = shown.map((component) => componentSamples(component, precision));
  const pixels = joinSamples(image, planes, upsampling);
  return { width, height, rgba: new Uint8ClampedArray(pixels.buffer) };
}
