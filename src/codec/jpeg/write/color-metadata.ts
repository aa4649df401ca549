/**
 * Metadata segments with which the colours read back as they are meant. JFIF says grey or YCbCr; Adobe's segment says
 * RGB or YCbCr, CMYK or YCCK, and that ink is stored inverted; without either the component ids decide.
 */
import { JpegError } from '../jpeg-error';
import type { CoefficientImage } from '../jpeg';
import { type ColorMarks, colorSpaceOf, noteColorMarks } from '../read/color-space';
import { isMetadata, isWholeSegment } from './metadata-segments';
import { adobeSegment, jfifSegment } from './segments';

type Transform = 0 | 1 | 2;

const ADOBE_TRANSFORM_AT = 15;

/** `given`: raw segments; undefined or none at all: the usual one for these colours is made. */
export function colorMetadata(image: CoefficientImage, given: readonly Uint8Array[] = []): readonly Uint8Array[] {
  given.forEach(checkSegment);
  const wanted = wantedTransform(image);
  if (given.length === 0) {
    if (image.colorSpace === 'grey' || image.colorSpace === 'ycbcr') return [jfifSegment()];
    return wanted === null ? [] : [adobeSegment(wanted)];
  }
  if (readsBack(image, given)) return given;
  const fitting = given.filter((segment) => {
    if (isJfif(segment)) return image.colorSpace !== 'rgb';
    return !isAdobe(segment) || transformOf(segment) === wanted;
  });
  return wanted === null || readsBack(image, fitting) ? fitting : [...fitting, adobeSegment(wanted)];
}

/** Transform that Adobe's segment has for these colours; null where it must not be there, or has nothing to say. */
function wantedTransform({ colorSpace, inverted }: CoefficientImage): Transform | null {
  if (colorSpace === 'rgb') return 0;
  if (colorSpace === 'ycbcr') return 1;
  if (colorSpace === 'ycck') return 2;
  return colorSpace === 'cmyk' && inverted ? 0 : null;
}

function readsBack(image: CoefficientImage, segments: readonly Uint8Array[]): boolean {
  const marks: ColorMarks = { jfif: false, adobe: -1, adobeAt: -1 };
  for (const segment of segments) noteColorMarks(marks, segment, 0, segment.length);
  const ids = image.components.map(({ id }) => id);
  const inverted = ids.length === 4 && marks.adobe >= 0;
  return colorSpaceOf(ids, marks, () => undefined) === image.colorSpace && inverted === image.inverted;
}

function isJfif(segment: Uint8Array): boolean {
  return segment[1] === 0xe0 && startsWith(segment, 'JFIF\0');
}

function isAdobe(segment: Uint8Array): boolean {
  return segment[1] === 0xee && segment.length > ADOBE_TRANSFORM_AT && startsWith(segment, 'Adobe');
}

function transformOf(adobe: Uint8Array): number {
  return adobe[ADOBE_TRANSFORM_AT];
}

function startsWith(segment: Uint8Array, text: string): boolean {
  return Array.from(text).every((letter, at) => segment[4 + at] === letter.charCodeAt(0));
}

function checkSegment(segment: Uint8Array, number: number): void {
  if (isWholeSegment(segment) && isMetadata(segment[1])) return;
  throw new JpegError('unwritable', `metadata ${number + 1} is not a whole APPn or COM segment, marker included`);
}
