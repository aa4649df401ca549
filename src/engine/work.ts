/**
 * What the graph's nodes hand on to each other: the engine's private, mutable working state. Each field is written by
 * the one node named beside it.
 */
import type { Curve } from './api';
import type { BytesAnswer, EnergyAnswer, PixelError, RankAnswer } from './analysis/questions';
import type { Params } from '../settings/schema';
import type { Size } from '../settings/viewport';
import type { Picture } from '../math/picture';
import type { Selection } from '../math/selection';

export interface Work {
  picture: Picture | null;
  params: Params;
  /** Size of a picture that is on its way, and who wants to know of it. */
  expected: Size | null;
  expectedChanged: () => void;
  /** rank.order */
  ranks: RankAnswer | null;
  /** select.kept */
  selection: Selection | null;
  /** metrics.energy */
  energy: EnergyAnswer | null;
  /** metrics.error */
  pixelError: PixelError | null;
  /** metrics.ssim: null where the picture is smaller than the window. */
  ssim: number | null;
  /** metrics.bytes */
  bytes: BytesAnswer | null;
  /** curve.dft, curve.dct, curve.block */
  readonly curves: Map<string, Curve>;
  /** What the graphics driver complained of outside any node, or empty. */
  problem: string;
  /** Called by every node that found a figure. */
  readoutsChanged: () => void;
}

export function createWork(params: Params): Work {
  return {
    picture: null,
    params,
    expected: null,
    expectedChanged: () => undefined,
    ranks: null,
    selection: null,
    energy: null,
    pixelError: null,
    ssim: null,
    bytes: null,
    curves: new Map(),
    problem: '',
    readoutsChanged: () => undefined,
  };
}

/**
 * Whether the error follows from the energies of what is dropped: the transform is orthonormal, covers just the picture,
 * and something is dropped. Where all is kept only the pixels show what floating-point arithmetic leaves.
 */
export function errorFromEnergies({ params, picture, ranks, selection }: Work): boolean {
  if (!picture || !ranks || !selection || selection.count === ranks.total) return false;
  if (params.transform === 'dft') return params.basis === 'exact';
  if (params.transform === 'dct') return true;
  return picture.width % params.block === 0 && picture.height % params.block === 0;
}
