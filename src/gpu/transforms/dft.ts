/**
 * Two-dimensional DFT of real pictures of any size, batched over channels, and back; reference math/dft.ts.
 *
 *     F[v,u] = (1/√(HW)) Σ f[y,x]·exp(−2πi(vy/H + ux/W));  picture [C,H,W] ↔ half spectrum [C,H,Wh,2], Wh = ⌊W/2⌋ + 1
 *
 * Two real rows make one complex line. Which two: those that the first column pass (in the inverse: the last) has in
 * one butterfly, so that taking the pair apart (putting it together) costs no pass of its own and no extra traffic.
 * The inverse is the conjugate of the forward transform of the conjugate: the same kernels, the same tables. It takes
 * the real part. Tolerance: relative L2 ≤ 1e-6 (3e-6 where a prime factor is above 13).
 */
import { elementCount, type Tensor } from '../tensor';
import { ShapeError } from '../errors';
import { createChain, createScratch, createTables, type ChainLink } from './fft-chain';
import { axisPasses, type Axis } from './fft-passes';
import { planFft, type FftPlan } from './fft-plan';
import { fftTables } from './fft-tables';
import { coefficientShape, rankShape, type Transform, type TransformSpec, type TransformTensors } from './transform';
import type { Gpu } from '../gpu';

export async function createDft(gpu: Gpu, spec: TransformSpec, tensors: TransformTensors): Promise<Transform> {
  requireShapes(spec, tensors);
  const { rows, columns } = dftAxes(spec);
  const owned = [createTables(gpu, 'dft.rows.tables', rows.forward.tables), createTables(gpu, 'dft.columns.tables', columns.forward.tables)];
  const link = (axis: Axis, tables: Tensor): ChainLink[] => axisPasses(axis).map((pass) => ({ pass, tables }));
  const forwardLinks = [...link(rows.forward, owned[0]), ...link(columns.forward, owned[1])];
  const inverseLinks = [...link(columns.inverse, owned[1]), ...link(rows.inverse, owned[0])];
  const scratch = createScratch(gpu, 'dft', [forwardLinks, inverseLinks]);
  const [forward, inverse] = await Promise.all([
    createChain(gpu, forwardLinks, { input: tensors.picture, output: tensors.coefficients, scratch }),
    createChain(gpu, inverseLinks, { input: tensors.coefficients, output: tensors.rebuilt, ranks: tensors.ranks, scratch }),
  ]);
  return {
    spec,
    encodeForward: () => forward.encode(null),
    encodeInverse: (selection) => inverse.encode(selection),
    destroy: () => [...owned, ...scratch].forEach((tensor) => tensor.buffer.destroy()),
  };
}

interface Directions {
  readonly forward: Axis;
  readonly inverse: Axis;
}

/** The two axes of a real DFT, each in both directions. */
export function dftAxes({ width, height, channels }: TransformSpec): { readonly rows: Directions; readonly columns: Directions } {
  const halfWidth = Math.floor(width / 2) + 1;
  const scale = 1 / Math.sqrt(width * height);
  const rowPlan = planFft(width);
  const columnPlan = planFft(height);
  const common = { batches: channels };
  const rowAxis = { ...common, plan: rowPlan, tables: fftTables(rowPlan), columns: false };
  const columnAxis = { ...common, plan: columnPlan, tables: fftTables(columnPlan), columns: true, lines: halfWidth };
  const pictureLayout = { slot: 'rows' as const, step: 1, line: width, batch: height * width };
  const spectrumLayout = { step: halfWidth, line: 1, batch: height * halfWidth };

  const direction = (pairStep: number) => {
    const lines = pairLines(height, pairStep);
    const uniforms = { width, height, pair_step: pairStep, scale };
    const lineLayout = { step: 1, line: width, batch: lines * width };
    const pairLayout = { ...lineLayout, slot: 'pairs' as const, skip: pairStep * width };
    return { lines, uniforms, lineLayout, pairLayout, lineFloats: 2 * channels * lines * width };
  };
  const there = direction(firstStep(columnPlan));
  const back = direction(lastStep(columnPlan));
  return {
    rows: {
      forward: {
        ...rowAxis,
        lines: there.lines,
        uniforms: there.uniforms,
        source: pictureLayout,
        result: { ...there.lineLayout, slot: 'complex', floats: there.lineFloats },
      },
      inverse: {
        ...rowAxis,
        lines: back.lines,
        uniforms: back.uniforms,
        source: { ...back.lineLayout, slot: 'complex' },
        result: { ...pictureLayout, floats: channels * height * width },
      },
    },
    columns: {
      forward: {
        ...columnAxis,
        uniforms: there.uniforms,
        source: there.pairLayout,
        result: { ...spectrumLayout, slot: 'scaled', floats: 2 * channels * height * halfWidth },
      },
      inverse: {
        ...columnAxis,
        uniforms: back.uniforms,
        source: { ...spectrumLayout, slot: 'kept' },
        result: { ...back.pairLayout, floats: back.lineFloats },
      },
    },
  };
}

/** Distance of neighbouring inputs of the first butterfly, and of neighbouring outputs of the last. */
function firstStep({ padded, passes }: FftPlan): number {
  return padded / passes[0].radix;
}

function lastStep({ passes }: FftPlan): number {
  return passes[passes.length - 1].span;
}

/** Lines that hold rows y and y + step together: every group of 2·step rows is step lines. */
export function pairLines(height: number, step: number): number {
  return step * Math.ceil(height / (2 * step));
}

function requireShapes(spec: TransformSpec, { picture, coefficients, ranks, rebuilt }: TransformTensors): void {
  const plane = [spec.channels, spec.height, spec.width];
  const check = (what: string, tensor: Tensor, shape: readonly number[]): void => {
    if (tensor.length !== elementCount(shape)) throw new ShapeError(what, shape, tensor.shape);
  };
  check('Picture', picture, plane);
  check('Rebuilt picture', rebuilt, plane);
  check('Coefficients', coefficients, coefficientShape(spec));
  check('Ranks', ranks, rankShape(spec));
}
