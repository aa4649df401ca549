/**
 * Coefficients of all components to samples: kernels/jpeg/jpeg-inverse, once a component.
 * Whoever gives the coefficients owns them and the tables; the samples are the passes' own.
 */
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { jpegInverse } from '../kernels/jpeg/jpeg-inverse';
import { createTensor, type Tensor } from '../tensor';
import { samplePlaces, type JpegLayout } from './jpeg-layout';

export interface InversePasses {
  /** u32, as jpeg-layout.ts says. */
  readonly samples: Tensor;
  /** Records the dispatches: of all components, or of one. */
  encode(component?: number): void;
  destroy(): void;
}

export interface InverseInputs {
  /** One a component, in the form that `load` reads. */
  readonly coefficients: readonly Tensor[];
  /** u32 [components, 64], natural order. */
  readonly tables: Tensor;
  /** Fills the kernel's slot `jpeg-load`. Quantised 16-bit coefficients where it is left out. */
  readonly load?: string;
}

export async function createInversePasses(
  gpu: Gpu,
  layout: JpegLayout,
  { coefficients, tables, load = 'jpeg-load-packed' }: InverseInputs,
): Promise<InversePasses> {
  const { components, precision } = layout;
  if (coefficients.length !== components.length)
    throw new ShapeError('Tensors of coefficients', [components.length], [coefficients.length]);
  if (tables.length !== components.length * 64)
    throw new ShapeError(`Tensor ${tables.label}`, [components.length, 64], tables.shape);
  const kernel = await gpu.pipelines.get(jpegInverse, {
    slots: { 'jpeg-load': load },
    overrides: { PRECISION: precision },
  });
  const { places, words } = samplePlaces(layout);
  const samples = createTensor(gpu, { label: 'JPEG samples', shape: [words], type: 'u32' });
  const passes = components.map(({ blockColumns, blockRows }, component) => ({
    bound: kernel.bind({ coefficients: coefficients[component], tables, samples }),
    uniforms: {
      blocks_x: blockColumns,
      blocks_y: blockRows,
      table: component,
      // Elements of two words.
      first: places[component].first / 2,
    },
  }));
  return {
    samples,
    encode(component) {
      passes.forEach(({ bound, uniforms }, index) => {
        if (component === undefined || component === index) gpu.frame.dispatch(bound, uniforms);
      });
    },
    destroy: () => samples.buffer.destroy(),
  };
}
