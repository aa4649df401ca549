/**
 * What a file of weights says about its network besides the weights: how pictures enter, and what the answers are called.
 *
 * `input` = `ycbcr`: `mean` and `std` of Y, Cb and Cr in samples less 128. `input` = `rgb`: of red, green and blue in
 * 0…1, as torchvision's Normalize takes them; without a word, CIFAR-10's. Either way the first map's channels are
 * (value − mean)/std, here written as a linear map of Y, Cb and Cr less 128. Conversion to RGB is JFIF's, neither
 * rounded nor clamped: R = Y + 1.402 Cr, G = Y − 0.344136 Cb − 0.714136 Cr, B = Y + 1.772 Cb.
 */
import type { InputMap } from './network';
import { NetworkFileError } from './network-file-error';

export type Metadata = ReadonlyMap<string, string>;

const CIFAR10 = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];
/** Of CIFAR-10's training set, red, green, blue in 0…1. */
const CIFAR10_MEAN = [0.4914, 0.4822, 0.4465];
const CIFAR10_STD = [0.247, 0.2435, 0.2616];
/** Rows R, G, B from Y, Cb, Cr. */
const TO_RGB = [
  [1, 0, 1.402],
  [1, -0.344136, -0.714136],
  [1, 1.772, 0],
];
const ONLY_NUMBER = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const MAX_CLASS_NAME = 60;
const EPSILON = 1e-5;

function listOf(metadata: Metadata, key: string): readonly unknown[] | null {
  const text = metadata.get(key);
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value as readonly unknown[];
  } catch {
    // The sentence below says it.
  }
  throw new NetworkFileError(`The file's “${key}” is not a JSON list: ${text.slice(0, 60)}`);
}

function threeOf(metadata: Metadata, key: string, otherwise: readonly number[] | null): readonly number[] {
  const values = listOf(metadata, key) ?? otherwise;
  if (values?.length !== 3 || !values.every((value) => typeof value === 'number' && Number.isFinite(value))) {
    throw new NetworkFileError(`The file's “${key}” is not three numbers`);
  }
  return values as readonly number[];
}

export function inputMapOf(metadata: Metadata): InputMap {
  const input = metadata.get('input') ?? 'rgb';
  if (input !== 'rgb' && input !== 'ycbcr') {
    throw new NetworkFileError(`The file's input is “${input.slice(0, 30)}”; rgb and ycbcr are known`);
  }
  const rgb = input === 'rgb';
  const mean = threeOf(metadata, 'mean', rgb ? CIFAR10_MEAN : null);
  const std = threeOf(metadata, 'std', rgb ? CIFAR10_STD : null);
  const matrix = new Float32Array(9);
  const offset = new Float32Array(3);
  for (let i = 0; i < 3; i++) {
    const scale = (rgb ? 1 / 255 : 1) / std[i];
    if (!Number.isFinite(Math.fround(scale)) || std[i] <= 0) {
      throw new NetworkFileError(`The file's “std” has ${std[i]}, no scale for a channel`);
    }
    for (let j = 0; j < 3; j++) matrix[3 * i + j] = scale * (rgb ? TO_RGB : ONLY_NUMBER)[i][j];
    offset[i] = (rgb ? 128 * scale : 0) - mean[i] / std[i];
  }
  return { matrix, offset };
}

export function classesOf(metadata: Metadata, count: number): readonly string[] {
  const names = listOf(metadata, 'classes');
  if (names === null) return count === 10 ? CIFAR10 : Array.from({ length: count }, (_, i) => `class ${i}`);
  if (names.length !== count) {
    throw new NetworkFileError(`The file names ${names.length} classes, its last layer answers with ${count}`);
  }
  return names.map((name) => {
    if (typeof name === 'string' && name !== '' && name.length <= MAX_CLASS_NAME) return name;
    throw new NetworkFileError(`A class's name is not a text of at most ${MAX_CLASS_NAME} characters`);
  });
}

/** Batch norm's, PyTorch's unless the file has another. */
export function epsilonOf(metadata: Metadata): number {
  const text = metadata.get('epsilon');
  const value = text === undefined ? EPSILON : Number(text);
  if (!(value >= 0 && value <= 1)) throw new NetworkFileError(`The file's “epsilon” is ${String(text).slice(0, 30)}`);
  return value;
}
