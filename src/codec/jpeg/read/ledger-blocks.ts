/**
 * The Huffman decoders once more, one block at a time and charging each bit to a frequency: the same coefficients, at
 * about a third of the speed. A run of zeros is charged to the coefficient that ends it, one that nothing ends to the
 * end of the block.
 */
import { MOST_AC, RUN_PAST_BLOCK, VALUE_TOO_LARGE, type HuffmanScan } from './huffman-scan';
import { END_OF_BLOCK, type LedgerReader } from './ledger-reader';
import { NATURAL_ORDER } from './natural-order';
import type { BlockBitsDraft } from './scan-task';

export interface LedgerState {
  readonly reader: LedgerReader;
  /** By component of the scan. */
  readonly predictions: Int32Array;
  /** Blocks of an end-of-band run still to come. */
  run: number;
  /** Of this block, as a mask; whoever looks resets it. */
  faults: number;
}

/** `block` is the one of the MCU, `base` where its coefficients begin. */
export type BlockDecoder = (
  scan: HuffmanScan,
  state: LedgerState,
  block: number,
  base: number,
  draft: BlockBitsDraft,
) => void;

export const sequentialBlock: BlockDecoder = (scan, state, block, base, draft) => {
  const { reader } = state;
  const output = scan.outputs[block];
  const from = reader.at;
  output[base] = dcValue(scan, state, block, draft);
  if (draft.dcBits !== undefined) draft.dcBits[base >> 6] = reader.at - from;
  const k = acValues(scan, state, block, base, draft, 1, 63);
  if (k > 64) {
    output[base + 63] = 0;
    state.faults |= RUN_PAST_BLOCK;
  }
};

export const dcFirstBlock: BlockDecoder = (scan, state, block, base, draft) => {
  const value = dcValue(scan, state, block, draft);
  if (state.reader.at <= scan.source.bits) scan.outputs[block][base] = value << scan.task.approximationLow;
};

export const dcRefinementBlock: BlockDecoder = (scan, { reader }, block, base, draft) => {
  const from = reader.at;
  if (reader.receive(1) === 1) scan.outputs[block][base] |= 1 << scan.task.approximationLow;
  reader.charge(draft, 0, from);
};

export const acFirstBlock: BlockDecoder = (scan, state, block, base, draft) => {
  if (state.run > 0) {
    state.run--;
    return;
  }
  const { spectralStart, spectralEnd } = scan.task;
  const k = acValues(scan, state, block, base, draft, spectralStart, spectralEnd);
  if (k > spectralEnd + 1) state.faults |= RUN_PAST_BLOCK;
  if (k > spectralStart) scan.touched[0][base >> 6] = 1;
};

export const acRefinementBlock: BlockDecoder = (scan, state, block, base, draft) => {
  const { reader } = state;
  const { spectralStart, spectralEnd, approximationLow } = scan.task;
  const output = scan.outputs[block];
  const plane = 1 << approximationLow;
  let k = spectralStart;
  let pending = reader.at;
  while (state.run === 0 && k <= spectralEnd) {
    const symbol = reader.symbol(scan.acTables[block]);
    let zeros = symbol >> 4;
    const size = symbol & 15;
    if (size === 0 && zeros !== 15) {
      state.run = (1 << zeros) + reader.receive(zeros);
      reader.charge(draft, END_OF_BLOCK, pending);
      break;
    }
    if (size > 1) reader.badCode = true;
    const value = size === 0 ? 0 : reader.receive(1) === 1 ? plane : -plane;
    // Codes of sixteen zeros wait for the coefficient; corrections are charged to their own.
    const spent = reader.at - pending;
    for (; k <= spectralEnd; k++) {
      if (output[base + NATURAL_ORDER[k]] !== 0) correct(state, draft, output, base, k, plane);
      else if (--zeros < 0) break;
    }
    pending = reader.at - spent;
    if (value !== 0) {
      if (k > spectralEnd) state.faults |= RUN_PAST_BLOCK;
      output[base + NATURAL_ORDER[k]] = value;
      scan.touched[0][base >> 6] = 1;
      reader.charge(draft, NATURAL_ORDER[Math.min(k, spectralEnd)], pending);
      pending = reader.at;
    }
    k++;
  }
  if (state.run > 0) {
    state.run--;
    if (scan.touched[0][base >> 6] === 0) return;
    for (; k <= spectralEnd; k++) {
      if (output[base + NATURAL_ORDER[k]] !== 0) correct(state, draft, output, base, k, plane);
    }
  } else if (pending < reader.at) reader.charge(draft, END_OF_BLOCK, pending);
};

function correct(
  { reader }: LedgerState,
  draft: BlockBitsDraft,
  output: Int16Array,
  base: number,
  k: number,
  plane: number,
): void {
  const index = NATURAL_ORDER[k];
  const from = reader.at;
  const old = output[base + index];
  if (reader.receive(1) === 1 && (old & plane) === 0) output[base + index] = old > 0 ? old + plane : old - plane;
  reader.charge(draft, index, from);
}

function dcValue(
  scan: HuffmanScan,
  { reader, predictions }: LedgerState,
  block: number,
  draft: BlockBitsDraft,
): number {
  const from = reader.at;
  const component = scan.walk.component[block];
  predictions[component] += reader.value(reader.symbol(scan.dcTables[block]) & 15);
  reader.charge(draft, 0, from);
  return predictions[component];
}

/** The zig-zag indices `first` to `last` of a block; returns the index behind the last one set or passed. */
function acValues(
  scan: HuffmanScan,
  state: LedgerState,
  block: number,
  base: number,
  draft: BlockBitsDraft,
  first: number,
  last: number,
): number {
  const { reader } = state;
  const { progressive, approximationLow } = scan.task;
  const most = MOST_AC >> approximationLow;
  const table = scan.acTables[block];
  const output = scan.outputs[block];
  let k = first;
  let pending = reader.at;
  while (k <= last) {
    const symbol = reader.symbol(table);
    const size = symbol & 15;
    const zeros = symbol >> 4;
    if (size === 0 && zeros !== 15) {
      if (progressive) state.run = (1 << zeros) + reader.receive(zeros) - 1;
      reader.charge(draft, END_OF_BLOCK, pending);
      return k;
    }
    k += zeros;
    if (size > 0) {
      let value = reader.value(size);
      if (value > most || value < -most) {
        value = value > 0 ? most : -most;
        state.faults |= VALUE_TOO_LARGE;
      }
      if (k <= last) output[base + NATURAL_ORDER[k]] = value << approximationLow;
      reader.charge(draft, NATURAL_ORDER[Math.min(k, last)], pending);
      pending = reader.at;
    }
    k++;
  }
  if (pending < reader.at) reader.charge(draft, END_OF_BLOCK, pending);
  return k;
}
