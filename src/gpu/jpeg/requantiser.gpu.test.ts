/** What is quantised, dequantised and decoded in one go, against the same coefficients quantised by the reference and decoded. */
import { describe, expect, test } from 'vitest';
import { quantise } from '../../math/jpeg/quantise';
import { SUBSAMPLINGS, type Subsampling } from '../../math/jpeg/sampling';
import { openGpu } from '../gpu';
import { readTensor, readTensorU32 } from '../readback';
import { createTensor, type Tensor } from '../tensor';
import { testPixels } from '../testing/kernel-test';
import { encodedLayout } from './forward-passes';
import { createJpegDecoder } from './jpeg-decoder';
import { createRequantiser, type Requantiser } from './requantiser';

const gpu = await openGpu({ gpu: navigator.gpu });

/** Steps from 1 up, growing towards the high frequencies: small ones, where halves are common, and large ones. */
const stepsFrom = (first: number, growth: number): Uint16Array =>
  Uint16Array.from({ length: 64 }, (_, i) => first + Math.floor(growth * ((i % 8) + Math.floor(i / 8))));

const FINE = [stepsFrom(1, 0), stepsFrom(1, 0.3), stepsFrom(2, 0)];
const COARSE = [stepsFrom(16, 5), stepsFrom(17, 11.5)];
const EXTREME = [stepsFrom(2000, 0).fill(65_535, 40)];

/** Slopes with noise, so that neither all coefficients nor none are dropped. */
function pixelsOf(width: number, height: number): Uint32Array<ArrayBuffer> {
  const noise = testPixels(3 * width * height, 17);
  return Uint32Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const byte = (slope: number, c: number) => Math.floor(Math.abs((slope + 0.15 * noise[3 * i + c]) % 256));
    return (byte(3 * x + y, 0) | (byte(2 * y, 1) << 8) | (byte(9 * x, 2) << 16) | (0x7f << 24)) >>> 0;
  });
}

interface Case {
  readonly width: number;
  readonly height: number;
  readonly subsampling: Subsampling;
}

async function open(spec: Case) {
  const { width, height } = spec;
  const shape = [height, width];
  const source = createTensor(gpu, { label: 'source', shape, data: pixelsOf(width, height) });
  const target = createTensor(gpu, { label: 'target', shape, type: 'u32' });
  const requantiser = await createRequantiser(gpu, spec, source, target);
  requantiser.encodeForward();
  return { requantiser, target };
}

async function rebuilt(requantiser: Requantiser, target: Tensor): Promise<Uint32Array> {
  requantiser.encodeRebuild();
  gpu.frame.submit();
  return readTensorU32(gpu, target);
}

/** The same by way of a file: quantised in f64, decoded from 16-bit coefficients. */
async function byWayOfFile(
  spec: Case,
  coefficients: readonly Tensor[],
  tables: readonly Uint16Array[],
  upsampling: 'smooth' | 'nearest',
): Promise<Uint32Array> {
  const target = createTensor(gpu, { label: 'decoded', shape: [spec.height, spec.width], type: 'u32' });
  const decoder = await createJpegDecoder(gpu, encodedLayout(spec), target);
  const all = coefficients.map((_, index) => tables[Math.min(index, tables.length - 1)]);
  decoder.setTables(all);
  for (let index = 0; index < coefficients.length; index++) {
    const exact = await readTensor(gpu, coefficients[index]);
    decoder.setCoefficients(index, quantise(exact, all[index], new Int16Array(exact.length)));
  }
  decoder.setUpsampling(upsampling);
  decoder.encode();
  gpu.frame.submit();
  const pixels = await readTensorU32(gpu, target);
  decoder.destroy();
  return pixels;
}

describe.each(SUBSAMPLINGS)('%s', (subsampling) => {
  test.each([
    [1, 1],
    [7, 9],
    [61, 37],
    [64, 48],
  ])('%i×%i: the pixels of the decoded file, to the bit', async (width, height) => {
    const spec = { width, height, subsampling };
    const { requantiser, target } = await open(spec);
    for (const upsampling of ['smooth', 'nearest'] as const) {
      requantiser.setUpsampling(upsampling);
      for (const tables of [FINE, COARSE, EXTREME]) {
        requantiser.setTables(tables);
        const actual = await rebuilt(requantiser, target);
        expect(actual).toEqual(await byWayOfFile(spec, requantiser.coefficients, tables, upsampling));
      }
    }
    requantiser.destroy();
  });
});

test('with steps of 1 the picture comes back; with coarse ones it does not; one table serves all', async () => {
  const spec = { width: 61, height: 37, subsampling: '444' } as const;
  const source = new Uint8Array(pixelsOf(spec.width, spec.height).buffer);
  const { requantiser, target } = await open(spec);
  const errorWith = async (tables: readonly Uint16Array[] | null): Promise<number> => {
    if (tables) requantiser.setTables(tables);
    const bytes = new Uint8Array((await rebuilt(requantiser, target)).buffer);
    const squared = bytes.reduce((sum, value, i) => (i % 4 === 3 ? sum : sum + (value - source[i]) ** 2), 0);
    return Math.sqrt(squared / (3 * spec.width * spec.height));
  };
  expect(await errorWith(null)).toBeLessThan(0.9);
  expect(await errorWith([stepsFrom(40, 0)])).toBeGreaterThan(4);
  expect(await errorWith([stepsFrom(1, 0)])).toBeLessThan(0.9);
  expect(() => requantiser.setTables([])).toThrow('Quantisation table');
  expect(() => requantiser.setTables([new Uint16Array(64)])).toThrow('Quantisation table');
  requantiser.destroy();
});
