import { expect, test } from 'vitest';
import { openGpu } from '../gpu';
import { readTensorU32 } from '../readback';
import { createTensor } from '../tensor';
import { jpegCase, picturesOfCase, type JpegCase } from '../testing/jpeg-case';
import { createJpegDecoder } from './jpeg-decoder';

const gpu = await openGpu({ gpu: navigator.gpu });

async function open(jpeg: JpegCase) {
  const { layout, coefficients, tables } = jpeg;
  const target = createTensor(gpu, { label: 'target', shape: [layout.height, layout.width], type: 'u32' });
  const decoder = await createJpegDecoder(gpu, layout, target);
  decoder.setTables(tables);
  coefficients.forEach((data, component) => decoder.setCoefficients(component, data));
  const picture = async () => {
    decoder.encode();
    gpu.frame.submit();
    return readTensorU32(gpu, target);
  };
  return { decoder, picture };
}

const jpeg = jpegCase(203, 117, [[2, 2], [1, 1], [1, 1]]); // prettier-ignore

test('a picture, and the one that an edited block, other tables and other upsampling make', async () => {
  const { decoder, picture } = await open(jpeg);
  expect(await picture()).toEqual(picturesOfCase(jpeg, 'smooth'));

  const block = 9;
  const edited = jpeg.coefficients[1].slice();
  edited[64 * block] += 30;
  edited[64 * block + 10] -= 12;
  decoder.setBlock(1, block, edited.slice(64 * block, 64 * block + 64));
  const other = { ...jpeg, coefficients: [jpeg.coefficients[0], edited, jpeg.coefficients[2]] };
  const pictureThen = picturesOfCase(other, 'smooth');
  expect(pictureThen).not.toEqual(picturesOfCase(jpeg, 'smooth'));
  expect(await picture()).toEqual(pictureThen);

  const tables = jpeg.tables.map((table, component) => table.map((step) => step + 1 + component));
  decoder.setTables(tables);
  expect(await picture()).toEqual(picturesOfCase({ ...other, tables }, 'smooth'));

  decoder.setUpsampling('nearest');
  expect(await picture()).toEqual(picturesOfCase({ ...other, tables }, 'nearest'));
  decoder.destroy();
});

test('what does not fit is refused', async () => {
  const { decoder } = await open(jpeg);
  expect(() => decoder.setTables(jpeg.tables.slice(1))).toThrow('JPEG tables: expected [3], got [2].');
  expect(() => decoder.setCoefficients(0, jpeg.coefficients[1])).toThrow('JPEG coefficients 0: expected');
  expect(() => decoder.setBlock(1, 0, new Int16Array(63))).toThrow('JPEG block: expected [64], got [63].');
  expect(() => decoder.setBlock(2, 13 * 8, new Int16Array(64))).toThrow(RangeError);
  decoder.destroy();
});
