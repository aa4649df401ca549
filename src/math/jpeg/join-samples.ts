/**
 * Samples of all components to a picture: upsampling (upsample.ts) and colour (samples-to-rgba.ts), a row at a time.
 * Layout: samples [rows, stride] with padding; pixels [H,W], red in the low byte. Whole numbers. Tolerance: exact.
 */
import { rowToRgba, shownColor, shownComponents, type SampleColor } from './samples-to-rgba';
import { upsampleKind, upsampleRow, type SampledComponent, type Samples, type Upsampling } from './upsample';

export interface SampledPicture {
  readonly width: number;
  readonly height: number;
  /** 8 or 12. */
  readonly precision: number;
  readonly colorSpace: SampleColor;
  readonly inverted: boolean;
  readonly components: readonly SampledComponent[];
}

export interface SamplePlane {
  readonly samples: Samples;
  readonly stride: number;
}

/** `planes`: one a shown component; more are not looked at. */
export function joinSamples(
  picture: SampledPicture,
  planes: readonly SamplePlane[],
  upsampling: Upsampling,
): Uint32Array<ArrayBuffer> {
  const { width, height, components, precision, inverted } = picture;
  const color = shownColor(picture.colorSpace, components.length);
  const largest = {
    horizontal: Math.max(...components.map(({ horizontal }) => horizontal)),
    vertical: Math.max(...components.map(({ vertical }) => vertical)),
  };
  const shown = planes.slice(0, shownComponents(color));
  const kinds = shown.map((_, index) => upsampleKind(components[index], largest, upsampling));
  const values = shown.map(() => new Int32Array(width));
  const row = { color, inverted, precision, values };
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    shown.forEach(({ samples, stride }, index) =>
      upsampleRow(kinds[index], samples, stride, components[index], largest, y, values[index]),
    );
    rowToRgba(row, pixels, width * y);
  }
  return pixels;
}
