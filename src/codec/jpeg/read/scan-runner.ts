/**
 * Decodes the scans of a frame, one after the other: sees whether a scan can be decoded, makes its task, runs the decoder
 * and tells what is missing.
 *
 * Work is bounded: a progressive file of a few bytes could ask for every block of a large picture thousands of times
 * over. Honest files visit a block six to twelve times; past VISITS_OF_A_BLOCK times the blocks (for small pictures, past
 * LEAST_MOST_VISITS), and past MOST_SCANS, scans are left out.
 */
import { decodeArithmeticScan } from '../arithmetic/decode-arithmetic-scan';
import type { ScanLedger } from '../jpeg';
import { decodeHuffmanScan, type ScanTables } from './decode-huffman-scan';
import type { Frame } from './frame-layout';
import type { HuffmanLookup } from './huffman-lookup';
import { planIntervals } from './plan-intervals';
import type { Report } from './problem-list';
import type { ScanData } from './scan-data';
import type { ScanHeader } from './scan-header';
import { draftLedger, settleLedger, unreadLedger } from './scan-ledger';
import type { ScanTask, ScanTaskComponent } from './scan-task';
import type { TableState } from './table-segments';

const VISITS_OF_A_BLOCK = 24;
const LEAST_MOST_VISITS = 2 ** 24;
/** An arithmetic-coded block takes longer, even one that costs no bits. */
const WEIGHT_OF_ARITHMETIC = 2;
/** Each coefficient of four components in each bit plane in a scan of its own would be 3584. */
const MOST_SCANS = 4096;

export class ScanRunner {
  /** Scans that were decoded, wholly or in part. */
  scansRun = 0;
  /** By component: whether it has been in a scan that was. */
  readonly seen: boolean[];
  /** By component, see `HuffmanScan.touched`. */
  private readonly touched: Uint8Array[];
  /** By component, along the zig-zag: the lowest bit plane read, −1 for none. */
  private readonly planes: Int8Array[];
  private visitsLeft: number;

  constructor(
    private readonly bytes: Uint8Array,
    readonly frame: Frame,
    private readonly tables: TableState,
    private readonly report: Report,
  ) {
    const blocks = frame.components.map(({ coefficients }) => coefficients.length / 64);
    const progressive = frame.header.process === 'progressive';
    this.seen = frame.components.map(() => false);
    this.touched = blocks.map((count) => new Uint8Array(progressive ? count : 0));
    this.planes = blocks.map(() => new Int8Array(64).fill(-1));
    const all = blocks.reduce((sum, count) => sum + count, 0);
    this.visitsLeft = Math.max(LEAST_MOST_VISITS, VISITS_OF_A_BLOCK * all);
  }

  /** The scan's ledger, or null without `withLedger`. All data of a scan that is left out are unread. */
  run(header: ScanHeader, at: number, data: ScanData, withLedger: boolean): ScanLedger | null {
    const { frame, report } = this;
    const without = withLedger ? unreadLedger(data) : null;
    const fault = header.fault ?? this.refusal(header);
    if (fault !== null) {
      report(at, `a scan is left out: ${fault}`);
      return without;
    }
    const components = header.components.map(({ component, dcTable, acTable }): ScanTaskComponent => {
      return { component, frame: frame.components[component], dcTable, acTable };
    });
    const [first, ...others] = components;
    const mcuColumns = others.length === 0 ? first.frame.scanColumns : frame.mcuColumns;
    const mcuRows = others.length === 0 ? first.frame.scanRows : frame.mcuRows;
    const mcus = mcuColumns * mcuRows;
    const blocks = others.length === 0 ? 1 : blocksOfMcu(components);
    if (blocks > 10) report(at, `the scan has ${blocks} blocks in an MCU; ten are allowed`);
    this.visitsLeft -= mcus * blocks * (frame.header.coding === 'arithmetic' ? WEIGHT_OF_ARITHMETIC : 1);
    if (this.visitsLeft < 0 || this.scansRun >= MOST_SCANS) {
      report(at, 'a scan is left out: the file asks for far more work than its picture takes');
      return without;
    }
    const tables = frame.header.coding === 'huffman' ? this.tablesOf(header, at) : null;
    if (typeof tables === 'string') {
      report(at, `a scan is left out: ${tables}`);
      return without;
    }
    const { restartInterval } = this.tables;
    const ledger = withLedger ? draftLedger(components, data, frame.header.process) : null;
    const task: ScanTask = {
      ...header,
      bytes: this.bytes,
      precision: frame.header.precision,
      progressive: frame.header.process === 'progressive',
      components,
      mcuColumns,
      mcuRows,
      restartInterval,
      data: data.range,
      intervals: planIntervals(data, restartInterval, mcus, frame.header.coding, report),
      conditioning: this.tables.conditioning(),
      ledger,
      report,
    };
    this.noteProgress(header, at);
    const decoded = tables === null ? decodeArithmeticScan(task) : decodeHuffmanScan(task, tables);
    this.scansRun++;
    if (decoded < mcus) {
      report(data.end, `the scan lacks ${(mcus - decoded) * blocks} of its ${mcus * blocks} blocks`);
    }
    return ledger === null ? null : settleLedger(ledger, data, frame.header.coding);
  }

  /** A component that a sequential file codes twice would be overlaid with itself. */
  private refusal(header: ScanHeader): string | null {
    if (this.frame.header.process === 'progressive') return null;
    const again = header.components.find(({ component }) => this.seen[component]);
    return again === undefined ? null : `component ${again.component} has had its scan`;
  }

  /** Notes what the scan codes, and tells where it does not go on from what was there (G.1.1.1.1). */
  private noteProgress(header: ScanHeader, at: number): void {
    const { spectralStart, spectralEnd, approximationHigh, approximationLow } = header;
    for (const { component } of header.components) {
      this.seen[component] = true;
      if (this.frame.header.process !== 'progressive') continue;
      const planes = this.planes[component];
      let fits = spectralStart === 0 || planes[0] >= 0;
      for (let k = spectralStart; k <= spectralEnd; k++) {
        // A first scan is told by a high bit plane of 0; what it refines has to be there.
        if (approximationHigh === 0 ? planes[k] >= 0 : planes[k] !== approximationHigh) fits = false;
        planes[k] = approximationLow;
      }
      if (!fits) this.report(at, `the scan does not go on from what was read of component ${component}`);
    }
  }

  /** The tables that the scan needs, or why there are none. */
  private tablesOf(header: ScanHeader, at: number): ScanTables | string {
    const { components, spectralStart, spectralEnd, approximationHigh } = header;
    const needsDc = spectralStart === 0 && approximationHigh === 0;
    const needsAc = spectralEnd > 0;
    const none = new Int32Array(0);
    const dc: HuffmanLookup[] = [];
    const ac: HuffmanLookup[] = [];
    for (const { dcTable, acTable } of components) {
      const ofDc = needsDc ? this.tables.lookup('dc', dcTable, at) : none;
      const ofAc = needsAc ? this.tables.lookup('ac', acTable, at) : none;
      if (ofDc === undefined) return `it names DC table ${dcTable}, which is not defined`;
      if (ofAc === undefined) return `it names AC table ${acTable}, which is not defined`;
      dc.push(ofDc);
      ac.push(ofAc);
    }
    return { dc, ac, touched: components.map(({ component }) => this.touched[component]) };
  }
}

function blocksOfMcu(components: readonly ScanTaskComponent[]): number {
  return components.reduce((sum, { frame }) => sum + frame.horizontal * frame.vertical, 0);
}
