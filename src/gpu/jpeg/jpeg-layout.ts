/**
 * Where a JPEG's parts lie on the GPU.
 *
 * Coefficients: a tensor a component, u32 [blockRows, blockColumns, 32]: two 16-bit numbers a word, the first in the low
 * half, so an Int16Array of the file's coefficients is uploaded as it is. Samples: one tensor for all components,
 * [8·blockRows, 8·blockColumns] each, four a word at 8 bits and two a word at 12, one after the other.
 */
import type { SampleColor } from '../../math/jpeg/samples-to-rgba';
import { ShapeError } from '../errors';

export interface ComponentLayout {
  /** Sampling factors, 1…4. */
  readonly horizontal: number;
  readonly vertical: number;
  /** In samples, without padding. */
  readonly width: number;
  readonly height: number;
  readonly blockColumns: number;
  readonly blockRows: number;
}

/** A `CoefficientImage` is one; so is its geometry alone. */
export interface JpegLayout {
  readonly width: number;
  readonly height: number;
  /** 8 or 12. */
  readonly precision: number;
  readonly colorSpace: SampleColor;
  readonly inverted: boolean;
  readonly components: readonly ComponentLayout[];
}

/** Of one component in the tensor of all samples. */
export interface SamplePlace {
  /** In words. */
  readonly first: number;
  /** Words a row of samples. */
  readonly stride: number;
}

export interface SamplePlaces {
  readonly places: readonly SamplePlace[];
  readonly words: number;
}

export function samplePlaces({ precision, components }: JpegLayout): SamplePlaces {
  if (precision !== 8 && precision !== 12) throw new ShapeError('Bits a sample', '8 or 12', String(precision));
  let words = 0;
  const places = components.map(({ blockColumns, blockRows }) => {
    const stride = blockColumns * (precision === 8 ? 2 : 4);
    const place = { first: words, stride };
    words += stride * blockRows * 8;
    return place;
  });
  return { places, words };
}
