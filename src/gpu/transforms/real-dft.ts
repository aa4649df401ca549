/** The core that the DFT, the DCT and the naive DFT share: chains for a real 2-D DFT between given tensors. */
import type { Gpu } from '../gpu';
import type { Tensor } from '../tensor';
import { createChain, createScratch, createTables, type Chain } from './fft-chain';
import { linePass } from './fft-line-pass';
import { axisPasses, type Axis } from './fft-passes';
import type { LiveColumns } from './live-columns';
import { realAxes, type RealAxesSpec } from './real-axes';

export interface RealDftTensors {
  /** What the forward chain reads and writes, and the inverse chain reads and writes. */
  readonly picture: Tensor;
  readonly spectrum: Tensor;
  readonly kept: Tensor;
  readonly rebuilt: Tensor;
  /** For `inverseFetch: 'kept'`. */
  readonly ranks?: Tensor;
  /** For `inverseSkips`: live-columns.ts. */
  readonly live?: LiveColumns | undefined;
}

export interface RealDft {
  readonly forward: Chain;
  readonly inverse: Chain;
  destroy(): void;
}

export async function createRealDft(
  gpu: Gpu,
  label: string,
  spec: RealAxesSpec,
  tensors: RealDftTensors,
): Promise<RealDft> {
  const { rows, columns } = realAxes(spec);
  const rowTables = createTables(gpu, `${label}.rows.tables`, rows.forward.tables);
  const same = columns.forward.tables === rows.forward.tables;
  const columnTables = same ? rowTables : createTables(gpu, `${label}.columns.tables`, columns.forward.tables);
  const link = (axis: Axis, tables: Tensor) => {
    const whole = gpu.shape === 'workgroup' ? linePass(axis, gpu.device.limits) : null;
    return (whole ? [whole] : axisPasses(axis)).map((pass) => ({ pass, tables }));
  };
  const forwardLinks = [...link(rows.forward, rowTables), ...link(columns.forward, columnTables)];
  const inverseLinks = [...link(columns.inverse, columnTables), ...link(rows.inverse, rowTables)];
  const scratch = createScratch(gpu, label, [forwardLinks, inverseLinks]);
  const [forward, inverse] = await Promise.all([
    createChain(gpu, forwardLinks, { input: tensors.picture, output: tensors.spectrum, scratch }),
    createChain(gpu, inverseLinks, {
      input: tensors.kept,
      output: tensors.rebuilt,
      scratch,
      ranks: tensors.ranks,
      live: tensors.live,
    }),
  ]);
  return {
    forward,
    inverse,
    destroy: () => [rowTables, columnTables, ...scratch].forEach((tensor) => tensor.buffer.destroy()),
  };
}
