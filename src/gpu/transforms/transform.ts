/**
 * What the engine asks of a transform on the GPU, whichever it is.
 *
 * Tensors: picture and rebuilt f32 [C,H,W]; coefficients f32 [C,H,Wh,2] (DFT, Wh = ⌊W/2⌋+1), [C,H,W] (DCT) or
 * [C,Hp,Wp] (block DCT, sides padded up to whole blocks); ranks u32, one per coefficient (one per complex value).
 * All transforms are orthonormal.
 */
import type { Selection } from '../../math/selection';
import { ShapeError } from '../errors';
import { elementCount, type Tensor } from '../tensor';

export interface TransformSpec {
  readonly transform: 'dft' | 'dct' | 'block';
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** Side of a block, for `block`. */
  readonly block: 4 | 8 | 16 | 32;
  /** The DFT's sample points. */
  readonly basis: 'exact' | 'naive';
}

export interface TransformTensors {
  readonly picture: Tensor;
  readonly coefficients: Tensor;
  readonly ranks: Tensor;
  readonly rebuilt: Tensor;
}

/** Holds its scratch memory and bound kernels; encoding allocates nothing. */
export interface Transform {
  readonly spec: TransformSpec;
  /** picture → coefficients. */
  encodeForward(): void;
  /** To be called after every change of the ranks: some transforms keep what they found out about them. */
  encodeRanksChanged?(): void;
  /** Kept coefficients → rebuilt; null keeps all. The comparison of ranks is fused into the first pass's loads. */
  encodeInverse(selection: Selection | null): void;
  /** Frees the scratch memory (not the tensors it was given). */
  destroy(): void;
}

export function coefficientShape(spec: TransformSpec): readonly number[] {
  const { width, height, channels, block } = spec;
  if (spec.transform === 'dft') return [channels, height, Math.floor(width / 2) + 1, 2];
  if (spec.transform === 'dct') return [channels, height, width];
  return [channels, Math.ceil(height / block) * block, Math.ceil(width / block) * block];
}

/** Shape of the ranks: that of the coefficients without the complex axis. */
export function rankShape(spec: TransformSpec): readonly number[] {
  const shape = coefficientShape(spec);
  return spec.transform === 'dft' ? shape.slice(0, 3) : shape;
}

/** Throws ShapeError unless every tensor has the size that the spec asks for. */
export function requireTransformShapes(spec: TransformSpec, tensors: TransformTensors): void {
  const plane = [spec.channels, spec.height, spec.width];
  const check = (what: string, tensor: Tensor, shape: readonly number[]): void => {
    if (tensor.length !== elementCount(shape)) throw new ShapeError(what, shape, tensor.shape);
  };
  check('Picture', tensors.picture, plane);
  check('Rebuilt picture', tensors.rebuilt, plane);
  check('Coefficients', tensors.coefficients, coefficientShape(spec));
  check('Ranks', tensors.ranks, rankShape(spec));
}
