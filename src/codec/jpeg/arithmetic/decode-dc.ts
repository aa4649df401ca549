/** DC coefficients, arithmetic-coded: differences (T.81 F.1.4.4.1, F.2.4.1), and single bits in refinement scans. */
import { type ArithmeticReader, FIXED_BIN } from './arithmetic-reader';
import type { ArithmeticScan, BlockDecoder } from './arithmetic-scan';

/** Bins of a table behind its first (table F.4): X1, and from each bin Xn to the Mn of its magnitude bits. */
const X1 = 20;
const MAGNITUDE = 14;
/** A magnitude of this many bits is more than any coefficient has. */
export const TOO_LARGE = 0x8000;

export const dcFirstBlock: BlockDecoder = (scan, index, base) => {
  const { coefficients, draft } = scan.parts[index];
  const from = scan.reader.shifts;
  coefficients[base] = dcValue(scan, index) << scan.task.approximationLow;
  if (draft !== null) draft.frequencyBits[0] += scan.reader.shifts - from;
};

export const dcRefinementBlock: BlockDecoder = ({ parts, reader, task }, index, base) => {
  const { coefficients, draft } = parts[index];
  const from = reader.shifts;
  if (reader.decide(FIXED_BIN) === 1) coefficients[base] |= 1 << task.approximationLow;
  if (draft !== null) draft.frequencyBits[0] += reader.shifts - from;
};

/** The prediction and the difference from it. */
export function dcValue(scan: ArithmeticScan, index: number): number {
  const { reader, dcContexts, predictions } = scan;
  const { dcBins, lower, upper } = scan.parts[index];
  const context = dcBins + dcContexts[index];
  if (reader.decide(context) === 0) {
    dcContexts[index] = 0;
    return predictions[index];
  }
  const negative = reader.decide(context + 1);
  let bin = context + 2 + negative;
  let magnitude = reader.decide(bin);
  if (magnitude !== 0) {
    bin = dcBins + X1;
    while (reader.decide(bin) === 1) {
      magnitude <<= 1;
      if (magnitude === TOO_LARGE) {
        scan.broken = true;
        return predictions[index];
      }
      bin++;
    }
  }
  // How large this difference is says which statistics the next one has (F.1.4.4.1.2).
  if (magnitude < (1 << lower) >> 1) dcContexts[index] = 0;
  else if (magnitude > (1 << upper) >> 1) dcContexts[index] = 12 + 4 * negative;
  else dcContexts[index] = 4 + 4 * negative;
  const difference = magnitudeBits(reader, bin + MAGNITUDE, magnitude) + 1;
  predictions[index] += negative === 1 ? -difference : difference;
  return predictions[index];
}

/** The bits below the highest, `magnitude`, all with the statistics of one bin (figure F.24). */
export function magnitudeBits(reader: ArithmeticReader, bin: number, magnitude: number): number {
  let value = magnitude;
  for (let bit = magnitude >> 1; bit > 0; bit >>= 1) if (reader.decide(bin) === 1) value |= bit;
  return value;
}
