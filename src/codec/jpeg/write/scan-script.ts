/**
 * The scans of a file where none are asked for.
 *
 * Sequential: one, or as few as the limit on an MCU allows. Progressive: as libjpeg's users know it. DC first and
 * without its lowest bit; a first band of low frequencies, the rest, then the bit planes one by one, luma last at every
 * step but the first, since a picture shows more with rough colour and fine luma than the other way about.
 */
import type { CoefficientImage, JpegComponent } from '../jpeg';
import { interleave } from './interleave';
import type { ScanScript } from './write-options';

/** Zig-zag index where the second band begins. */
const SECOND_BAND = 6;

export function sequentialScript(components: readonly JpegComponent[], lenient: boolean): ScanScript[] {
  return interleave(components, 63, lenient).map((group) => scan(group, 0, 63, 0, 0));
}

export function progressiveScript({ components, colorSpace }: CoefficientImage, lenient: boolean): ScanScript[] {
  const groups = interleave(components, 0, lenient);
  const all = components.map((_, index) => index);
  const dc = (high: number, low: number) => groups.map((group) => scan(group, 0, 0, high, low));
  const ac = (list: readonly number[], start: number, end: number, high: number, low: number) =>
    list.map((index) => scan([index], start, end, high, low));

  if (colorSpace === 'ycbcr' && components.length === 3) {
    // Chroma has so little that a band of its own would cost more in headers than it brings; Cr is seen more than Cb.
    const chroma = [2, 1];
    return [
      ...dc(0, 1),
      ...ac([0], 1, SECOND_BAND - 1, 0, 2),
      ...ac(chroma, 1, 63, 0, 1),
      ...ac([0], SECOND_BAND, 63, 0, 2),
      ...ac([0], 1, 63, 2, 1),
      ...dc(1, 0),
      ...ac(chroma, 1, 63, 1, 0),
      ...ac([0], 1, 63, 1, 0),
    ];
  }
  return [
    ...dc(0, 1),
    ...ac(all, 1, SECOND_BAND - 1, 0, 2),
    ...ac(all, SECOND_BAND, 63, 0, 2),
    ...ac(all, 1, 63, 2, 1),
    ...dc(1, 0),
    ...ac(all, 1, 63, 1, 0),
  ];
}

function scan(
  components: readonly number[],
  spectralStart: number,
  spectralEnd: number,
  approximationHigh: number,
  approximationLow: number,
): ScanScript {
  return { components, spectralStart, spectralEnd, approximationHigh, approximationLow };
}
