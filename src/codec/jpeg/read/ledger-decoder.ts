/** The Huffman decoding that keeps a ledger: walks the blocks, and notes where each lies and what it took. */
import { CODE_UNKNOWN, tell, type HuffmanScan, type IntervalDecoder, type Position } from './huffman-scan';
import {
  acFirstBlock,
  acRefinementBlock,
  dcFirstBlock,
  dcRefinementBlock,
  sequentialBlock,
  type BlockDecoder,
  type LedgerState,
} from './ledger-blocks';
import { LedgerReader } from './ledger-reader';
import type { ScanLedgerDraft, ScanTask } from './scan-task';

/** A decoder for the intervals of `scan` that fills `ledger` in. */
export function ledgerDecoder(scan: HuffmanScan, ledger: ScanLedgerDraft): IntervalDecoder {
  const decodeBlock = blockDecoderOf(scan.task);
  const state: LedgerState = {
    reader: new LedgerReader(scan.source),
    predictions: new Int32Array(4),
    run: 0,
    faults: 0,
  };
  return (_, first, last, position) => {
    state.reader.at = 0;
    state.predictions.fill(0);
    state.run = 0;
    const reached = decodeInterval(scan, ledger, decodeBlock, state, first, last, position);
    position.bits = Math.min(state.reader.at, scan.source.bits);
    if (reached === last) ledger.paddingBits += paddingAt(scan, position.bits);
    return reached;
  };
}

function decodeInterval(
  scan: HuffmanScan,
  ledger: ScanLedgerDraft,
  decodeBlock: BlockDecoder,
  state: LedgerState,
  first: number,
  last: number,
  position: Position,
): number {
  const { walk, source, task } = scan;
  const { reader } = state;
  let told = 0;
  let rowEnd = walk.moveTo(first);
  for (let mcu = first; mcu < last; mcu++) {
    if (mcu === rowEnd) rowEnd = walk.moveTo(mcu);
    for (let block = 0; block < walk.blocks; block++) {
      const base = walk.base[block];
      walk.base[block] = base + walk.step[block];
      const draft = ledger.components[walk.component[block]];
      const start = reader.at;
      reader.beginBlock();
      decodeBlock(scan, state, block, base, draft);
      const fault = state.faults | (reader.badCode ? CODE_UNKNOWN : 0);
      if ((fault & ~told) !== 0) told |= tell(scan, fault & ~told, Math.min(reader.at, source.bits));
      reader.badCode = false;
      state.faults = 0;
      const index = base >> 6;
      if (reader.at > source.bits) {
        reader.takeBack(draft);
        if (draft.dcBits !== undefined) draft.dcBits[index] = 0;
        position.blocks = block;
        dropBlock(task, scan.outputs[block], base);
        return mcu;
      }
      draft.at[index] = (source.rawByte(start >>> 3) - task.data.start) * 8 + (start & 7);
      draft.bits[index] = reader.at - start;
    }
  }
  return last;
}

/** A block of a sequential scan in which the data ended is emptied; see decode-progressive-ac.ts for the others. */
function dropBlock({ progressive }: ScanTask, output: Int16Array, base: number): void {
  if (!progressive) output.fill(0, base, base + 64);
}

/** Bits of 1 from `bit` to the end of its byte; 0 if one of them is not. */
function paddingAt({ source }: HuffmanScan, bit: number): number {
  const count = -bit & 7;
  const mask = (1 << count) - 1;
  return (source.buffer[bit >>> 3] & mask) === mask && bit < source.bits ? count : 0;
}

function blockDecoderOf(task: ScanTask): BlockDecoder {
  if (!task.progressive) return sequentialBlock;
  if (task.spectralStart === 0) return task.approximationHigh === 0 ? dcFirstBlock : dcRefinementBlock;
  return task.approximationHigh === 0 ? acFirstBlock : acRefinementBlock;
}
