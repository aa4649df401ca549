/** Runs the Huffman decoder that a scan needs over its restart intervals. */
import { BlockWalk } from './block-walk';
import { decodeAcFirst, decodeAcRefinement } from './decode-progressive-ac';
import { decodeDcFirst, decodeDcRefinement } from './decode-progressive-dc';
import { decodeSequential } from './decode-sequential';
import type { HuffmanLookup } from './huffman-lookup';
import type { HuffmanScan, IntervalDecoder, Position } from './huffman-scan';
import { IntervalSource } from './interval-source';
import { ledgerDecoder } from './ledger-decoder';
import { countOf } from './problem-list';
import type { ScanInterval, ScanTask } from './scan-task';

/** By component of the scan; empty where the scan has no use for one. */
export interface ScanTables {
  readonly dc: readonly HuffmanLookup[];
  readonly ac: readonly HuffmanLookup[];
  /** See `HuffmanScan.touched`. */
  readonly touched: readonly Uint8Array[];
}

/** See `ScanDecoder`. */
export function decodeHuffmanScan(task: ScanTask, tables: ScanTables): number {
  const walk = new BlockWalk(task);
  const longest = task.intervals.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const byBlock = <T>(list: readonly T[]): T[] => Array.from(walk.component, (component) => list[component]);
  const scan: HuffmanScan = {
    task,
    walk,
    source: new IntervalSource(task.bytes, longest),
    dcTables: byBlock(tables.dc),
    acTables: byBlock(tables.ac),
    outputs: byBlock(task.components.map(({ frame }) => frame.coefficients)),
    touched: tables.touched,
  };
  const decode = task.ledger === null ? decoderOf(task) : ledgerDecoder(scan, task.ledger);
  const total = task.mcuColumns * task.mcuRows;
  const position: Position = { bits: 0, blocks: 0 };
  let decoded = 0;
  let reached = 0;
  for (const interval of task.intervals) {
    // An MCU that was begun is not begun again: its blocks would be laid over each other.
    const next = position.blocks > 0 ? reached + 1 : reached;
    const first = Math.min(interval.mcu < 0 ? next : interval.mcu, total);
    const last = Math.min(first + interval.mcus, total);
    scan.source.load(interval);
    position.blocks = 0;
    reached = decode(scan, first, last, position);
    decoded += reached - first;
    checkRest(scan, interval, position.bits);
  }
  return decoded;
}

function decoderOf(task: ScanTask): IntervalDecoder {
  if (!task.progressive) return decodeSequential;
  if (task.spectralStart === 0) return task.approximationHigh === 0 ? decodeDcFirst : decodeDcRefinement;
  return task.approximationHigh === 0 ? decodeAcFirst : decodeAcRefinement;
}

/** Up to seven bits fill the last byte; what is beyond is too much. */
function checkRest({ source, task }: HuffmanScan, interval: ScanInterval, used: number): void {
  const rest = (source.bits - used) >> 3;
  if (rest <= 0) return;
  const at = source.rawByte((used + 7) >> 3);
  const where = interval.end === task.data.end ? 'the scan' : 'a restart interval';
  task.report(at, `no block needs ${countOf(rest, 'byte')} at the end of ${where}`);
}
