/**
 * A scan of an arithmetic-coded file (SOF9, SOF10) → coefficients (T.81 F.2.4, G.2).
 *
 * An encoder leaves out zeros at the end of its data, so data that runs out is no fault by itself: what is missing is read
 * as zeros. Only where the file ends there, and no marker says that this is all, blocks more than a few bytes beyond the
 * end are left as they are.
 */
import { BlockWalk } from '../read/block-walk';
import { IntervalSource } from '../read/interval-source';
import type { ScanInterval, ScanTask } from '../read/scan-task';
import { ArithmeticReader } from './arithmetic-reader';
import { ArithmeticScan, type BlockDecoder } from './arithmetic-scan';
import { acFirstBlock, acRefinementBlock, sequentialBlock } from './decode-ac';
import { dcFirstBlock, dcRefinementBlock } from './decode-dc';

/** Bits that may be missing at the end of a file that is not marked, before blocks are given up. */
const MISSING_BITS = 32;
/** Bytes that an encoder may write beyond those which decide its last block. */
const SPARE_BYTES = 4;

/** See `ScanDecoder`. */
export function decodeArithmeticScan(task: ScanTask): number {
  const longest = task.intervals.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const source = new IntervalSource(task.bytes, longest);
  const scan = new ArithmeticScan(task, new BlockWalk(task), new ArithmeticReader(source));
  const decode = decoderOf(task);
  const total = task.mcuColumns * task.mcuRows;
  let decoded = 0;
  let reached = 0;
  for (const interval of task.intervals) {
    const first = interval.mcu < 0 ? reached : interval.mcu;
    const last = Math.min(first + interval.mcus, total);
    source.load(interval);
    scan.begin();
    reached = decodeInterval(scan, source, decode, first, last, interval.end === task.bytes.length);
    decoded += reached - first;
    if (reached === last) checkRest(scan, source, interval);
  }
  return decoded;
}

function decoderOf(task: ScanTask): BlockDecoder {
  if (!task.progressive) return sequentialBlock;
  if (task.spectralStart === 0) return task.approximationHigh === 0 ? dcFirstBlock : dcRefinementBlock;
  return task.approximationHigh === 0 ? acFirstBlock : acRefinementBlock;
}

/** Returns the MCU it stopped before. `unmarked`: the file ends where the interval does. */
function decodeInterval(
  scan: ArithmeticScan,
  source: IntervalSource,
  decode: BlockDecoder,
  first: number,
  last: number,
  unmarked: boolean,
): number {
  const { task, walk, reader } = scan;
  const limit = unmarked ? source.bits + MISSING_BITS : Infinity;
  let rowEnd = walk.moveTo(first);
  for (let mcu = first; mcu < last; mcu++) {
    if (mcu === rowEnd) rowEnd = walk.moveTo(mcu);
    for (let block = 0; block < walk.blocks; block++) {
      const base = walk.base[block];
      walk.base[block] = base + walk.step[block];
      const from = reader.shifts;
      if (from > limit) return mcu;
      const index = walk.component[block];
      decode(scan, index, base);
      const { draft } = scan.parts[index];
      if (draft !== null) {
        draft.at[base >> 6] = (source.rawByte(from >>> 3) - task.data.start) * 8 + (from & 7);
        draft.bits[base >> 6] = reader.shifts - from;
      }
      if (scan.broken) {
        const at = source.rawByte(reader.shifts >>> 3);
        task.report(at, 'the arithmetic-coded data makes no sense from here on');
        return mcu;
      }
    }
  }
  return last;
}

function checkRest({ task, reader }: ArithmeticScan, source: IntervalSource, interval: ScanInterval): void {
  const rest = ((source.bits - reader.shifts) >> 3) - SPARE_BYTES;
  if (rest <= 0) return;
  const where = interval.end === task.data.end ? 'the scan' : 'a restart interval';
  task.report(
    source.rawByte((reader.shifts >> 3) + SPARE_BYTES),
    `${rest} bytes at the end of ${where} belong to no block`,
  );
}
