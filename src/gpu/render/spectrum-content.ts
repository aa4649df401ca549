/**
 * The part of a spectrum that stays while the kept set changes, computed when it is first asked for: the cells (energies
 * over channels, angles, weights of the planes), and below 100 % what each device pixel covers of them.
 */
import type { Frame } from '../frame';
import type { Gpu } from '../gpu';
import type { UniformValues } from '../kernel';
import { planesWeights } from '../kernels/planes-weights';
import { spectrumCells } from '../kernels/spectrum-cells';
import { spectrumPlace } from '../kernels/spectrum-place';
import { createTensor, elementCount, type Tensor } from '../tensor';
import { rankShape, type TransformSpec } from '../transforms/transform';

export type ContentKind = 'energies' | 'angles' | 'planes';

export interface CellsRequest {
  readonly coefficients: Tensor;
  readonly spec: TransformSpec;
  readonly kind: ContentKind;
  readonly channels: readonly [number, number];
}

export interface PlacedRequest {
  readonly cells: Tensor;
  readonly ranks: Tensor;
  /** Another object whenever the content of `ranks` is another. */
  readonly order: unknown;
  readonly grid: number;
  readonly count: number;
  readonly uniforms: UniformValues<(typeof spectrumPlace)['uniforms']>;
}

export interface SpectrumContent {
  /** Records the computation unless the same was computed last. */
  cellsOf(frame: Frame, request: CellsRequest): Tensor;
  placedOf(frame: Frame, request: PlacedRequest): Tensor;
  forget(): void;
}

/** Its kernels are small and each is needed for some settings only, so they compile when first used. */
export function createSpectrumContent(gpu: Gpu): SpectrumContent {
  const cellsRoom = room(gpu, 'spectrum.cells');
  const placedRoom = room(gpu, 'spectrum.placed');
  let cellsMade: readonly unknown[] = [];
  let placedMade: readonly unknown[] = [];

  return {
    forget() {
      cellsMade = [];
      placedMade = [];
    },
    cellsOf(frame, { coefficients, spec, kind, channels }) {
      const [, rows, columns] = rankShape(spec);
      const planes = kind === 'planes';
      const cells = cellsRoom(frame, planes ? [4, Math.floor(rows / 2) + 1, columns] : [rows, columns]);
      const wanted = [cells, coefficients.buffer, kind, ...channels];
      if (same(wanted, cellsMade)) return cells;
      cellsMade = wanted;
      placedMade = [];
      const shown = { channel_from: channels[0], channel_to: channels[1] };
      if (planes) {
        const kernel = gpu.pipelines.getNow(planesWeights);
        frame.dispatch(kernel.bind({ coefficients, planes: cells }), { rows, columns, width: spec.width, ...shown });
      } else {
        const overrides = { COMPLEX: spec.transform === 'dft' ? 1 : 0, ANGLE: kind === 'angles' ? 1 : 0 };
        const kernel = gpu.pipelines.getNow(spectrumCells, { overrides });
        frame.dispatch(kernel.bind({ coefficients, cells }), { cells: rows * columns, ...shown });
      }
      return cells;
    },
    placedOf(frame, { cells, ranks, order, grid, count, uniforms }) {
      const placed = placedRoom(frame, [uniforms.place_height, uniforms.place_width, 4]);
      const wanted = [placed, cells, ranks.buffer, order, grid, count, ...Object.values(uniforms)];
      if (same(wanted, placedMade)) return placed;
      placedMade = wanted;
      const kernel = gpu.pipelines.getNow(spectrumPlace, { overrides: { GRID: grid, COUNT: count } });
      frame.dispatch(kernel.bind({ cells, ranks, placed }), uniforms);
      return placed;
    },
  };
}

/** A tensor that is replaced when another size is asked for. */
function room(gpu: Gpu, label: string): (frame: Frame, shape: readonly number[]) => Tensor {
  let tensor: Tensor | null = null;
  return (frame, shape) => {
    if (tensor?.length !== elementCount(shape)) {
      if (tensor) frame.retire(tensor);
      tensor = createTensor(gpu, { label, shape });
    }
    return tensor;
  };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
