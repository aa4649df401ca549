/** The part of a spectrum that stays while the kept set changes, computed when first asked for. */
import type { Frame } from '../frame';
import type { Gpu } from '../gpu';
import { planesWeights } from '../kernels/planes-weights';
import { spectrumCells } from '../kernels/spectrum-cells';
import { createTensor, elementCount, type Tensor } from '../tensor';
import { rankShape, type TransformSpec } from '../transforms/transform';

export type ContentKind = 'energies' | 'angles' | 'planes';

export interface SpectrumContent {
  /** Records the computation unless the same was computed last. */
  cellsOf(
    frame: Frame,
    coefficients: Tensor,
    spec: TransformSpec,
    kind: ContentKind,
    channels: readonly [number, number],
  ): Tensor;
  forget(): void;
}

interface Computed {
  readonly coefficients: GPUBuffer;
  readonly kind: ContentKind;
  readonly channels: readonly [number, number];
}

export async function createSpectrumContent(gpu: Gpu): Promise<SpectrumContent> {
  const variant = (COMPLEX: number, ANGLE: number) =>
    gpu.pipelines.get(spectrumCells, { overrides: { COMPLEX, ANGLE } });
  const [weights, realEnergies, realAngles, energies, angles] = await Promise.all([
    gpu.pipelines.get(planesWeights),
    ...[variant(0, 0), variant(0, 1), variant(1, 0), variant(1, 1)],
  ]);
  let cells: Tensor | null = null;
  let computed: Computed | null = null;

  const room = (frame: Frame, shape: readonly number[]): Tensor => {
    if (cells?.length !== elementCount(shape)) {
      if (cells) frame.retire(cells);
      cells = createTensor(gpu, { label: 'spectrum.cells', shape });
    }
    return cells;
  };

  return {
    forget: () => (computed = null),
    cellsOf(frame, coefficients, spec, kind, channels) {
      const wanted: Computed = { coefficients: coefficients.buffer, kind, channels };
      if (cells && computed && sameContent(computed, wanted)) return cells;
      computed = wanted;
      const [, rows, columns] = rankShape(spec);
      const shown = { channel_from: channels[0], channel_to: channels[1] };
      if (kind === 'planes') {
        const planes = room(frame, [4, Math.floor(rows / 2) + 1, columns]);
        frame.dispatch(weights.bind({ coefficients, planes }), { rows, columns, width: spec.width, ...shown });
        return planes;
      }
      const all = room(frame, [rows, columns]);
      const complex = spec.transform === 'dft';
      const kernel = kind === 'angles' ? (complex ? angles : realAngles) : complex ? energies : realEnergies;
      frame.dispatch(kernel.bind({ coefficients, cells: all }), { cells: rows * columns, ...shown });
      return all;
    },
  };
}

function sameContent(a: Computed, b: Computed): boolean {
  return (
    a.coefficients === b.coefficients &&
    a.kind === b.kind &&
    a.channels.every((channel, i) => channel === b.channels[i])
  );
}
