/** What the arithmetic block decoders share: a scan made ready, and what carries over from block to block. */
import type { BlockWalk } from '../read/block-walk';
import type { BlockBitsDraft, ScanTask } from '../read/scan-task';
import { acBins, type ArithmeticReader, dcBins } from './arithmetic-reader';

export interface ScanPart {
  readonly coefficients: Int16Array;
  /** First bins of its tables. */
  readonly dcBins: number;
  readonly acBins: number;
  /** Conditioning: L, U and Kx of its tables (B.2.4.3). */
  readonly lower: number;
  readonly upper: number;
  readonly threshold: number;
  readonly draft: BlockBitsDraft | null;
}

export class ArithmeticScan {
  /** By component of the scan. */
  readonly parts: readonly ScanPart[];
  readonly predictions: Int32Array;
  /** First bin of the next DC difference, which depends on the last one: 0, 4, 8, 12 or 16 (table F.4). */
  readonly dcContexts: Uint8Array;
  /** The data cannot be right: the interval is given up. */
  broken = false;

  constructor(
    readonly task: ScanTask,
    readonly walk: BlockWalk,
    readonly reader: ArithmeticReader,
  ) {
    const { conditioning, ledger } = task;
    this.parts = task.components.map(({ frame, dcTable, acTable }, index) => ({
      coefficients: frame.coefficients,
      dcBins: dcBins(dcTable),
      acBins: acBins(acTable),
      lower: conditioning.dcLower[dcTable],
      upper: conditioning.dcUpper[dcTable],
      threshold: conditioning.acKx[acTable],
      draft: ledger === null ? null : ledger.components[index],
    }));
    this.predictions = new Int32Array(this.parts.length);
    this.dcContexts = new Uint8Array(this.parts.length);
  }

  /** At the start of each restart interval. */
  begin(): void {
    this.reader.begin();
    this.predictions.fill(0);
    this.dcContexts.fill(0);
    this.broken = false;
  }
}

/** Decodes one block: `index` is its component's in the scan, `base` where its coefficients begin. */
export type BlockDecoder = (scan: ArithmeticScan, index: number, base: number) => void;
