/** The 8×8 block DCT, forward, against a plain scalar JavaScript loop. */
import type { Gpu } from '../../src/gpu/gpu';
import { createBlockDct as createGpuBlockDct } from '../../src/gpu/transforms/block-dct';
import { createBlockDct } from '../../src/math/block-dct';
import { relativeError } from './accuracy';
import { alternate } from './alternate';
import { gpuContestant } from './gpu-contestant';
import { benchPicture } from './picture';
import { createScalarDct } from './scalar-dct';
import type { Contest, Rounds } from '../contest';

const SIDE = 2048;

export const blockContests = [`block ${SIDE}x${SIDE}`];

export async function measureBlock(gpu: Gpu, id: string, rounds: Rounds): Promise<Contest> {
  if (!blockContests.includes(id))
    throw new RangeError(`There is no contest ${id}; there are ${blockContests.join(', ')}.`);
  const picture = benchPicture(SIDE, SIDE);
  const twin = createBlockDct(SIDE, SIDE, 8);
  const expected = new Float64Array(SIDE * SIDE);
  twin.forward(picture, expected);
  const ours = await gpuContestant(gpu, {
    contestant: 'gpu',
    label: 'ours, WebGPU',
    create: createGpuBlockDct,
    spec: { transform: 'block', width: SIDE, height: SIDE, channels: 1, block: 8, basis: 'exact' },
    picture,
    expected,
  });
  const scalarDct = createScalarDct(SIDE, SIDE);
  const plain = new Float32Array(expected.length);
  const scalar = {
    contestant: 'scalar',
    label: 'plain JavaScript loop (f32)',
    run: (times: number) => {
      for (let i = 0; i < times; i++) scalarDct(picture, plain);
    },
    error: () => relativeError(plain, expected, 1),
  };
  const answer = new Float64Array(expected.length);
  const cpu = {
    contestant: 'cpu',
    label: 'ours, CPU (f64)',
    note: 'the reference',
    run: (times: number) => {
      for (let i = 0; i < times; i++) twin.forward(picture, answer);
    },
    error: () => null,
  };
  const series = await alternate([ours, scalar, cpu], rounds, 1);
  ours.destroy();
  return { id, title: `8×8 block DCT, ${SIDE}×${SIDE}`, batch: 1, series };
}
