/**
 * Two-dimensional DFT of real pictures of any size, batched over channels, and back; reference math/dft.ts.
 *
 *     F[v,u] = (1/√(HW)) Σ f[y,x]·exp(−2πi(vy/H + ux/W));  picture [C,H,W] ↔ half spectrum [C,H,Wh,2], Wh = ⌊W/2⌋ + 1
 *
 * How: real-axes.ts. Tolerance: relative L2 ≤ 1e-6 (3e-6 where a prime factor is above 13), forward and back.
 */
import { createLiveColumns } from './live-columns';
import { createRealDft } from './real-dft';
import { requireTransformShapes, type Transform, type TransformSpec, type TransformTensors } from './transform';
import type { Gpu } from '../gpu';

export async function createDft(gpu: Gpu, spec: TransformSpec, tensors: TransformTensors): Promise<Transform> {
  requireTransformShapes(spec, tensors);
  const { width, height, channels } = spec;
  const { picture, coefficients, rebuilt, ranks } = tensors;
  const scale = 1 / Math.sqrt(width * height);
  const columns = gpu.shape === 'storage' ? createLiveColumns(gpu, spec, ranks) : null;
  const making = createRealDft(
    gpu,
    'dft',
    {
      ...{ width, height, channels, picture: 'rows', forwardScale: scale, inverseScale: scale },
      ...{ inverseFetch: 'kept', inverseSkips: columns !== null },
    },
    { picture, spectrum: coefficients, kept: coefficients, rebuilt, ranks, live: columns ?? undefined },
  );
  const [dft] = await Promise.all([making, columns?.ready]);
  return {
    spec,
    encodeForward: () => dft.forward.encode(null),
    encodeRanksChanged: () => columns?.encodeRanksChanged(),
    encodeInverse(selection) {
      columns?.encode(selection);
      dft.inverse.encode(selection);
    },
    destroy() {
      dft.destroy();
      columns?.destroy();
    },
  };
}
