/**
 * Whether a list of scans is a file, and a whole one: the rules of T.81 B.2.3 and G.1.1.1, and that every bit of every
 * coefficient is written just once.
 */
import { JpegError } from '../jpeg-error';
import type { CoefficientImage } from '../jpeg';
import { blocksOf, MCU_BLOCKS } from './interleave';
import type { ScanScript } from './write-options';

/** Bits not written yet, where none are. */
const NOTHING = -1;
const MOST_LOW_BITS = 13;

export function checkScript(scans: readonly ScanScript[], image: CoefficientImage, progressive: boolean): void {
  /** By component and zig-zag index: lowest bit written so far. */
  const lowest = image.components.map(() => new Int8Array(64).fill(NOTHING));
  scans.forEach((scan, number) => {
    const fail = (reason: string) => new JpegError('unwritable', `scan ${number + 1} of the script ${reason}`);
    checkComponents(scan, image, fail);
    checkBand(scan, progressive, fail);
    for (const component of scan.components) advance(lowest[component], scan, fail);
  });
  lowest.forEach((bits, component) => {
    const missing = bits.findIndex((low) => low !== 0);
    if (missing < 0) return;
    throw new JpegError(
      'unwritable',
      `the script does not write all of component ${component}: zig-zag index ${missing} is left out or unfinished`,
    );
  });
}

type Fail = (reason: string) => JpegError;

function checkComponents({ components }: ScanScript, image: CoefficientImage, fail: Fail): void {
  if (components.length === 0) throw fail('has no component');
  components.forEach((component, at) => {
    if (image.components[component] === undefined) throw fail(`has a component ${component} that is not there`);
    if (at > 0 && component <= components[at - 1]) throw fail('does not name its components in rising order');
  });
  const blocks = components.reduce((sum, component) => sum + blocksOf(image.components[component]), 0);
  if (components.length > 1 && blocks > MCU_BLOCKS) {
    throw fail(`interleaves ${blocks} blocks in an MCU, of which at most ${MCU_BLOCKS} are allowed`);
  }
}

function checkBand(scan: ScanScript, progressive: boolean, fail: Fail): void {
  const { spectralStart: start, spectralEnd: end, approximationHigh: high, approximationLow: low } = scan;
  const band = `${start}–${end}`;
  if (!progressive) {
    if (start !== 0 || end !== 63 || high !== 0 || low !== 0) {
      throw fail(`has the band ${band} and bit planes ${high}, ${low}: a sequential scan has 0–63 and 0, 0`);
    }
    return;
  }
  const whole = [start, end, high, low].every(Number.isInteger);
  if (!whole || start < 0 || start > end || end > 63 || (start === 0 && end > 0)) {
    throw fail(`has the band ${band}: it is 0–0 for DC, and within 1–63 for AC`);
  }
  if (start > 0 && scan.components.length > 1) throw fail('has AC coefficients of more than one component');
  if (low < 0 || low > MOST_LOW_BITS) throw fail(`leaves ${low} bits: at most ${MOST_LOW_BITS} can be left`);
  if (high !== 0 && high !== low + 1) throw fail(`goes from bit plane ${high} to ${low}: refinement is one at a time`);
}

function advance(lowest: Int8Array, scan: ScanScript, fail: Fail): void {
  const { spectralStart, spectralEnd, approximationHigh, approximationLow } = scan;
  if (spectralStart > 0 && lowest[0] === NOTHING) throw fail('has AC coefficients before the DC ones');
  for (let k = spectralStart; k <= spectralEnd; k++) {
    if (lowest[k] === 0) throw fail(`writes zig-zag index ${k} once more`);
    const due = Math.max(lowest[k], 0);
    if (approximationHigh !== due) {
      throw fail(`goes on from bit plane ${approximationHigh} at zig-zag index ${k}, where ${due} was the last`);
    }
    lowest[k] = approximationLow;
  }
}
