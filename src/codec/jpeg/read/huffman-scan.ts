/** What the Huffman decoders of all processes share: a scan made ready, and how a decoder is called. */
import type { BlockWalk } from './block-walk';
import type { HuffmanLookup } from './huffman-lookup';
import type { IntervalSource } from './interval-source';
import type { ScanTask } from './scan-task';

export interface HuffmanScan {
  readonly task: ScanTask;
  readonly walk: BlockWalk;
  readonly source: IntervalSource;
  /** By block of an MCU. A scan that has no use for one of the two holds an empty table there. */
  readonly dcTables: readonly HuffmanLookup[];
  readonly acTables: readonly HuffmanLookup[];
  /** By block of an MCU. */
  readonly outputs: readonly Int16Array[];
  /**
   * Progressive only: by component of the scan, then by block, whether any AC coefficient is set. End-of-band runs of
   * refinement scans pass over the blocks without.
   */
  readonly touched: readonly Uint8Array[];
}

/**
 * Decodes MCUs `first` up to `last` from `scan.source`, which holds their interval. Returns the MCU it stopped before:
 * `last`, or less where the bits ran out. `Position` comes back with the bits read.
 */
export type IntervalDecoder = (scan: HuffmanScan, first: number, last: number, position: Position) => number;

export interface Position {
  /** Bits read. */
  bits: number;
  /** Where the bits ran out within an MCU: how many of its blocks were decoded. */
  blocks: number;
}

/** What may be wrong with a block, as bits of a mask. */
export const CODE_UNKNOWN = 1;
export const RUN_PAST_BLOCK = 2;
export const VALUE_TOO_LARGE = 4;

/** An AC coefficient of more than 15 bits has no code of its own, so that no file could be written with it. */
export const MOST_AC = 32767;

export const TOO_LARGE = 'a coefficient has more than 15 bits, and is cut to them';

/**
 * Reports the faults in `mask`, found before bit `bit`, and gives the mask back. Decoders tell each once an interval:
 * after the first the bits are out of step, and the rest is its echo.
 */
export function tell(scan: HuffmanScan, mask: number, bit: number): number {
  const at = scan.source.rawByte(bit >>> 3);
  if ((mask & CODE_UNKNOWN) !== 0) scan.task.report(at, 'the data holds a code that its Huffman table does not');
  if ((mask & RUN_PAST_BLOCK) !== 0) scan.task.report(at, "a run goes past a block's last coefficient");
  if ((mask & VALUE_TOO_LARGE) !== 0) scan.task.report(at, TOO_LARGE);
  return mask;
}
