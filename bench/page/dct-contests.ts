/** The DCT-II of a whole picture, forward, against the project's own real FFT of the same size. */
import type { Gpu } from '../../src/gpu/gpu';
import { createDct } from '../../src/gpu/transforms/dct';
import { createDft } from '../../src/gpu/transforms/dft';
import { createDct2d } from '../../src/math/dct';
import { createRealDft2d } from '../../src/math/dft';
import { alternate } from './alternate';
import { gpuContestant } from './gpu-contestant';
import { benchPicture } from './picture';
import type { Contest, Rounds } from '../contest';

const SIZES = [
  { width: 512, height: 512, batch: 4 },
  { width: 1024, height: 1024, batch: 1 },
  { width: 1000, height: 750, batch: 1 },
] as const;

export const dctContests = SIZES.map(({ width, height }) => `dct ${width}x${height}`);

export async function measureDct(gpu: Gpu, id: string, rounds: Rounds): Promise<Contest> {
  const size = SIZES[dctContests.indexOf(id)];
  if (size === undefined) throw new RangeError(`There is no contest ${id}; there are ${dctContests.join(', ')}.`);
  const { width, height, batch } = size;
  const picture = benchPicture(width, height);
  const dct = createDct2d(width, height);
  const dft = createRealDft2d(width, height);
  const cosines = new Float64Array(width * height);
  const waves = new Float64Array(2 * height * dft.halfWidth);
  dct.forward(picture, cosines);
  dft.forward(picture, waves);
  const common = { width, height, channels: 1, block: 8, basis: 'exact' } as const;
  const ours = await gpuContestant(gpu, {
    contestant: 'gpu',
    label: 'ours, DCT, WebGPU',
    create: createDct,
    spec: { ...common, transform: 'dct' },
    picture,
    expected: cosines,
  });
  const ownFft = await gpuContestant(gpu, {
    contestant: 'gpu-fft',
    label: 'ours, real FFT, WebGPU',
    create: createDft,
    spec: { ...common, transform: 'dft' },
    picture,
    expected: waves,
  });
  const answer = new Float64Array(cosines.length);
  const cpu = {
    contestant: 'cpu',
    label: 'ours, DCT, CPU (f64)',
    note: 'the reference',
    run: (times: number) => {
      for (let i = 0; i < times; i++) dct.forward(picture, answer);
    },
    error: () => null,
  };
  const series = await alternate([ours, ownFft, cpu], rounds, batch);
  [ours, ownFft].forEach((contestant) => contestant.destroy());
  return { id, title: `Full-picture DCT, ${width}×${height}`, batch, series };
}
