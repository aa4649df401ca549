/** What is asked of the JPEG desk, and what it answers: plain data that crosses to its worker and back. */
import type { CoefficientEdit } from '../../../codec/jpeg/edits';
import type { CoefficientImage, Ledger } from '../../../codec/jpeg/jpeg';
import type { LedgerSums } from '../../../codec/jpeg/ledger/sum-ledger';
import type { Blockiness } from '../../../math/jpeg/psnr-b';
import type { Params } from '../../../settings/schema';
import type { Generation } from '../api';

/** What a file is made with. */
export type MakeSpec = Pick<Params, 'quality' | 'tables' | 'subsampling' | 'process' | 'huffman'>;

/** A chain of savings: at these qualities in turn, moved and cropped by so many pixels each time. */
export interface ChainSpec {
  readonly qualities: readonly number[];
  readonly generations: number;
  readonly shiftX: number;
  readonly shiftY: number;
  readonly crop: number;
  readonly subsampling: Params['subsampling'];
}

/** One block of which only the first `count` coefficients, in zig-zag order, are there. */
export interface PartialBlock {
  readonly component: number;
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

/** What the result on the stage is. */
export type ResultSpec =
  | { readonly kind: 'document'; readonly edits: readonly CoefficientEdit[]; readonly partial: PartialBlock | null }
  | { readonly kind: 'scan'; readonly scans: number }
  | { readonly kind: 'make'; readonly make: MakeSpec }
  | { readonly kind: 'generation'; readonly number: number }
  | {
      readonly kind: 'ela';
      readonly quality: number;
      readonly gain: number;
      readonly subsampling: Params['subsampling'];
    };

export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** Whole numbers, so that GPU and CPU agree to the last digit. */
export interface PixelSums {
  /** Σ of squared differences over R, G, B and over luma. */
  readonly squaredErrorRgb: number;
  readonly squaredErrorLuma: number;
  /** Of the result's luma. */
  readonly blockiness: Blockiness;
}

export interface MadeAnswer {
  readonly image: CoefficientImage;
  readonly bytes: number;
}

export interface LedgerAnswer {
  readonly ledger: Ledger;
  readonly sums: LedgerSums;
}

/** A promise where it listens in another thread. */
export type GenerationListener = (generation: Generation) => unknown;

export type Upsampling = Params['upsampling'];
