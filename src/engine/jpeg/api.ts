/**
 * The JPEG engine's only face. A picture's file goes in; what it holds, canvases, figures and files come out. The same
 * calls serve GPU and CPU.
 *
 * The stage shows two pictures: the *reference* (the file as it is decoded, or the picture as it was opened where it is
 * no JPEG) and the *result* (what the open panel makes of it: edited, some scans of it, made anew, saved again).
 */
import type { CoefficientEdit } from '../../codec/jpeg/edits';
import type { CoefficientImage, Jpeg } from '../../codec/jpeg/jpeg';
import type { LedgerSums } from '../../codec/jpeg/ledger/sum-ledger';
import type { Picture } from '../../math/picture';
import type { Params } from '../../settings/schema';
import type { CanvasHandle, EngineStatus, PixelPatch, Progress } from '../api';

/** What was opened. */
export interface JpegSource {
  /** The `img` setting. */
  readonly id: string;
  readonly name: string;
  /** The file's kind, as its content says: `JPEG`, `PNG`, … */
  readonly kind: string;
  readonly blob: Blob;
  /** Its pixels, where the file is no JPEG. */
  readonly picture: Picture | null;
}

/** The file that is looked into: the one that was opened, or, where that is no JPEG, the one that is made of it. */
export interface JpegDocument {
  readonly source: JpegSource;
  /** Whether the file was made here, because what was opened is no JPEG. */
  readonly made: boolean;
  /** All of it, coefficients included. Read only. */
  readonly jpeg: Jpeg;
}

/** The bits of every block, and their sums. */
export interface JpegLedger {
  /** The document again, with `ledger` filled. */
  readonly jpeg: Jpeg;
  readonly sums: LedgerSums;
}

/**
 * The result against the reference, both as 8-bit pixels. Of an error-level picture there are none, nor of a generation
 * that is cropped: its figures are in `Generation`.
 */
export interface JpegFigures {
  /** Over R, G, B and over luma, dB; +Infinity where no pixel differs. */
  readonly psnr: number;
  readonly psnrLuma: number;
  /** Yim and Bovik's PSNR-B of luma, dB. */
  readonly psnrB: number;
  /** Mean SSIM of luma; null below 11×11 pixels. */
  readonly ssim: number | null;
  /** Length of the result's file; null where the result is no file (a build-up, an error-level picture). */
  readonly bytes: number | null;
  readonly bitsPerPixel: number | null;
}

/** One saving of a chain. Figures are against the reference, cropped alike. */
export interface Generation {
  /** 1 is the first saving. */
  readonly number: number;
  readonly quality: number;
  readonly bytes: number;
  readonly psnr: number;
  readonly psnrLuma: number;
  readonly ssim: number | null;
  /** Share of the pixels that differ from the generation before, 0…1. */
  readonly changed: number;
}

export interface Target {
  readonly kind: 'bytes' | 'psnr';
  /** Bytes at most, or dB at least (over R, G, B). */
  readonly value: number;
}

export interface Solution {
  readonly quality: number;
  readonly bytes: number;
  readonly psnr: number;
  /** False where even the lowest (highest) quality misses the target. */
  readonly reached: boolean;
}

export interface JpegSnapshot {
  readonly status: EngineStatus;
  readonly source: JpegSource | null;
  readonly document: JpegDocument | null;
  /** Size of reference and result, pixels, as stored in the file (EXIF orientation not applied). */
  readonly width: number;
  readonly height: number;
  /** The edits in force. */
  readonly edits: readonly CoefficientEdit[];
  /** Whether the result differs from the reference by intent, so that comparing them means something. */
  readonly comparing: boolean;
  /** What the result is, for labels: "Quality 75, 4:2:0", "3 coefficients changed", "Scan 2 of 10", "Generation 4". */
  readonly resultName: string;
  /** While a slider of Make moves, PSNR and PSNR-B follow it; SSIM and bytes are those of where it rested last. */
  readonly figures: JpegFigures | null;
  /** True while some of them belong to older settings. */
  readonly figuresStale: boolean;
  /** What is made by the present settings of `make`, exactly as it would be saved; null until known. */
  readonly made: CoefficientImage | null;
  /** Filled while the panel `ledger` or `block` is open. */
  readonly ledger: JpegLedger | null;
  /** Filled while the panel `again` is open; grows while the chain runs. */
  readonly generations: readonly Generation[];
  /** True while pixels or figures on show belong to older settings. */
  readonly stale: boolean;
  readonly progress: Progress | null;
  /** One sentence about something that failed, or empty. */
  readonly problem: string;
}

export type JpegExportKind =
  /** The document with the edits in it, coefficients exactly as shown. */
  | 'edited.jpg'
  /** The file of `make`. */
  | 'made.jpg'
  /** The generation on the stage. */
  | 'generation.jpg'
  /** c0, c1, … q0, q1, … size, sampling: what `waveloupe jpeg coefficients` writes, edits included. */
  | 'coefficients.npz'
  /** component, row, column, then 64 coefficients in natural order: a line a block, edits included. */
  | 'coefficients.csv'
  /** The result as 8-bit RGB. */
  | 'result.png';

export interface JpegEngine {
  subscribe(listener: () => void): () => void;
  snapshot(): JpegSnapshot;
  setSource(source: JpegSource | null): void;
  setParams(params: Params): void;
  /** Replaces all edits; those that name no block of the document are left out. */
  setEdits(edits: readonly CoefficientEdit[]): void;
  /** Work rests while the bench is not on the screen. */
  setVisible(visible: boolean): void;
  attachCanvas(canvas: HTMLCanvasElement, role: 'stage'): CanvasHandle;
  settled(): Promise<void>;
  readPixels(x: number, y: number, width: number, height: number): Promise<PixelPatch | null>;
  /** The quality (IJG tables, the present subsampling and process) that meets the target most closely from the right side. */
  solve(target: Target): Promise<Solution>;
  /** The figures of the file of this IJG quality, at the present subsampling, process and upsampling. */
  rate(quality: number): Promise<JpegFigures>;
  exportBlob(kind: JpegExportKind): Promise<Blob>;
  loseDevice(): void;
  dispose(): void;
}
