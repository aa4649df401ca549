/**
 * The serious network on one picture: ours in pixels and on coefficients against ONNX Runtime on the same weights. Every
 * answer is read back each time, as whoever asks wants it.
 */
import type { Gpu } from '../../src/gpu/gpu';
import { openGpu } from '../../src/gpu/gpu';
import { readTensor } from '../../src/gpu/readback';
import { readJpeg } from '../../src/codec/jpeg/read/read-jpeg';
import { toPixels } from '../../src/codec/jpeg/pixels/to-pixels';
import { encodeInput, inputFile, inputPlane, networkInput } from '../../src/models/resnet/input';
import { createCpuResNet } from '../../src/models/resnet/cpu/run-resnet';
import { createGpuResNet } from '../../src/models/resnet/gpu/gpu-resnet';
import type { Network } from '../../src/models/resnet/network';
import { readNetwork } from '../../src/models/resnet/read-network';
import type { Rectifying, RunPlan } from '../../src/models/resnet/run-plan';
import { createRandom } from '../../src/math/random';
import type { Contest, Rounds } from '../contest';
import { relativeError } from './accuracy';
import { alternate, type Contestant } from './alternate';
import { onnxModel } from './onnx-model';
import { createOrtNetwork, type OrtProvider } from './ort-network';
import seriousUrl from '../../public/weights/serious.safetensors?url';
import toyUrl from '../../public/weights/toy.safetensors?url';

const PIXELS: RunPlan = { domain: 'spatial', form: 'factored', psi: 15, folded: true, batch: 1 };
const COEFFICIENTS: RunPlan = { ...PIXELS, domain: 'jpeg' };
const BAND: RunPlan = { ...COEFFICIENTS, psi: 5 };
/** Seconds a round: fewer rounds say as much. */
const START_ROUNDS: Rounds = { rounds: 3, warmups: 1 };

interface Course {
  readonly network: Network;
  readonly file: Uint8Array;
  /** What the network reads of the file, and its samples [3, side, side]. */
  readonly input: Float32Array;
  readonly pixels: Float32Array;
  /** Logits in pixels, by the CPU runner. */
  readonly expected: Float64Array;
}

type Measure = (gpu: Gpu, rounds: Rounds) => Promise<Pick<Contest, 'title' | 'series'>>;

const contests: Readonly<Record<string, Measure>> = {
  'network serious': (gpu, rounds) => measureOne(gpu, seriousUrl, 'Serious network, batch 1', rounds),
  'network toy': (gpu, rounds) => measureOne(gpu, toyUrl, 'Toy network, batch 1', rounds),
  'network start': (_, rounds) =>
    measureStart({ rounds: Math.min(rounds.rounds, START_ROUNDS.rounds), warmups: START_ROUNDS.warmups }),
  'network file': (gpu, rounds) => measureFile(gpu, rounds),
};

export const networkContests = Object.keys(contests);

export async function measureNetwork(gpu: Gpu, id: string, rounds: Rounds): Promise<Contest> {
  if (!Object.hasOwn(contests, id))
    throw new RangeError(`There is no contest ${id}; there are ${networkContests.join(', ')}.`);
  return { id, batch: 1, ...(await contests[id](gpu, rounds)) };
}

const exactly = ({ sites }: Network): Rectifying => ({ mode: 'asm', phi: new Uint32Array(sites).fill(15) });

async function courseOf(url: string): Promise<Course> {
  const network = readNetwork(new Uint8Array(await (await fetch(url)).arrayBuffer()), 'network');
  const random = createRandom(5);
  const rgba = new Uint8ClampedArray(4 * 32 * 32);
  // Smooth shapes with some noise: a photograph's kind of coefficients.
  for (let i = 0; i < 1024; i++) {
    const [x, y] = [i % 32, i >> 5];
    const shape = Math.hypot(x - 18, y - 14) < 9 ? 90 : 0;
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = 80 + 3 * y + shape * (c === 0 ? 1 : 0.4) + 25 * random.next();
    rgba[4 * i + 3] = 255;
  }
  const file = inputFile(encodeInput({ width: 32, height: 32, rgba }, 75));
  const input = networkInput(readJpeg(file));
  const planes = ([0, 1, 2] as const).map((channel) => inputPlane(input, channel).map((sample) => sample - 128));
  const pixels = Float32Array.from(planes.flatMap((plane) => [...plane]));
  const expected = Float64Array.from(createCpuResNet(network, PIXELS).run(input, exactly(network)));
  return { network, file, input, pixels, expected };
}

async function oursOnGpu(
  gpu: Gpu,
  { network, input, expected }: Course,
  plan: RunPlan,
  about: Pick<Contestant, 'contestant' | 'label' | 'note'>,
  read: () => Float32Array = () => input,
): Promise<Contestant & { destroy(): void }> {
  const runner = await createGpuResNet(gpu, network, plan);
  runner.setRectifying(exactly(network));
  let logits: Float32Array = new Float32Array(0);
  return {
    ...about,
    run: async (times) => {
      for (let i = 0; i < times; i++) {
        runner.upload(read());
        runner.encode();
        gpu.frame.submit();
        logits = await readTensor(gpu, runner.logits);
      }
    },
    error: () => relativeError(logits, expected, 0),
    destroy: () => runner.destroy(),
  };
}

async function ort(
  { network, pixels, expected }: Course,
  provider: OrtProvider,
): Promise<Contestant & { destroy(): void }> {
  const session = await createOrtNetwork(network, provider, 1);
  let logits: Float32Array = new Float32Array(0);
  return {
    contestant: `ort-${provider}`,
    label: `onnxruntime-web, ${provider === 'webgpu' ? 'WebGPU' : 'WebAssembly'}`,
    note: provider === 'webgpu' ? '' : 'one thread',
    run: async (times) => {
      for (let i = 0; i < times; i++) logits = await session.run(pixels);
    },
    error: () => relativeError(logits, expected, 0),
    destroy: () => void session.release(),
  };
}

function onCpu({ network, input }: Course): Contestant {
  const runner = createCpuResNet(network, PIXELS);
  return {
    contestant: 'cpu',
    label: 'ours, CPU, pixels',
    note: 'the reference',
    run: (times) => {
      for (let i = 0; i < times; i++) runner.run(input, exactly(network));
    },
    error: () => null,
  };
}

async function measureOne(gpu: Gpu, url: string, title: string, rounds: Rounds) {
  const course = await courseOf(url);
  const contestants = [
    await oursOnGpu(gpu, course, PIXELS, { contestant: 'pixels', label: 'ours, WebGPU, pixels' }),
    await oursOnGpu(gpu, course, COEFFICIENTS, {
      contestant: 'factored',
      label: 'ours, WebGPU, coefficients',
      note: 'factored, φ = 15',
    }),
    await oursOnGpu(gpu, course, BAND, {
      contestant: 'band',
      label: 'ours, WebGPU, coefficients, ψ = 5',
      note: '15 of 64 coefficients: other logits, by intent',
    }),
    await ort(course, 'webgpu'),
    await ort(course, 'wasm'),
  ];
  try {
    return { title, series: await alternate([...contestants, onCpu(course)], rounds, 1) };
  } finally {
    for (const contestant of contestants) contestant.destroy();
  }
}

/** From weights in memory to the first answer: a device, every pipeline compiled, one run. */
async function measureStart(rounds: Rounds) {
  const course = await courseOf(seriousUrl);
  const model = onnxModel(course.network, 1);
  let first: Contestant | null = null;
  let peers: Float32Array = new Float32Array(0);
  const ours: Contestant = {
    contestant: 'ours',
    label: 'ours, WebGPU, pixels',
    note: 'a new device each time',
    run: async () => {
      const gpu = await openGpu({ gpu: navigator.gpu });
      const contestant = await oursOnGpu(gpu, course, PIXELS, { contestant: 'ours', label: '' });
      await contestant.run(1);
      gpu.device.destroy();
      first = contestant;
    },
    error: () => first?.error() ?? null,
  };
  const peer: Contestant = {
    contestant: 'ort-webgpu',
    label: 'onnxruntime-web, WebGPU',
    note: 'a new session each time; its WebAssembly and device are there already',
    run: async () => {
      const session = await createOrtNetwork(course.network, 'webgpu', 1, model);
      peers = await session.run(course.pixels);
      await session.release();
    },
    error: () => relativeError(peers, course.expected, 0),
  };
  return {
    title: 'Serious network, from weights to the first answer',
    series: await alternate([ours, peer], rounds, 1),
  };
}

/** From a file's bytes to the answer: what skipping the decoding is worth. */
async function measureFile(gpu: Gpu, rounds: Rounds) {
  const course = await courseOf(seriousUrl);
  const parse = (): Float32Array => networkInput(readJpeg(course.file));
  const decode = (): Float32Array => {
    // Whoever classifies pixels decodes them; the network then reads the file's own values, so that answers compare.
    toPixels(readJpeg(course.file), { upsampling: 'smooth' });
    return course.input;
  };
  const contestants = [
    await oursOnGpu(gpu, course, PIXELS, { contestant: 'pixels', label: 'decoded, then pixels' }, decode),
    await oursOnGpu(
      gpu,
      course,
      COEFFICIENTS,
      { contestant: 'factored', label: 'parsed, coefficients', note: 'factored, φ = 15' },
      parse,
    ),
    await oursOnGpu(
      gpu,
      course,
      BAND,
      { contestant: 'band', label: 'parsed, coefficients, ψ = 5', note: '15 of 64 coefficients' },
      parse,
    ),
  ];
  try {
    return {
      title: 'Serious network, from a JPEG file to the answer',
      series: await alternate(contestants, rounds, 1),
    };
  } finally {
    for (const contestant of contestants) contestant.destroy();
  }
}
