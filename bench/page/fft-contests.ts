/** The real 2-D FFT, forward: ours on the GPU and on the CPU, jax-js on WebGPU, kissfft in WebAssembly. */
import type { Gpu } from '../../src/gpu/gpu';
import { createDft } from '../../src/gpu/transforms/dft';
import { createRealDft2d } from '../../src/math/dft';
import { alternate, type Contestant } from './alternate';
import { gpuContestant } from './gpu-contestant';
import { jaxContestant, jaxReady } from './jax';
import { kissfftCall, kissfftPlan, kissfftReady } from './kissfft';
import { benchPicture } from './picture';
import type { Contest, Rounds } from '../contest';

/** A timing of the small size holds several transforms, so that the wait for the queue does not weigh. */
const SIZES = [
  { width: 512, height: 512, batch: 4, jax: true },
  { width: 1024, height: 1024, batch: 1, jax: true },
  { width: 1000, height: 750, batch: 1, jax: true },
  // Primes: jax-js has powers of two and small factors in mind, and takes minutes.
  { width: 1009, height: 757, batch: 1, jax: false },
] as const;

export const fftContests = SIZES.map(({ width, height }) => `fft ${width}x${height}`);

export async function measureFft(gpu: Gpu, id: string, rounds: Rounds): Promise<Contest> {
  const size = SIZES[fftContests.indexOf(id)];
  if (size === undefined) throw new RangeError(`There is no contest ${id}; there are ${fftContests.join(', ')}.`);
  const { width, height, batch, jax } = size;
  const picture = benchPicture(width, height);
  const cpu = createRealDft2d(width, height);
  const expected = new Float64Array(2 * height * cpu.halfWidth);
  cpu.forward(picture, expected);
  const task = { width, height, picture, expected };
  await kissfftReady();

  const ours = await gpuContestant(gpu, {
    contestant: 'gpu',
    label: 'ours, WebGPU',
    create: createDft,
    spec: { transform: 'dft', width, height, channels: 1, block: 8, basis: 'exact' },
    picture,
    expected,
  });
  const owned: { destroy(): void }[] = [ours];
  const contestants: Contestant[] = [ours];
  if (jax) {
    await jaxReady();
    const peer = jaxContestant(task);
    owned.push(peer);
    contestants.push(peer);
  }
  contestants.push(kissfftCall(task));
  if (width % 2 === 0) {
    const peer = kissfftPlan(task);
    owned.push(peer);
    contestants.push(peer);
  }
  const half = new Float64Array(expected.length);
  contestants.push({
    contestant: 'cpu',
    label: 'ours, CPU (f64)',
    note: 'the reference',
    run: (times) => {
      for (let i = 0; i < times; i++) cpu.forward(picture, half);
    },
    error: () => null,
  });
  const series = await alternate(contestants, rounds, batch);
  owned.forEach((contestant) => contestant.destroy());
  return { id, title: `Real 2-D FFT, ${width}×${height}`, batch, series };
}
