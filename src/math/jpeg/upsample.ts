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
