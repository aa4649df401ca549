/** Cases of the JPEG kernels' tests: coefficients as an encoder might have made them, and the picture they are. */
import { samplesOf } from '../../math/jpeg/inverse-integer';
import { joinSamples, type SamplePlane } from '../../math/jpeg/join-samples';
import type { SampleColor } from '../../math/jpeg/samples-to-rgba';
import type { Upsampling } from '../../math/jpeg/upsample';
import { createRandom } from '../../math/random';
import type { ComponentLayout, JpegLayout } from '../jpeg/jpeg-layout';
import { samplePlaces } from '../jpeg/jpeg-layout';

export interface JpegCase {
  readonly layout: JpegLayout;
  readonly coefficients: readonly Int16Array<ArrayBuffer>[];
  readonly tables: readonly Uint16Array[];
}

export interface JpegCaseOptions {
  readonly precision?: number;
  readonly colorSpace?: SampleColor;
  readonly inverted?: boolean;
}

export type Factors = readonly [horizontal: number, vertical: number];

export function jpegLayout(
  width: number,
  height: number,
  factors: readonly Factors[],
  { precision = 8, colorSpace = factors.length === 1 ? 'grey' : 'ycbcr', inverted = false }: JpegCaseOptions = {},
): JpegLayout {
  const across = Math.max(...factors.map(([horizontal]) => horizontal));
  const down = Math.max(...factors.map(([, vertical]) => vertical));
  const components = factors.map(([horizontal, vertical]): ComponentLayout => ({
    horizontal,
    vertical,
    width: Math.ceil((width * horizontal) / across),
    height: Math.ceil((height * vertical) / down),
    blockColumns: horizontal * Math.ceil(width / (8 * across)),
    blockRows: vertical * Math.ceil(height / (8 * down)),
  }));
  return { width, height, precision, colorSpace, inverted, components };
}

export function jpegCase(
  width: number,
  height: number,
  factors: readonly Factors[],
  options: JpegCaseOptions = {},
): JpegCase {
  const layout = jpegLayout(width, height, factors, options);
  const random = createRandom(width * 131 + height);
  const contrast = 2 ** (layout.precision - 8);
  const tables = layout.components.map(() =>
    Uint16Array.from({ length: 64 }, (_, i) => 1 + (i >> 1) + random.integer(9)),
  );
  const coefficients = layout.components.map(({ blockColumns, blockRows }, component) =>
    Int16Array.from({ length: 64 * blockColumns * blockRows }, (_, at) => {
      const i = at % 64;
      const range = i === 0 ? 1100 : 500 / (1 + (i >> 3) + (i & 7));
      return Math.round((contrast * range * (2 * random.next() - 1)) / tables[component][i]);
    }),
  );
  return { layout, coefficients, tables };
}

export function samplesOfCase({ layout, coefficients, tables }: JpegCase): SamplePlane[] {
  return layout.components.map((component, index) => ({
    samples: samplesOf({ ...component, coefficients: coefficients[index], table: tables[index] }, layout.precision),
    stride: 8 * component.blockColumns,
  }));
}

export function picturesOfCase(jpeg: JpegCase, upsampling: Upsampling): Uint32Array<ArrayBuffer> {
  return joinSamples(jpeg.layout, samplesOfCase(jpeg), upsampling);
}

/** Samples as they lie on the GPU. */
export function packSamples({ layout }: JpegCase, planes: readonly SamplePlane[]): Uint32Array<ArrayBuffer> {
  const { places, words } = samplePlaces(layout);
  const packed = new Uint32Array(words);
  planes.forEach(({ samples }, index) => {
    packed.set(new Uint32Array(samples.slice().buffer), places[index].first);
  });
  return packed;
}

/** A file's numbers, two a word. */
export function packCoefficients(coefficients: Int16Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  return new Uint32Array(coefficients.slice().buffer);
}
