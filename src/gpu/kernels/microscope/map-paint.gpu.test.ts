import { describe, expect, test } from 'vitest';
import { mapRange, paintMap, type MosaicTile, type ShownAs } from '../../../math/paint-maps';
import { signColorTable, type SignColors } from '../../../math/sign-colors';
import { ShapeError } from '../../errors';
import { openGpu } from '../../gpu';
import { createMapPainter, type TileColors } from '../../microscope/map-painter';
import { readTensorU32 } from '../../readback';
import { createTensor } from '../../tensor';
import { mapCase, type MapShape } from '../../testing/map-case';

const gpu = await openGpu({ gpu: navigator.gpu });
const painter = await createMapPainter(gpu, { slots: 3, channels: 7 });

const GAP = 0x12345678;
const [WIDTH, HEIGHT] = [110, 90];
const newAtlas = () => new Uint32Array(WIDTH * HEIGHT).fill(GAP);

/** Where the tables' colours stand; equal colours count as one. */
function entries(texels: Uint32Array, sign: SignColors): number[] {
  const table = [...new Uint32Array(signColorTable(sign).buffer)];
  return Array.from(texels, (texel) => (texel === GAP ? -1000 : table.indexOf(texel)));
}

async function paint(shape: MapShape, tile: MosaicTile, options: TileColors) {
  const [shown, other] = [mapCase(gpu, shape, 3), mapCase(gpu, { ...shape, channels: 7 }, 4)];
  const atlas = createTensor(gpu, { label: 'atlas', shape: [HEIGHT, WIDTH], data: newAtlas() });
  painter.forget();
  painter.encodeRange(other.gpu, 0, options.show);
  painter.encodeRange(shown.gpu, 2, options.show);
  painter.encodeTile(shown.gpu, 2, tile, options, atlas);
  gpu.frame.submit();
  const own = mapRange(shown.cpu, options.show);
  const common = Math.max(own.map, mapRange(other.cpu, options.show).map);
  const range = { own: own.map, channel: own.channels, common }[options.scale];
  const expected = newAtlas();
  paintMap(shown.cpu, tile, { power: 1, ...options, range }, expected, WIDTH);
  return { actual: await readTensorU32(gpu, atlas), expected };
}

const blocks: MapShape = { channels: 5, batch: 2, height: 16, width: 24, coefficients: 64 };
const tileOf = (shape: MapShape): MosaicTile => ({
  x: 3,
  y: 2,
  columns: 3,
  stepX: shape.width + 2,
  stepY: shape.height + 5,
});

describe.each<ShownAs>(['pixels', 'coefficients'])('as %s', (show) => {
  test.each<[string, MapShape, Omit<TileColors, 'show'>]>([
    ['coefficients', blocks, { scale: 'own', colors: 'safe' }],
    ['a band of them', { ...blocks, coefficients: 15 }, { scale: 'channel', colors: 'safe' }],
    ['in the paper’s colours', blocks, { scale: 'common', colors: 'paper' }],
    ['pixels', { ...blocks, coefficients: 0 }, { scale: 'channel', colors: 'paper', power: 0.5 }],
    [
      'pixels that fill no block',
      { ...blocks, height: 5, width: 13, coefficients: 0 },
      { scale: 'own', colors: 'safe' },
    ],
    ['single numbers', { ...blocks, height: 1, width: 1, coefficients: 0 }, { scale: 'common', colors: 'safe' }],
  ])('%s', async (_, shape, options) => {
    const { actual, expected } = await paint(shape, tileOf(shape), { ...options, show });
    const [left, right] = [entries(actual, options.colors), entries(expected, options.colors)];
    expect(left).not.toContain(-1);
    const farthest = left.reduce((most, entry, at) => Math.max(most, Math.abs(entry - right[at])), 0);
    expect(farthest).toBeLessThanOrEqual(1);
    const differing = actual.reduce((count, texel, at) => count + (texel === expected[at] ? 0 : 1), 0);
    expect(differing).toBeLessThan(0.02 * shape.channels * shape.height * shape.width + 1);
    expect(new Set(left).size).toBeGreaterThan(5);
  });
});

test('a map of zeros is the colour of zero, not a division by it', async () => {
  const shape = { ...blocks, channels: 1 };
  const { gpu: map } = mapCase(gpu, shape, 5);
  const zeros = createTensor(gpu, { label: 'zeros', shape: map.tensor.shape });
  const atlas = createTensor(gpu, { label: 'atlas', shape: [16, 24], data: new Uint32Array(384).fill(GAP) });
  const tile = { x: 0, y: 0, columns: 1, stepX: 24, stepY: 16 };
  painter.encodeRange({ ...map, tensor: zeros }, 1, 'pixels');
  painter.encodeTile({ ...map, tensor: zeros }, 1, tile, { show: 'pixels', scale: 'own', colors: 'paper' }, atlas);
  gpu.frame.submit();
  const [zero] = new Uint32Array(signColorTable('paper').buffer.slice(4 * 128, 4 * 129));
  expect(new Set(await readTensorU32(gpu, atlas))).toEqual(new Set([zero]));
});

test('a tile beyond the atlas and a map beyond the slots are refused', () => {
  const { gpu: map } = mapCase(gpu, blocks, 6);
  const atlas = createTensor(gpu, { label: 'atlas', shape: [40, 60], type: 'u32' });
  const colors: TileColors = { show: 'pixels', scale: 'own', colors: 'safe' };
  expect(() => painter.encodeTile(map, 0, tileOf(blocks), colors, atlas)).toThrow(ShapeError);
  expect(() => painter.encodeRange(map, 3, 'pixels')).toThrow(ShapeError);
  expect(() => painter.encodeRange({ ...map, channels: 8 }, 0, 'pixels')).toThrow(ShapeError);
});
