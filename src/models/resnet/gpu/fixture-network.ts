/** For tests in the browser: the committed networks, their input and what PyTorch answered (training/fixtures.py). */
import { readNpz } from '../../../codec/npz';
import inputsUrl from '../fixtures/inputs.npz?url';
import tinyUrl from '../fixtures/tiny.npz?url';
import tinyWeightsUrl from '../fixtures/tiny.safetensors?url';
import type { Network } from '../network';
import { readNetwork } from '../read-network';

export interface Fixture {
  readonly network: Network;
  /** f32 [3, pictures, 4, 4, 64] */
  readonly input: Float32Array<ArrayBuffer>;
  readonly pictures: number;
  /** PyTorch's numbers, by the key of fixtures.py. */
  answer(key: string): Float32Array;
}

export async function loadTiny(): Promise<Fixture> {
  const [inputs, answers, weights] = await Promise.all([inputsUrl, tinyUrl, tinyWeightsUrl].map(bytesOf));
  const arrays = readNpz(answers);
  const { shape, data } = readNpz(inputs).input;
  return {
    network: readNetwork(weights, 'tiny'),
    input: Float32Array.from(data),
    pictures: shape[1],
    answer(key) {
      if (!(key in arrays)) throw new Error(`No ${key} among ${Object.keys(arrays).join(', ')}.`);
      return Float32Array.from(arrays[key].data);
    },
  };
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The pictures from `first` on, `count` of them. */
export function somePictures({ input, pictures }: Fixture, first: number, count: number): Float32Array<ArrayBuffer> {
  const size = input.length / 3 / pictures;
  const part = new Float32Array(3 * count * size);
  for (let c = 0; c < 3; c++) {
    const from = (c * pictures + first) * size;
    part.set(input.subarray(from, from + count * size), c * count * size);
  }
  return part;
}
