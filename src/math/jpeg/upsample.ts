/**
 * Samples of a subsampled component to values for every pixel of a row, as libjpeg does it.
 *
 * Smooth, a triangle: twice across (3·near + far)/4, twice both ways (9·near + 3·beside + 3·above + diagonal)/16, twice
 * down (3·near + far)/4; the sample beyond an edge of the component (its real one, not that of its padding) is the edge
 * sample. Halves are rounded up and down in turns, so that nothing is shifted: 1 and 2 quarters are added at even and odd
 * places, 8 and 7 sixteenths where it is both ways. Other ratios, and components of one or two columns where it is across,
 * repeat samples. A ratio that is no whole number (libjpeg refuses it) takes the sample whose area the pixel's middle
 * falls into; so do all ratios where nearest is asked for.
 *
 * Layout: samples [rows, stride] with padding; values of one row of pixels. Whole numbers in and out. Tolerance: exact.
 */
export type Upsampling = 'smooth' | 'nearest';

export type UpsampleKind = 'same' | 'smooth-across' | 'smooth-both' | 'smooth-down' | 'repeat-across' | 'nearest';

export interface SamplingFactors {
  readonly horizontal: number;
  readonly vertical: number;
}

/** Real size of a component in samples, and its sampling factors. */
export interface SampledComponent extends SamplingFactors {
  readonly width: number;
  readonly height: number;
}

export type Samples = Uint8Array | Uint16Array;

/** `largest`: the largest sampling factors of all components. */
export function upsampleKind(
  component: SampledComponent,
  largest: SamplingFactors,
  upsampling: Upsampling,
): UpsampleKind {
  const sameAcross = component.horizontal === largest.horizontal;
  const sameDown = component.vertical === largest.vertical;
  if (sameAcross && sameDown) return 'same';
  const twiceAcross = 2 * component.horizontal === largest.horizontal;
  const twiceDown = 2 * component.vertical === largest.vertical;
  if (upsampling === 'smooth') {
    const wide = component.width > 2;
    if (twiceAcross && sameDown && wide) return 'smooth-across';
    if (twiceAcross && twiceDown && wide) return 'smooth-both';
    if (sameAcross && twiceDown) return 'smooth-down';
  }
  return twiceAcross ? 'repeat-across' : 'nearest';
}

/** Fills `values` with what the component has at the pixels of row `y`, from left to right. */
export function upsampleRow(
  kind: UpsampleKind,
  samples: Samples,
  stride: number,
  component: SampledComponent,
  largest: SamplingFactors,
  y: number,
  values: Int32Array,
): void {
  const near = Math.min(y >> 1, component.height - 1);
  const far = y & 1 ? Math.min(near + 1, component.height - 1) : Math.max(near - 1, 0);
  const row = nearest(y, component.vertical, largest.vertical, component.height) * stride;
  switch (kind) {
    case 'same':
      for (let x = 0; x < values.length; x++) values[x] = samples[row + x];
      break;
    case 'smooth-across':
      smoothAcross(samples, row, component.width, values);
      break;
    case 'smooth-both':
      smoothBoth(samples, near * stride, far * stride, component.width, values);
      break;
    case 'smooth-down':
      smoothDown(samples, near * stride, far * stride, 1 + (y & 1), values);
      break;
    case 'repeat-across':
      for (let x = 0; x < values.length; x++) values[x] = samples[row + (x >> 1)];
      break;
    case 'nearest':
      for (let x = 0; x < values.length; x++)
        values[x] = samples[row + nearest(x, component.horizontal, largest.horizontal, component.width)];
      break;
  }
}

/** The sample whose area the middle of pixel `i` falls into. */
function nearest(i: number, factor: number, largest: number, size: number): number {
  return Math.min(Math.floor(((2 * i + 1) * factor) / (2 * largest)), size - 1);
}

function smoothAcross(samples: Samples, row: number, width: number, values: Int32Array): void {
  let before = samples[row];
  let here = before;
  for (let k = 0, x = 0; x < values.length; k++, x += 2) {
    const after = k + 1 < width ? samples[row + k + 1] : here;
    values[x] = (3 * here + before + 1) >> 2;
    // Of an odd row's last sample only one half is shown; what is written past the end is dropped.
    values[x + 1] = (3 * here + after + 2) >> 2;
    before = here;
    here = after;
  }
}

function smoothBoth(samples: Samples, near: number, far: number, width: number, values: Int32Array): void {
  let before = 3 * samples[near] + samples[far];
  let here = before;
  for (let k = 0, x = 0; x < values.length; k++, x += 2) {
    const after = k + 1 < width ? 3 * samples[near + k + 1] + samples[far + k + 1] : here;
    values[x] = (3 * here + before + 8) >> 4;
    values[x + 1] = (3 * here + after + 7) >> 4;
    before = here;
    here = after;
  }
}

function smoothDown(samples: Samples, near: number, far: number, bias: number, values: Int32Array): void {
  for (let x = 0; x < values.length; x++) values[x] = (3 * samples[near + x] + samples[far + x] + bias) >> 2;
}
