/**
 * The engine's only face. A view or the shell sees pictures go in, settings go in, canvases attach, and snapshots come
 * out; whether WebGPU or the CPU does the work is told by `status`, never by the shape of a call.
 */
import type { Params } from '../settings/schema';
import type { Picture } from '../math/picture';

/** Why the CPU engine runs though `engine` is `auto`, or what ails the GPU. */
export type EngineReason = 'no-webgpu' | 'no-adapter' | 'limit' | 'lost' | 'chosen' | 'none';

export interface EngineStatus {
  readonly kind: 'starting' | 'gpu' | 'cpu';
  /** The adapter's or processor's name, for the badge. */
  readonly adapter: string;
  /** True for an adapter that is software (slow but right). */
  readonly software: boolean;
  readonly reason: EngineReason;
  /** One or two helpful sentences: why this engine, and what would make it fast. */
  readonly explanation: string;
  /** The most pixels and the longest side that a picture may have here, and the sentence that says why. */
  readonly limit: WorkingLimit;
}

export interface WorkingLimit {
  readonly pixels: number;
  readonly side: number;
  /** "so that its coefficients fit the 128 MiB that this adapter binds at once": completes "scaled to W×H ". */
  readonly why: string;
}

/** Figures of the current settings. `null` is "not available"; `notes` says why, by the same key. */
export interface Readouts {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** Real degrees of freedom: kept, and in all. */
  readonly coefficientsKept: number | null;
  readonly coefficientsTotal: number | null;
  /** Share of Σ|c|² that the kept coefficients hold, 0…1 (orthonormal transforms only). */
  readonly energyKept: number | null;
  /** ‖rebuilt − original‖₂ / ‖original‖₂ over the channels shown, before rounding and clamping. */
  readonly relativeError: number | null;
  /** 10·log₁₀(255²/MSE), dB, before rounding and clamping; +Infinity where the error is exactly zero. */
  readonly psnr: number | null;
  /** Mean SSIM of luma, 11×11 Gaussian window, σ 1.5, windows wholly inside. */
  readonly ssim: number | null;
  /** Entropy estimate of values and positions, bytes. An estimate, not a file. */
  readonly bytesEstimate: number | null;
  /** The share of `bytesEstimate` that says where the kept coefficients are. */
  readonly bytesPositions: number | null;
  /** Size of the file that was opened. */
  readonly fileBytes: number;
  readonly notes: Readonly<Partial<Record<string, string>>>;
}

/** PSNR and energy over the share kept, for one transform, computed from its sorted energies. */
export interface Curve {
  readonly transform: 'dft' | 'dct' | 'block';
  readonly label: string;
  /** Share kept, ascending from 1/total to 1. */
  readonly share: Float64Array;
  readonly psnr: Float64Array;
  readonly energy: Float64Array;
  /** Said beside the plot where the curve needs a word ("edge blocks are padded"). */
  readonly note: string;
}

/** What is known of one coefficient. */
export interface CoefficientInfo {
  readonly transform: 'dft' | 'dct' | 'block';
  readonly channel: number;
  /** Row and column in the coefficient array (uncentred; for the block DCT, in place). */
  readonly v: number;
  readonly u: number;
  /** Signed frequency: cycles per picture (DFT), half-cycles per picture (DCT) or per block (block DCT). */
  readonly frequencyY: number;
  readonly frequencyX: number;
  /** Wavelength in pixels, along the wave's normal; Infinity for the mean. */
  readonly period: number;
  /** Direction of the wave's normal, degrees counter-clockwise from the x axis, in (−90, 90]; null for the mean. */
  readonly orientation: number | null;
  readonly re: number;
  /** 0 for the real transforms. */
  readonly im: number;
  readonly magnitude: number;
  /** Radians; null for real transforms. */
  readonly phase: number | null;
  /** |c|² (its conjugate's too) / Σ|c|², 0…1. */
  readonly energyShare: number;
  readonly kept: boolean;
  /** Place in the present order, 0 first. */
  readonly rank: number;
}

export interface Progress {
  /** What is being done, for a person: "Ranking coefficients". */
  readonly task: string;
  /** 0…1, or null where it cannot be told. */
  readonly done: number | null;
  readonly stop: () => void;
}

/** An immutable picture of the engine's state. A new object whenever anything in it changes. */
export interface EngineSnapshot {
  readonly status: EngineStatus;
  readonly picture: Picture | null;
  /** True while pixels or read-outs on show belong to older settings. */
  readonly stale: boolean;
  readonly readouts: Readouts | null;
  readonly curves: readonly Curve[];
  /** Range of log₁₀|c| that the spectrum's colours span; null until known. */
  readonly spectrumRange: readonly [number, number] | null;
  readonly progress: Progress | null;
  /** One sentence about something that failed, or empty. */
  readonly problem: string;
}

export type CanvasRole = 'stage' | 'spectrum';

export interface CanvasHandle {
  /** Size of the drawing area in device pixels, and device pixels per CSS pixel. */
  resize(width: number, height: number, devicePixelRatio: number): void;
  /** Transient, never in a link: while true the stage shows the original alone (Space held). */
  showOriginal(on: boolean): void;
  detach(): void;
}

export type ExportKind =
  | 'original.npy'
  | 'reconstruction.npy'
  | 'coefficients.npy'
  | 'mask.npy'
  | 'reconstruction.png'
  | 'spectrum.png'
  | 'curve.csv';

export interface PixelPatch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** H×W×C, sRGB 0…255, before rounding and clamping. */
  readonly original: Float32Array;
  readonly rebuilt: Float32Array;
}

export interface Engine {
  subscribe(listener: () => void): () => void;
  snapshot(): EngineSnapshot;
  setPicture(picture: Picture): void;
  /** Says how large the picture will be that is on its way, so that kernels compile meanwhile. Harmless if wrong. */
  expectPicture(width: number, height: number): void;
  setParams(params: Params): void;
  /** Work rests while the bench is not on the screen. */
  setVisible(visible: boolean): void;
  attachCanvas(canvas: HTMLCanvasElement, role: CanvasRole): CanvasHandle;
  /** Resolves when pixels and read-outs belong to the current settings; rejects with the problem's sentence. */
  settled(): Promise<void>;
  /** All channels' values at row v, column u of the coefficient array; empty where outside. */
  inspect(v: number, u: number): Promise<CoefficientInfo[]>;
  readPixels(x: number, y: number, width: number, height: number): Promise<PixelPatch | null>;
  exportBlob(kind: ExportKind): Promise<Blob>;
  /** Loses the graphics device on purpose, so that its mending can be tested. */
  loseDevice(): void;
  dispose(): void;
}
