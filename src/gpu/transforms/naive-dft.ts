/**
 * The DFT whose sample points include the end of the period (`basis=naive`), batched over channels, and its attempt at
 * an inverse; definition and reference: math/naive-basis.ts.
 *
 * picture [C,H,W] ↔ half spectrum [C,H,Wh,2]. An exact DFT of size (H−1)×(W−1) between four small kernels: fold,
 * expand; collapse, unfold. Tolerance: relative L2 ≤ 1e-6 (3e-6 where H−1 or W−1 has a prime factor above 13).
 */
import { naiveCollapse } from '../kernels/naive-collapse';
import { naiveConstants } from '../kernels/naive-constants';
import { naiveExpand } from '../kernels/naive-expand';
import { naiveFold } from '../kernels/naive-fold';
import { naiveUnfold } from '../kernels/naive-unfold';
import { keepUniforms } from '../keep-uniforms';
import { createTensor } from '../tensor';
import { workgroupWidth } from './fft-passes';
import { frequencyBins, packedBinSources } from './naive-bins';
import { createRealDft } from './real-dft';
import { requireTransformShapes, type Transform, type TransformSpec, type TransformTensors } from './transform';
import type { Gpu } from '../gpu';

export async function createNaiveDft(gpu: Gpu, spec: TransformSpec, tensors: TransformTensors): Promise<Transform> {
  requireTransformShapes(spec, tensors);
  const { channels } = spec;
  const variant = { constants: naiveConstants(spec), overrides: { WG: workgroupWidth(spec.width) } };
  const width = Math.max(1, spec.width - 1);
  const height = Math.max(1, spec.height - 1);
  const scale = 1 / Math.sqrt(spec.width * spec.height);
  const owned = {
    folded: createTensor(gpu, { label: 'naive.folded', shape: [channels, height, width] }),
    spectrum: createTensor(gpu, { label: 'naive.spectrum', shape: [channels, height, Math.floor(width / 2) + 1, 2] }),
    bins: indexTensor(gpu, 'naive.bins', 2, [...frequencyBins(spec.width), ...frequencyBins(spec.height)]),
    sources: indexTensor(gpu, 'naive.sources', 4, [...packedBinSources(spec.width), ...packedBinSources(spec.height)]),
  };
  const { folded, spectrum } = owned;
  const [dft, fold, expand, collapse, unfold] = await Promise.all([
    createRealDft(
      gpu,
      'naive',
      { width, height, channels, picture: 'rows', forwardScale: 1, inverseScale: scale, inverseFetch: 'complex' },
      { picture: folded, spectrum, kept: spectrum, rebuilt: folded },
    ),
    gpu.pipelines.get(naiveFold, variant),
    gpu.pipelines.get(naiveExpand, variant),
    gpu.pipelines.get(naiveCollapse, variant),
    gpu.pipelines.get(naiveUnfold, variant),
  ]);
  const { picture, coefficients, ranks, rebuilt } = tensors;
  const folding = fold.bind({ picture, folded });
  const expanding = expand.bind({ folded: spectrum, bins: owned.bins, coefficients });
  const collapsing = collapse.bind({ coefficients, ranks, sources: owned.sources, folded: spectrum });
  const unfolding = unfold.bind({ folded, picture: rebuilt });
  return {
    spec,
    encodeForward() {
      gpu.frame.dispatch(folding, {});
      dft.forward.encode(null);
      gpu.frame.dispatch(expanding, {});
    },
    encodeInverse(selection) {
      gpu.frame.dispatch(collapsing, keepUniforms(selection));
      dft.inverse.encode(null);
      gpu.frame.dispatch(unfolding, {});
    },
    destroy() {
      dft.destroy();
      Object.values(owned).forEach((tensor) => tensor.buffer.destroy());
    },
  };
}

function indexTensor(gpu: Gpu, label: string, columns: number, values: readonly number[]) {
  return createTensor(gpu, { label, shape: [values.length / columns, columns], data: new Uint32Array(values) });
}
