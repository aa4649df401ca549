/**
 * AC coefficients, arithmetic-coded (T.81 F.1.4.4.2, F.2.4.2, G.1.3.2, G.1.3.3). Each zig-zag index has three bins: is this
 * the end of the block, is this coefficient not zero, and the first of its magnitude. There are no runs of empty blocks.
 *
 * Ledger: what tells that a block goes on, and that a coefficient is zero, is charged to the next that is not.
 */
import { NATURAL_ORDER } from '../read/natural-order';
import { FIXED_BIN } from './arithmetic-reader';
import type { ArithmeticScan, BlockDecoder } from './arithmetic-scan';
import { dcValue, magnitudeBits, TOO_LARGE } from './decode-dc';

/** Bins of larger magnitudes (table F.5): X2 for low and for high frequencies, and from a bin to that of its bits. */
const X2_LOW = 189;
const X2_HIGH = 217;
const MAGNITUDE = 14;

export const sequentialBlock: BlockDecoder = (scan, index, base) => {
  const { coefficients, draft } = scan.parts[index];
  const from = scan.reader.shifts;
  coefficients[base] = dcValue(scan, index);
  if (draft !== null) {
    const bits = scan.reader.shifts - from;
    draft.frequencyBits[0] += bits;
    if (draft.dcBits !== undefined) draft.dcBits[base >> 6] = bits;
  }
  if (!scan.broken) acValues(scan, index, base, 1, 63);
};

export const acFirstBlock: BlockDecoder = (scan, index, base) => {
  acValues(scan, index, base, scan.task.spectralStart, scan.task.spectralEnd);
};

function acValues(scan: ArithmeticScan, index: number, base: number, first: number, last: number): void {
  const { reader } = scan;
  const { coefficients, acBins, threshold, draft } = scan.parts[index];
  const low = scan.task.approximationLow;
  let from = reader.shifts;
  for (let k = first; k <= last; k++) {
    let bin = acBins + 3 * (k - 1);
    if (reader.decide(bin) === 1) break;
    while (k <= last && reader.decide(bin + 1) === 0) {
      bin += 3;
      k++;
    }
    if (k > last) {
      scan.broken = true;
      break;
    }
    const negative = reader.decide(FIXED_BIN);
    const value = acMagnitude(scan, bin + 2, acBins + (k <= threshold ? X2_LOW : X2_HIGH));
    if (scan.broken) break;
    const natural = NATURAL_ORDER[k];
    coefficients[base + natural] = (negative === 1 ? -value : value) << low;
    if (draft !== null) {
      draft.frequencyBits[natural] += reader.shifts - from;
      from = reader.shifts;
    }
  }
  if (draft !== null) draft.endOfBlockBits += reader.shifts - from;
}

/** `largeBin`: of the first bit that tells how far beyond 2 it goes. */
function acMagnitude(scan: ArithmeticScan, firstBin: number, largeBin: number): number {
  const { reader } = scan;
  let bin = firstBin;
  let magnitude = reader.decide(bin);
  if (magnitude === 1 && reader.decide(bin) === 1) {
    magnitude = 2;
    bin = largeBin;
    while (reader.decide(bin) === 1) {
      magnitude <<= 1;
      if (magnitude === TOO_LARGE) {
        scan.broken = true;
        return 0;
      }
      bin++;
    }
  }
  return magnitudeBits(reader, bin + MAGNITUDE, magnitude) + 1;
}

export const acRefinementBlock: BlockDecoder = (scan, index, base) => {
  const { reader, task } = scan;
  const { coefficients, acBins, draft } = scan.parts[index];
  const { spectralStart, spectralEnd } = task;
  const plane = 1 << task.approximationLow;
  // Up to the last coefficient that is set already the block cannot end.
  let lastSet = spectralEnd;
  while (lastSet >= spectralStart && coefficients[base + NATURAL_ORDER[lastSet]] === 0) lastSet--;
  let from = reader.shifts;
  for (let k = spectralStart; k <= spectralEnd; k++) {
    let bin = acBins + 3 * (k - 1);
    if (k > lastSet && reader.decide(bin) === 1) break;
    let natural = NATURAL_ORDER[k];
    let old = coefficients[base + natural];
    while (k <= spectralEnd && old === 0 && reader.decide(bin + 1) === 0) {
      bin += 3;
      k++;
      natural = NATURAL_ORDER[k];
      old = coefficients[base + natural];
    }
    if (k > spectralEnd) {
      scan.broken = true;
      break;
    }
    if (old === 0) coefficients[base + natural] = reader.decide(FIXED_BIN) === 1 ? -plane : plane;
    else if (reader.decide(bin + 2) === 1) coefficients[base + natural] = old > 0 ? old + plane : old - plane;
    if (draft !== null) {
      draft.frequencyBits[natural] += reader.shifts - from;
      from = reader.shifts;
    }
  }
  if (draft !== null) draft.endOfBlockBits += reader.shifts - from;
};
