import { describe, expect, test } from 'vitest';
import { createColorPass } from '../../jpeg/color-pass';
import { openGpu } from '../../gpu';
import { readTensorU32 } from '../../readback';
import { createTensor } from '../../tensor';
import {
  jpegCase,
  packSamples,
  picturesOfCase,
  samplesOfCase,
  type Factors,
  type JpegCase,
} from '../../testing/jpeg-case';

const gpu = await openGpu({ gpu: navigator.gpu });

/** The pass is the kernel with its uniforms and variants; dispatched for both kinds of upsampling. */
async function expectPictures(jpeg: JpegCase): Promise<void> {
  const { layout } = jpeg;
  const data = packSamples(jpeg, samplesOfCase(jpeg));
  const samples = createTensor(gpu, { label: 'samples', shape: [data.length], data });
  const target = createTensor(gpu, { label: 'target', shape: [layout.height, layout.width], type: 'u32' });
  const pass = await createColorPass(gpu, layout, samples, target);
  for (const upsampling of ['smooth', 'nearest'] as const) {
    gpu.frame.clear(target);
    pass.setUpsampling(upsampling);
    pass.encode();
    gpu.frame.submit();
    expect(await readTensorU32(gpu, target)).toEqual(picturesOfCase(jpeg, upsampling));
  }
}

const SAMPLINGS = [
  [1, 1, 1, 1],
  [2, 1, 1, 1],
  [2, 2, 1, 1],
  [1, 2, 1, 1],
  [4, 1, 1, 1],
  [4, 2, 1, 1],
  [1, 4, 1, 1],
  [3, 1, 2, 1],
  [2, 3, 1, 2],
  [1, 1, 2, 2],
  [2, 2, 1, 2],
  [2, 2, 2, 1],
] as const;

describe.each(SAMPLINGS)('luma %i×%i, chroma %i×%i', (h, v, ch, cv) => {
  test.each([
    [1, 1],
    [7, 9],
    [5, 4],
    [131, 37],
    [64, 48],
  ])('%i×%i', async (width, height) => {
    await expectPictures(jpegCase(width, height, [[h, v], [ch, cv], [ch, cv]])); // prettier-ignore
  });
});

describe.each([8, 12])('%i bits', (precision) => {
  test.each([
    ['grey', 1],
    ['ycbcr', 3],
    ['rgb', 3],
    ['cmyk', 4],
    ['ycck', 4],
    ['unknown', 2],
    ['unknown', 4],
  ] as const)('%s of %i components', async (colorSpace, count) => {
    for (const inverted of count === 4 ? [false, true] : [false]) {
      const factors = Array.from({ length: count }, (_, i): Factors => (i === 0 || i === 3 ? [2, 2] : [1, 1]));
      await expectPictures(jpegCase(37, 23, factors, { precision, colorSpace, inverted }));
      await expectPictures(jpegCase(36, 5, factors.slice().reverse(), { precision, colorSpace, inverted }));
    }
  });
});
