/** What must hold of any bytes at all: they are refused with a JpegError, or give a picture that is whole in itself. */
import {
  describeSegment,
  encoderHints,
  judgeQuality,
  readJpeg,
  readMetadata,
  sumLedger,
  toPixels,
  writeJpeg,
  JpegError,
  type Jpeg,
} from '../../src/codec/jpeg';

/**
 * Fixtures claim some thousands; what claims more than this is refused before anything is made room for. A few may claim
 * more, so that large claims are tried too.
 */
const MAX_COEFFICIENTS = 2 ** 20;
const LARGE_COEFFICIENTS = 2 ** 24;

const MOST_DESCRIBED = 200;

export type Outcome = 'sound' | 'damaged, read' | `refused: ${string}`;

export class Broken extends Error {
  override readonly name = 'Broken';
}

/** Which of the dearer checks to make. */
export interface Depth {
  readonly ledger: boolean;
  readonly strict: boolean;
  readonly write: boolean;
  readonly pixels: boolean;
  readonly describe: boolean;
  readonly large: boolean;
}

function hold(holds: boolean, what: string): void {
  if (!holds) throw new Broken(what);
}

function checkWhole(jpeg: Jpeg): void {
  let at = 0;
  for (const { start, end } of jpeg.segments) {
    hold(start === at && end > start, `segments leave a gap or overlap at byte ${at}`);
    at = end;
  }
  hold(at === jpeg.bytes.length, 'segments do not reach the end');
  for (const { coefficients, blockRows, blockColumns, table } of jpeg.components) {
    hold(coefficients.length === blockRows * blockColumns * 64, 'coefficients are not as many as the blocks hold');
    hold(
      table.every((step) => step > 0),
      'a quantisation step is 0',
    );
  }
  for (const { at: where, reason } of jpeg.problems) {
    hold(where >= 0 && where <= jpeg.bytes.length, `a problem lies outside of the file: ${reason}`);
  }
}

function checkLedger(jpeg: Jpeg): void {
  const sums = sumLedger(jpeg);
  if (jpeg.ledger === null || sums === null) throw new Broken('there is no ledger');
  for (const [i, scan] of jpeg.ledger.scans.entries()) {
    const blocks = scan.components.reduce((sum, { bits }) => sum + bits.reduce((all, each) => all + each, 0), 0);
    const bytes = 8 * (scan.stuffingBytes + scan.fillBytes) + 16 * scan.restartMarkers;
    const all = blocks + bytes + scan.paddingBits + scan.terminationBits + scan.unreadBits;
    const { start, end } = jpeg.scans[i].data;
    hold(all === 8 * (end - start), `the ledger of scan ${i} has ${all} of ${8 * (end - start)} bits`);
  }
  const rest = sums.rest.reduce((sum, { bits }) => sum + bits, 0);
  hold(sums.coefficientBits + rest === sums.fileBits, `the ledger's rest is ${rest} of ${sums.fileBits} bits`);
}

/** What the page says about a file must not fail on any, nor take for ever. */
function checkDescriptions(jpeg: Jpeg): void {
  encoderHints(jpeg, readMetadata(jpeg));
  for (let index = 0; index < Math.min(jpeg.segments.length, MOST_DESCRIBED); index++) {
    const { start, end } = jpeg.segments[index];
    for (const field of describeSegment(jpeg, index).fields) {
      hold(field.start >= start && field.end <= end, `the field ${field.name} lies outside of its segment`);
    }
  }
}

function checkSame(jpeg: Jpeg, other: Jpeg, what: string): void {
  for (const [i, { coefficients }] of jpeg.components.entries()) {
    const others = other.components[i].coefficients;
    hold(coefficients.length === others.length, `${what}, it has other blocks`);
    for (let k = 0; k < coefficients.length; k++) {
      if (coefficients[k] !== others[k]) throw new Broken(`${what}, coefficient ${k} of component ${i} differs`);
    }
  }
}

function checkWritten(jpeg: Jpeg): void {
  const process = jpeg.process === 'progressive' ? 'progressive' : 'baseline';
  // What a damaged file holds may need what no sound one has: more than ten blocks in an MCU, say.
  const strict = jpeg.problems.length === 0;
  const again = readJpeg(writeJpeg(jpeg, { process, outOfRange: 'write' }), { strict });
  checkSame(jpeg, again, 'written again');
}

/** Throws whatever is wrong with the codec. */
export function examine(bytes: Uint8Array, { ledger, strict, write, pixels, describe, large }: Depth): Outcome {
  const maxCoefficients = large ? LARGE_COEFFICIENTS : MAX_COEFFICIENTS;
  let jpeg: Jpeg;
  try {
    jpeg = readJpeg(bytes, { ledger, strict, maxCoefficients });
  } catch (error) {
    if (error instanceof JpegError) return `refused: ${error.kind}`;
    throw error;
  }
  checkWhole(jpeg);
  hold(!strict || jpeg.problems.length === 0, 'strict reading has left problems');
  judgeQuality(jpeg);
  if (describe) checkDescriptions(jpeg);
  if (ledger) {
    checkLedger(jpeg);
    checkSame(jpeg, readJpeg(bytes, { maxCoefficients }), 'read without a ledger');
  }
  if (write) checkWritten(jpeg);
  if (pixels) {
    const { width, height, rgba } = toPixels(jpeg, { upsampling: 'smooth' });
    hold(rgba.length === 4 * width * height, 'the picture has another size');
  }
  return jpeg.problems.length === 0 ? 'sound' : 'damaged, read';
}
