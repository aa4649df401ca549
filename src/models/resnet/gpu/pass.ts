/** One step of a network, bound to its buffers: recording it allocates nothing. */
import type { Gpu } from '../../../gpu/gpu';
import { createTensor, type Tensor } from '../../../gpu/tensor';
import { roundedTensor } from './gpu-map';

export interface Pass {
  /** Records into gpu.frame. */
  encode(): void;
  /** Of what is more than tensors of the workspace. */
  destroy?(): void;
}

/** All tensors of one runner, freed together. */
export class Workspace {
  readonly #gpu: Gpu;
  readonly #tensors: Tensor[] = [];

  constructor(gpu: Gpu) {
    this.#gpu = gpu;
  }

  own(tensor: Tensor): Tensor {
    this.#tensors.push(tensor);
    return tensor;
  }

  upload(label: string, data: Float32Array | Uint32Array, shape: readonly number[] = [data.length]): Tensor {
    return this.own(createTensor(this.#gpu, { label, shape, data }));
  }

  zeros(label: string, shape: readonly number[]): Tensor {
    return this.own(roundedTensor(this.#gpu, label, shape));
  }

  destroy(): void {
    for (const { buffer } of this.#tensors.splice(0)) buffer.destroy();
  }
}
