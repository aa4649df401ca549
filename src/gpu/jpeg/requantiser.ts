/**
 * A picture through a JPEG encoder's loss and back, live: its coefficients are kept unquantised, so that other tables cost
 * one pass a component (quantised and dequantised in the load of the inverse DCT) and one of upsampling and colour.
 * Nothing is read back. Numerics: encode as src/codec/jpeg/encode/ does, decode as src/gpu/jpeg/inverse-passes.ts does.
 */
import type { Upsampling } from '../../math/jpeg/upsample';
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { createTensor, writeTensor, type Tensor } from '../tensor';
import { createColorPass } from './color-pass';
import { createForwardPasses, encodedLayout, type ForwardSpec } from './forward-passes';
import { createInversePasses } from './inverse-passes';

export interface Requantiser {
  /** f32 [blockRows, blockColumns, 64] per component, natural order. */
  readonly coefficients: readonly Tensor[];
  /** Records pixels to coefficients; once for a picture. */
  encodeForward(): void;
  /** Natural order: one for all components; or luma's and chroma's; or one a component. Taken at the next submit. */
  setTables(tables: readonly Uint16Array[]): void;
  /** Smooth at first. */
  setUpsampling(upsampling: Upsampling): void;
  /** Records coefficients to the target's pixels, with the tables set last; of unchanged components nothing is done anew. */
  encodeRebuild(): void;
  destroy(): void;
}

/** `source` and `target` u32 [H,W], rgba8; both stay the caller's. All steps are 1 until tables are set. */
export async function createRequantiser(
  gpu: Gpu,
  spec: ForwardSpec,
  source: Tensor,
  target: Tensor,
): Promise<Requantiser> {
  const layout = encodedLayout(spec);
  const count = layout.components.length;
  const owned: Tensor[] = [];
  const own = (tensor: Tensor): Tensor => {
    owned.push(tensor);
    return tensor;
  };
  const release = () => {
    for (const { buffer } of owned) buffer.destroy();
  };
  try {
    const steps = new Uint32Array(count * 64).fill(1);
    const tables = own(createTensor(gpu, { label: 'JPEG tables', shape: [count, 64], data: steps }));
    const coefficients = layout.components.map(({ blockRows, blockColumns }, index) =>
      own(createTensor(gpu, { label: `JPEG unquantised ${index}`, shape: [blockRows, blockColumns, 64] })),
    );
    const inverse = await createInversePasses(gpu, layout, { coefficients, tables, load: 'jpeg-load-unquantised' });
    const { samples } = inverse;
    own(samples);
    const stale = layout.components.map(() => true);
    const [forward, color] = await Promise.all([
      createForwardPasses(gpu, spec, { source, samples, coefficients }),
      createColorPass(gpu, layout, samples, target),
    ]);
    return {
      coefficients,
      encodeForward() {
        // It uses the samples, too.
        forward.encode();
        stale.fill(true);
      },
      setTables(given) {
        const next = stepsOf(given, count);
        next.forEach((step, at) => {
          if (step !== steps[at]) stale[Math.floor(at / 64)] = true;
        });
        steps.set(next);
        writeTensor(gpu, tables, steps);
      },
      setUpsampling: (upsampling) => color.setUpsampling(upsampling),
      encodeRebuild() {
        stale.forEach((is, component) => {
          if (is) inverse.encode(component);
        });
        stale.fill(false);
        color.encode();
      },
      destroy: release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

function stepsOf(tables: readonly Uint16Array[], components: number): Uint32Array {
  const steps = new Uint32Array(components * 64);
  for (let component = 0; component < components; component++) {
    const table = tables[Math.min(component, tables.length - 1)];
    if (table?.length !== 64 || table.includes(0)) {
      throw new ShapeError('Quantisation table', '64 steps of at least 1', String(table?.length ?? 'none'));
    }
    steps.set(table, component * 64);
  }
  return steps;
}
