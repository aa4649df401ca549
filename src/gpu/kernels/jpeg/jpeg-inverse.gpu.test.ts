import { expect, test } from 'vitest';
import { openGpu } from '../../gpu';
import { readTensorU32 } from '../../readback';
import { createTensor } from '../../tensor';
import { jpegCase, packCoefficients, packSamples, samplesOfCase, type JpegCase } from '../../testing/jpeg-case';
import { runKernel } from '../../testing/kernel-test';
import { jpegInverse } from './jpeg-inverse';

const gpu = await openGpu({ gpu: navigator.gpu });

/** Never what a kernel leaves: samples of 12 bits have no such value, and eight white ones seldom stand in a row. */
const UNWRITTEN = 0xdeadbeef;

async function samplesOnGpu(jpeg: JpegCase): Promise<Uint32Array> {
  const { layout, coefficients, tables } = jpeg;
  const expected = packSamples(jpeg, samplesOfCase(jpeg));
  const samples = createTensor(gpu, {
    label: 'samples',
    shape: [expected.length],
    data: new Uint32Array(expected.length).fill(UNWRITTEN),
  });
  const all = Uint32Array.from(tables.flatMap((table) => Array.from(table)));
  const steps = createTensor(gpu, { label: 'tables', shape: [tables.length, 64], data: all });
  let first = 0;
  for (const [component, { blockColumns, blockRows }] of layout.components.entries()) {
    const data = packCoefficients(coefficients[component]);
    const tensor = createTensor(gpu, { label: 'coefficients', shape: [data.length], data });
    await runKernel(
      gpu,
      jpegInverse,
      { overrides: { PRECISION: layout.precision } },
      { coefficients: tensor, tables: steps, samples },
      { blocks_x: blockColumns, blocks_y: blockRows, table: component, first },
    );
    first += blockColumns * blockRows * (layout.precision === 8 ? 8 : 16);
  }
  return readTensorU32(gpu, samples);
}

test.each([
  [1, 1],
  [7, 9],
  [131, 37],
  [1009, 8],
  [16, 521],
])('samples of three components of %i×%i, to the level', async (width, height) => {
  for (const precision of [8, 12]) {
    const jpeg = jpegCase(width, height, [[2, 2], [1, 1], [2, 1]], { precision }); // prettier-ignore
    expect(await samplesOnGpu(jpeg)).toEqual(packSamples(jpeg, samplesOfCase(jpeg)));
  }
});

test('numbers beyond all measure end in black and white, as in the reference', async () => {
  const jpeg = jpegCase(64, 64, [[1, 1]]);
  jpeg.coefficients[0].forEach((_, at, all) => {
    all[at] = at % 64 === (at >> 6) % 64 ? (at % 3 === 0 ? 32767 : -32768) : all[at];
  });
  const wild = { ...jpeg, tables: [new Uint16Array(64).fill(65535)] };
  expect(await samplesOnGpu(wild)).toEqual(packSamples(wild, samplesOfCase(wild)));
});
