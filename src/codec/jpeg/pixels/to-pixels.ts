/**
 * A JPEG's coefficients as a picture: the same pixels libjpeg-turbo's accurate decoder gives, level for level.
 * Numerics: src/math/jpeg/.
 */
import { samplesOf } from '../../../math/jpeg/inverse-integer';
import { rowToRgba, shownColor, shownComponents } from '../../../math/jpeg/samples-to-rgba';
import { upsampleKind, upsampleRow, type Upsampling } from '../../../math/jpeg/upsample';
import type { CoefficientImage, JpegComponent } from '../jpeg';

export interface PixelImage {
  readonly width: number;
  readonly height: number;
  /** [height, width, 4], not premultiplied; a JPEG is opaque. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export interface PixelOptions {
  /** Of subsampled components: 'smooth', as libjpeg does it, where it is left out. */
  readonly upsampling?: Upsampling;
}

/** Samples of one component, 0 … 2^precision − 1. */
export interface ComponentSamples {
  /** [8·blockRows, 8·blockColumns], padding included. */
  readonly samples: Uint8Array | Uint16Array;
  readonly stride: number;
}

export function componentSamples(component: JpegComponent, precision: number): ComponentSamples {
  return { samples: samplesOf(component, precision), stride: 8 * component.blockColumns };
}

export function toPixels(image: CoefficientImage, options: PixelOptions = {}): PixelImage {
  const { components, precision } = image;
  const color = shownColor(image.colorSpace, components.length);
  const shown = components.slice(0, shownComponents(color));
  return joinSamples(
    image,
    shown.map((component) => componentSamples(component, precision)),
    options,
  );
}

/** The same from samples that are there already, one a shown component. */
export function joinSamples(
  image: CoefficientImage,
  planes: readonly ComponentSamples[],
  { upsampling = 'smooth' }: PixelOptions = {},
): PixelImage {
  const { width, height, components, precision, inverted } = image;
  const color = shownColor(image.colorSpace, components.length);
  const largest = {
    horizontal: Math.max(...components.map(({ horizontal }) => horizontal)),
    vertical: Math.max(...components.map(({ vertical }) => vertical)),
  };
  const values = planes.map(() => new Int32Array(width));
  const kinds = planes.map((_, index) => upsampleKind(components[index], largest, upsampling));
  const pixels = new Uint32Array(width * height);
  const row = { color, inverted, precision, values };
  for (let y = 0; y < height; y++) {
    planes.forEach(({ samples, stride }, index) =>
      upsampleRow(kinds[index], samples, stride, components[index], largest, y, values[index]),
    );
    rowToRgba(row, pixels, width * y);
  }
  return { width, height, rgba: new Uint8ClampedArray(pixels.buffer) };
}
