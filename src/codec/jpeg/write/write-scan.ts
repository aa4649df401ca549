/** One scan as bytes: its Huffman tables, its header, its entropy-coded data. */
import { JpegError } from '../jpeg-error';
import type { JpegComponent } from '../jpeg';
import { STANDARD_AC, STANDARD_DC, type HuffmanSpec } from '../tables/standard-huffman';
import type { CoefficientRange } from './coefficient-range';
import { CoderTask } from './coder-task';
import { EntropyWriter } from './entropy-writer';
import { huffmanCodes } from './huffman-codes';
import { optimalHuffman } from './optimal-huffman';
import { AcFirstCoder, AcRefinementCoder } from './progressive-ac-coders';
import { DcFirstCoder, DcRefinementCoder } from './progressive-dc-coders';
import { type BlockCoder, walkScan } from './scan-walk';
import { huffmanSegment, scanSegment } from './segments';
import { SequentialCoder } from './sequential-coder';
import { DC_INDEX, INDICES, RAW, TokenSink } from './token-sink';
import type { ScanScript } from './write-options';

export interface ScanSetting {
  readonly components: readonly JpegComponent[];
  /** By component: 0 for the Huffman tables of luma and the like, 1 for those of chroma. */
  readonly tables: readonly number[];
  readonly progressive: boolean;
  readonly standard: boolean;
  readonly restartInterval: number;
  readonly range: CoefficientRange;
  /** Most tokens of the scan that are kept in memory; a scan of more is walked twice. */
  readonly retainedTokens?: number;
}

/** The scan's segments and data, in order. */
export function writeScan(scan: ScanScript, setting: ScanSetting): Uint8Array[] {
  const sink = new TokenSink(setting.retainedTokens);
  walk(scan, setting, sink);

  const specifications = setting.standard ? standardTables(sink.counts) : optimisedTables(sink.counts);
  const codes = huffmanCodes(specifications);
  const entropy = new EntropyWriter(codes, expectedBits(sink.counts, codes.length));
  if (sink.dropped) {
    const again = new TokenSink();
    again.streamTo(entropy.write);
    walk(scan, setting, again);
    again.drainTo(entropy.write);
  } else {
    sink.drainTo(entropy.write);
  }

  const used = (first: number) => setting.tables.map((table) => (specifications.has(first + 256 * table) ? table : 0));
  return [
    ...[...specifications].map(([index, specification]) =>
      huffmanSegment(index < DC_INDEX ? 'ac' : 'dc', (index >> 8) & 3, specification),
    ),
    scanSegment(scan, setting.components, { dc: used(DC_INDEX), ac: used(0) }),
    entropy.finish(),
  ];
}

function walk(scan: ScanScript, setting: ScanSetting, sink: TokenSink): void {
  const task = new CoderTask(setting.components, scan.components, setting.tables, setting.range, sink);
  const components = task.components.map(({ component }) => component);
  const go = (coder: BlockCoder) => walkScan(components, setting.restartInterval, coder);
  if (!setting.progressive) {
    go(new SequentialCoder(task));
  } else if (scan.spectralStart === 0) {
    const first = scan.approximationHigh === 0;
    go(first ? new DcFirstCoder(task, scan.approximationLow) : new DcRefinementCoder(task, scan.approximationLow));
  } else {
    const coder = scan.approximationHigh === 0 ? new AcFirstCoder(task, scan) : new AcRefinementCoder(task, scan);
    go(coder);
    coder.finish();
  }
}

/** By first token index; only tables that are used. */
type Tables = Map<number, HuffmanSpec>;

function optimisedTables(counts: Uint32Array): Tables {
  return eachTable(counts, (_, frequencies) => optimalHuffman(frequencies));
}

function standardTables(counts: Uint32Array): Tables {
  return eachTable(counts, (first, frequencies) => {
    const table = (first >> 8) & 3;
    const specification = first < DC_INDEX ? STANDARD_AC[table] : STANDARD_DC[table];
    const missing = frequencies.findIndex((count, symbol) => count > 0 && !specification.symbols.includes(symbol));
    if (missing < 0) return specification;
    throw new JpegError('unwritable', `the standard Huffman tables have no code for symbol ${missing}`);
  });
}

function eachTable(counts: Uint32Array, make: (first: number, frequencies: Uint32Array) => HuffmanSpec): Tables {
  const tables: Tables = new Map();
  for (let first = 0; first < INDICES; first += 256) {
    // What follows the symbols of the last DC table is not symbols.
    const frequencies = counts.subarray(first, Math.min(first + 256, RAW));
    if (frequencies.some((count) => count > 0)) tables.set(first, make(first, frequencies));
  }
  return tables;
}

function expectedBits(counts: Uint32Array, lengths: Uint8Array): number {
  let bits = 0;
  for (let index = 0; index < INDICES; index++) {
    const symbol = index & 255;
    const appended = index >= DC_INDEX ? Math.min(symbol, 16) : symbol & 15;
    bits += counts[index] * (lengths[index] + appended);
  }
  return bits;
}
