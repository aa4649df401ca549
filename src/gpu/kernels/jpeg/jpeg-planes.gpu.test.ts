import { expect, test } from 'vitest';
import { downsample, roundingBias } from '../../../math/jpeg/downsample';
import { FORWARD_COLOR, forwardColor } from '../../../math/jpeg/forward-color';
import { componentGeometry, SUBSAMPLINGS, type Subsampling } from '../../../math/jpeg/sampling';
import { openGpu } from '../../gpu';
import { readTensorU32 } from '../../readback';
import { createTensor } from '../../tensor';
import { runKernel, testPixels } from '../../testing/kernel-test';
import { jpegPlanes } from './jpeg-planes';

const gpu = await openGpu({ gpu: navigator.gpu });

const SIZES = [
  [1, 1],
  [7, 9],
  [16, 8],
  [61, 37],
] as const;

/** Words before and after the component, and what they hold: nothing else may be written. */
const MARGIN = 6;
const UNTOUCHED = 0xdeadbeef;

async function planes(rgba: Uint8Array, width: number, height: number, subsampling: Subsampling, index: number) {
  const geometry = componentGeometry(width, height, subsampling)[index];
  const stride = 2 * geometry.blockColumns;
  const rows = 8 * geometry.blockRows;
  const [even_bias, odd_bias] = roundingBias(geometry.across, geometry.down);
  const data = new Uint32Array(stride * rows + 2 * MARGIN).fill(UNTOUCHED);
  const samples = createTensor(gpu, { label: 'samples', shape: [data.length], data });
  const picture = createTensor(gpu, { label: 'picture', shape: [height, width], data: new Uint32Array(rgba.buffer) });
  await runKernel(
    gpu,
    jpegPlanes,
    { overrides: { ACROSS: geometry.across, DOWN: geometry.down } },
    { picture, samples },
    {
      ...{ width, height, first: MARGIN, stride, rows, sample_rows: geometry.height },
      ...{ even_bias, odd_bias },
      ...FORWARD_COLOR[index],
    },
  );
  const words = await readTensorU32(gpu, samples);
  expect([...words.subarray(0, MARGIN), ...words.subarray(words.length - MARGIN)]).toEqual(
    Array<number>(2 * MARGIN).fill(UNTOUCHED),
  );
  return { bytes: new Uint8Array(words.buffer, 4 * MARGIN, 4 * stride * rows), geometry, stride: 4 * stride, rows };
}

test.each(SUBSAMPLINGS.flatMap((subsampling) => SIZES.map(([width, height]) => [subsampling, width, height] as const)))(
  '%s, %i×%i: the samples of the reference, padding included',
  async (subsampling, width, height) => {
    const rgba = Uint8Array.from(testPixels(4 * width * height, 5), Math.floor);
    for (let index = 0; index < (subsampling === 'grey' ? 1 : 3); index++) {
      const { bytes, geometry, stride, rows } = await planes(rgba, width, height, subsampling, index);
      const expected = downsample(forwardColor(rgba, index), width, height, geometry);
      for (let y = 0; y < rows; y++) {
        // Blocks that hold no picture go on with the edge here.
        const row = Math.min(y, expected.rows - 1) * expected.stride;
        const line = Array.from({ length: stride }, (_, x) => expected.samples[row + Math.min(x, expected.stride - 1)]);
        expect([...bytes.subarray(y * stride, (y + 1) * stride)], `component ${index}, row ${y}`).toEqual(line);
      }
    }
  },
);
