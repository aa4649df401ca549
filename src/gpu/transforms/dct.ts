/**
 * Full-picture orthonormal DCT-II of any size, batched over channels, and back; reference math/dct.ts.
 *
 *     X[k,l] = s_k·s_l Σ f[y,x]·cos(π(2y+1)k/2H)·cos(π(2x+1)l/2W), s_0 = √(1/N), else √(2/N);  [C,H,W] ↔ [C,H,W]
 *
 * A real DFT of the same size of the shuffled picture, and one pass between its half spectrum and the coefficients.
 * Source: Makhoul, A fast cosine transform in one and two dimensions, IEEE TASSP 28 (1980).
 * Tolerance: relative L2 ≤ 1e-6 (3e-6 where a prime factor is above 13), forward and back.
 */
import { unitRoot } from '../../math/fft';
import { dctConstants } from '../kernels/dct-constants';
import { dctFromSpectrum } from '../kernels/dct-from-spectrum';
import { dctToSpectrum } from '../kernels/dct-to-spectrum';
import { keepUniforms } from '../keep-uniforms';
import { createTensor, type Tensor } from '../tensor';
import { LIVE_WIDE, workgroupWidth } from './fft-passes';
import { createLiveColumns } from './live-columns';
import { createRealDft } from './real-dft';
import { requireTransformShapes, type Transform, type TransformSpec, type TransformTensors } from './transform';
import type { Gpu } from '../gpu';

export async function createDct(gpu: Gpu, spec: TransformSpec, tensors: TransformTensors): Promise<Transform> {
  requireTransformShapes(spec, tensors);
  const { width, height, channels } = spec;
  const { picture, coefficients, ranks, rebuilt } = tensors;
  const halfWidth = Math.floor(width / 2) + 1;
  const spectrum = createTensor(gpu, {
    label: 'dct.spectrum',
    shape: [channels, height, halfWidth, 2],
  });
  const turns = createTurns(gpu, width, height);
  const variant = { constants: dctConstants(spec), overrides: { WG: workgroupWidth(halfWidth) } };
  const columns = gpu.shape === 'storage' ? createLiveColumns(gpu, spec, ranks) : null;
  const listing = {
    constants: dctConstants(spec),
    overrides: { WG: columns ? LIVE_WIDE : workgroupWidth(halfWidth) },
    slots: { lines: columns ? 'lines-live' : 'lines-all' },
  };
  const [dft, fromSpectrum, toSpectrum] = await Promise.all([
    createRealDft(
      gpu,
      'dct',
      {
        ...{ width, height, channels, picture: 'shuffled', forwardScale: 1, inverseScale: 1 },
        ...{ inverseFetch: 'complex', inverseSkips: columns !== null },
      },
      { picture, spectrum, kept: spectrum, rebuilt, live: columns ?? undefined },
    ),
    gpu.pipelines.get(dctFromSpectrum, variant),
    gpu.pipelines.get(dctToSpectrum, listing),
    columns?.ready,
  ]);
  const after = fromSpectrum.bind({ spectrum, turns, coefficients });
  const before = toSpectrum.bind({ coefficients, ranks, turns, spectrum, live: columns?.live ?? turns });
  const listed = columns?.workgroups(Math.floor(height / 2) + 1);
  return {
    spec,
    encodeForward() {
      dft.forward.encode(null);
      gpu.frame.dispatch(after, {});
    },
    encodeRanksChanged: () => columns?.encodeRanksChanged(),
    encodeInverse(selection) {
      columns?.encode(selection);
      gpu.frame.dispatch(before, keepUniforms(selection), listed);
      dft.inverse.encode(null);
    },
    destroy() {
      dft.destroy();
      columns?.destroy();
      spectrum.buffer.destroy();
      turns.buffer.destroy();
    },
  };
}

/** exp(−πi·k/2N)/√N for k = 0…⌊W/2⌋ of N = W, then for k = 0…⌊H/2⌋ of N = H. */
export function createTurns(gpu: Gpu, width: number, height: number): Tensor {
  const values = [width, height].flatMap((length) =>
    Array.from({ length: Math.floor(length / 2) + 1 }, (_, k) =>
      unitRoot(k, 4 * length).map((part) => part / Math.sqrt(length)),
    ).flat(),
  );
  return createTensor(gpu, { label: 'dct.turns', shape: [values.length / 2, 2], data: new Float32Array(values) });
}
