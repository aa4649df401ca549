/**
 * Pixels to coefficients that are not yet quantised: colour, subsampling, DCT. Kept, so that other tables cost only
 * another division. Numerics: src/math/jpeg/. Layout: f32 [blockRows, blockColumns, 64] per component, 8v+u.
 *
 * Blocks that only fill up an MCU hold nothing but a DC coefficient: to the right that of the last block of their row,
 * below that of the last block above them in their MCU, as libjpeg writes them, so that they cost almost no bits.
 */
import { downsample } from '../../../math/jpeg/downsample';
import { forwardColor } from '../../../math/jpeg/forward-color';
import { forwardDctBlock } from '../../../math/jpeg/forward-dct';
import { componentGeometry, type ComponentGeometry, type Subsampling } from '../../../math/jpeg/sampling';

export interface PixelSource {
  readonly width: number;
  readonly height: number;
  /** [height, width, 4]; alpha is ignored. */
  readonly rgba: Uint8ClampedArray | Uint8Array;
}

export interface UnquantisedComponent {
  readonly geometry: ComponentGeometry;
  readonly coefficients: Float32Array;
}

export interface UnquantisedImage {
  readonly width: number;
  readonly height: number;
  readonly subsampling: Subsampling;
  readonly components: readonly UnquantisedComponent[];
}

export function forwardPixels(pixels: PixelSource, subsampling: Subsampling): UnquantisedImage {
  const { width, height, rgba } = pixels;
  const geometries = componentGeometry(width, height, subsampling);
  if (rgba.length !== 4 * width * height)
    throw new RangeError(`Pixels have ${rgba.length} bytes, expected ${4 * width * height}`);
  const components = geometries.map((geometry, index) => {
    const { samples, stride } = downsample(forwardColor(rgba, index), width, height, geometry);
    return { geometry, coefficients: transformBlocks(samples, stride, geometry) };
  });
  return { width, height, subsampling, components };
}

function transformBlocks(samples: Uint8Array, stride: number, geometry: ComponentGeometry): Float32Array {
  const { filledColumns, filledRows, blockColumns, blockRows, horizontal } = geometry;
  const coefficients = new Float32Array(blockRows * blockColumns * 64);
  const scratch = new Float64Array(64);
  for (let row = 0; row < filledRows; row++) {
    const start = row * blockColumns * 64;
    for (let column = 0; column < filledColumns; column++)
      forwardDctBlock(samples, row * 8 * stride + column * 8, stride, coefficients, start + column * 64, scratch);
    const last = coefficients[start + (filledColumns - 1) * 64];
    for (let column = filledColumns; column < blockColumns; column++) coefficients[start + column * 64] = last;
  }
  for (let row = filledRows; row < blockRows; row++) {
    for (let column = 0; column < blockColumns; column++) {
      const lastOfMcu = column - (column % horizontal) + horizontal - 1;
      coefficients[(row * blockColumns + column) * 64] = coefficients[((row - 1) * blockColumns + lastOfMcu) * 64];
    }
  }
  return coefficients;
}
