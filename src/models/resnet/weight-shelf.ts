/**
 * The weights of a file, by torchvision's names, each to be taken once: what is left over in the end was not understood.
 *
 * Other names in use are turned into these: `shortcut.N` → `downsample.N`, `linear.` → `fc.`, and a first word that all
 * names share (`module.`, `model.` …) is dropped. `num_batches_tracked` means nothing at test time.
 */
import type { SafeTensor } from '../../codec/safetensors';
import type { Convolution, Norm } from './network';
import { NetworkFileError } from './network-file-error';

const BLOCK = /^(layer\d+\.\d+)\.shortcut\.(\d)\./;

function withoutSharedPrefix(names: readonly string[]): (name: string) => string {
  const prefix = /^[^.]+\./.exec(names[0] ?? '')?.[0] ?? '';
  const shared = prefix !== '' && names.every((name) => name.startsWith(prefix));
  return (name) => (shared ? name.slice(prefix.length) : name);
}

export class WeightShelf {
  readonly #tensors = new Map<string, SafeTensor>();
  /** Numbers taken that were learnt: all but batch norm's statistics. */
  learnt = 0;

  constructor(tensors: ReadonlyMap<string, SafeTensor>) {
    const kept = [...tensors].filter(([name]) => !name.endsWith('num_batches_tracked'));
    const strip = withoutSharedPrefix(kept.map(([name]) => name));
    for (const [name, tensor] of kept) {
      const own = strip(name)
        .replace(BLOCK, '$1.downsample.$2.')
        .replace(/^linear\./, 'fc.');
      if (this.#tensors.has(own)) throw new NetworkFileError(`The file has “${own}” under two names`);
      this.#tensors.set(own, tensor);
    }
  }

  has(name: string): boolean {
    return this.#tensors.has(name);
  }

  /** First extent of a tensor that is there; 0 for a single number. */
  outputsOf(name: string): number {
    return this.#tensors.get(name)?.shape[0] ?? 0;
  }

  /** A name that was not taken, or undefined. */
  rest(): string | undefined {
    return this.#tensors.keys().next().value;
  }

  /** A negative extent in `expected` stands for any. */
  take(name: string, expected: readonly number[], learnt = true): { shape: readonly number[]; values: Float32Array } {
    const tensor = this.#tensors.get(name);
    if (tensor === undefined)
      throw new NetworkFileError(`The file has no “${name}”, which every ResNet of the family has`);
    const { kind, shape, values } = tensor;
    if (values === null) throw new NetworkFileError(`“${name}” has ${kind} numbers; F32, F16, BF16 and F64 are read`);
    if (shape.length !== expected.length || shape.some((extent, i) => expected[i] >= 0 && extent !== expected[i])) {
      const wanted = expected.map((extent) => (extent < 0 ? 'any' : extent)).join(', ');
      throw new NetworkFileError(`“${name}” is [${shape.join(', ')}] where [${wanted}] is read`);
    }
    if (!values.every(Number.isFinite)) throw new NetworkFileError(`“${name}” has a number that is not finite`);
    this.#tensors.delete(name);
    if (learnt) this.learnt += values.length;
    return { shape, values };
  }

  takeOr(name: string, length: number, otherwise: number): Float32Array {
    return this.has(name) ? this.take(name, [length]).values : new Float32Array(length).fill(otherwise);
  }

  /** `outputs` −1: any number. A bias, which a norm after it makes needless, is left for `norm`. */
  convolution(name: string, outputs: number, inputs: number, size: 1 | 3, stride: 1 | 2): Convolution {
    const { shape, values } = this.take(`${name}.weight`, [outputs, inputs, size, size]);
    return { outputs: shape[0], inputs, size, stride, weights: values };
  }

  /** The norm `name` of what `convolution` makes; that one's bias is taken off the mean. */
  norm(name: string, convolution: string, channels: number, epsilon: number): Norm {
    const gain = this.takeOr(`${name}.weight`, channels, 1);
    const offset = this.takeOr(`${name}.bias`, channels, 0);
    const bias = this.takeOr(`${convolution}.bias`, channels, 0);
    const { values } = this.take(`${name}.running_mean`, [channels], false);
    const variance = this.take(`${name}.running_var`, [channels], false).values;
    if (!variance.every((value) => value + epsilon > 0)) {
      throw new NetworkFileError(`“${name}.running_var” has a variance of 0 or less`);
    }
    return { gain, offset, mean: values.map((mean, i) => mean - bias[i]), variance, epsilon };
  }
}
