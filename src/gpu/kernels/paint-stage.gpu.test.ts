import { describe, expect, test } from 'vitest';
import { colorAt, divergingTable } from '../../math/colormaps';
import { YCBCR_TO_RGB } from '../../math/color';
import { splitPosition, toPicture, viewportOf } from '../../settings/viewport';
import { openGpu } from '../gpu';
import { createStagePainter, type StageScene } from '../render/stage-painter';
import { createTensor, type Tensor } from '../tensor';
import { testPixels } from '../testing/kernel-test';
import { renderTarget, TARGET_FORMAT } from '../testing/render-target';

const gpu = await openGpu({ gpu: navigator.gpu });
const painter = await createStagePainter(gpu, TARGET_FORMAT);

function planes(label: string, width: number, height: number, data: Float32Array<ArrayBuffer>): Tensor {
  return createTensor(gpu, { label, shape: [data.length / (width * height), height, width], data });
}

/** Whole numbers, so that what is painted unfiltered can be compared exactly. */
function bytes(length: number, seed: number): Float32Array<ArrayBuffer> {
  return testPixels(length, seed).map(Math.floor);
}

async function paint(scene: Partial<StageScene> & Pick<StageScene, 'picture' | 'rebuilt' | 'canvas'>) {
  const target = renderTarget(gpu, scene.canvas.width, scene.canvas.height);
  const rest = { compare: 'split', split: 0.5, gain: 1, zoom: 1, cx: 0.5, cy: 0.5 } as const;
  painter.paint(gpu.frame, target.view, { ...rest, color: 'rgb', devicePixelRatio: 1, showOriginal: false, ...scene });
  return target.read();
}

const [W, H] = [7, 5];
const originalData = bytes(3 * W * H, 1);
const rebuiltData = bytes(3 * W * H, 2);
const original = planes('original', W, H, originalData);
const rebuilt = planes('rebuilt', W, H, rebuiltData);
const at = (data: Float32Array, x: number, y: number) => [0, 1, 2].map((c) => data[(c * H + y) * W + x]);

test('split: original left of a hard cut, rebuilt right of it, squares at 400 %, nothing outside', async () => {
  const canvas = { width: 41, height: 33 };
  const view = { zoom: 4, cx: 0.45, cy: 0.6 };
  const split = 0.4;
  const pixel = await paint({ picture: original, rebuilt, canvas, split, ...view });
  const viewport = viewportOf(canvas, { width: W, height: H }, view, 1);
  const cut = splitPosition(split, canvas.width);
  let inside = 0;
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const p = toPicture(viewport, x + 0.5, y + 0.5);
      const [px, py] = [Math.floor(p.x), Math.floor(p.y)];
      if (px < 0 || py < 0 || px >= W || py >= H) {
        expect(pixel(x, y)).toEqual([0, 0, 0, 0]);
      } else {
        inside++;
        expect(pixel(x, y), `${x}, ${y}`).toEqual([...at(x < cut ? originalData : rebuiltData, px, py), 255]);
      }
    }
  }
  expect(inside).toBe(16 * W * H);
});

test('showing the original shows it everywhere', async () => {
  const pixel = await paint({ picture: original, rebuilt, canvas: { width: W, height: H }, showOriginal: true });
  for (let x = 0; x < W; x++) expect(pixel(x, 2)).toEqual([...at(originalData, x, 2), 255]);
});

test('side by side: two panes, each with the whole picture', async () => {
  const pixel = await paint({ picture: original, rebuilt, canvas: { width: 41, height: 9 }, compare: 'side' });
  // Panes of 20 device pixels, 1 apart; the picture is centred in each.
  const left = Math.round(20 / 2 - W / 2);
  for (let x = 0; x < W; x++) {
    expect(pixel(left + x, 4)).toEqual([...at(originalData, x, 2), 255]);
    expect(pixel(21 + left + x, 4)).toEqual([...at(rebuiltData, x, 2), 255]);
  }
  expect(pixel(20, 4)[3]).toBe(0);
});

test('flip shows the rebuilt picture; between pixels it is bilinear', async () => {
  const canvas = { width: 40, height: 40 };
  const pixel = await paint({ picture: original, rebuilt, canvas, compare: 'flip', zoom: 1.5 });
  const viewport = viewportOf(canvas, { width: W, height: H }, { zoom: 1.5, cx: 0.5, cy: 0.5 }, 1);
  const p = toPicture(viewport, 20.5, 20.5);
  const [x, y] = [Math.floor(p.x - 0.5), Math.floor(p.y - 0.5)];
  const [a, b] = [p.x - 0.5 - x, p.y - 0.5 - y];
  const corner = (dx: number, dy: number) => at(rebuiltData, x + dx, y + dy);
  for (let c = 0; c < 3; c++) {
    const above = corner(0, 0)[c] * (1 - a) + corner(1, 0)[c] * a;
    const below = corner(0, 1)[c] * (1 - a) + corner(1, 1)[c] * a;
    expect(Math.abs(pixel(20, 20)[c] - (above * (1 - b) + below * b))).toBeLessThanOrEqual(0.51);
  }
});

test('Y, Cb, Cr become R, G, B, and only the output clamps', async () => {
  const data = Float32Array.from([100, 250, -40, 30, 30, 90, 20, -60, 5]);
  const picture = planes('ycbcr', 3, 1, data);
  const pixel = await paint({ picture, rebuilt: picture, color: 'ycbcr', canvas: { width: 3, height: 1 } });
  for (let x = 0; x < 3; x++) {
    for (let c = 0; c < 3; c++) {
      const exact = [0, 1, 2].reduce((sum, k) => sum + YCBCR_TO_RGB[3 * c + k] * data[3 * k + x], 0);
      expect(Math.abs(pixel(x, 0)[c] - Math.min(255, Math.max(0, exact)))).toBeLessThanOrEqual(0.51);
    }
  }
});

test('luma shows grey', async () => {
  const picture = planes('luma', 3, 1, Float32Array.from([10, 128, 300]));
  const pixel = await paint({ picture, rebuilt: picture, color: 'luma', canvas: { width: 3, height: 1 } });
  expect([0, 1, 2].map((x) => pixel(x, 0))).toEqual([10, 128, 255].map((v) => [v, v, v, 255]));
});

describe('difference', () => {
  const base = planes('base', 5, 1, Float32Array.from([50, 50, 50, 50, 50]));
  const changed = planes('changed', 5, 1, Float32Array.from([50, 50 + 255 / 8, 50 - 255 / 4, 50 + 255 / 4, 200]));

  test('signed, times the gain, neutral at zero, clamped at the ends', async () => {
    const canvas = { width: 5, height: 1 };
    const pixel = await paint({
      picture: base,
      rebuilt: changed,
      color: 'luma',
      canvas,
      compare: 'difference',
      gain: 4,
    });
    const colors = divergingTable();
    const expected = [128, 128 + 64, 1, 255, 255].map((entry) => colorAt(colors, entry));
    expect([0, 1, 2, 3, 4].map((x) => pixel(x, 0).slice(0, 3))).toEqual(expected);
  });
});

describe('below 100 %', () => {
  test('at 25 % a device pixel is the mean of the sixteen it covers', async () => {
    const [width, height] = [16, 8];
    const data = bytes(width * height, 7);
    const picture = planes('large', width, height, data);
    const pixel = await paint({
      picture,
      rebuilt: picture,
      color: 'luma',
      canvas: { width: 4, height: 2 },
      zoom: 0.25,
    });
    for (let y = 0; y < 2; y++) {
      for (let x = 0; x < 4; x++) {
        let sum = 0;
        for (let j = 0; j < 4; j++) for (let i = 0; i < 4; i++) sum += data[(4 * y + j) * width + 4 * x + i];
        expect(Math.abs(pixel(x, y)[0] - sum / 16)).toBeLessThanOrEqual(0.51);
      }
    }
  });

  test('between 50 and 100 % every pixel weighs what the device pixel covers of it', async () => {
    const [width, height, zoom] = [23, 11, 0.7];
    const data = bytes(width * height, 7);
    const picture = planes('any', width, height, data);
    const canvas = { width: 17, height: 8 };
    const pixel = await paint({ picture, rebuilt: picture, color: 'luma', canvas, zoom });
    const { offsetX, offsetY } = viewportOf(canvas, { width, height }, { zoom, cx: 0.5, cy: 0.5 }, 1);
    const covered = (cell: number, device: number, offset: number, side: number) =>
      Math.max(0, Math.min(cell + 1, (device + 1 - offset) / zoom, side) - Math.max(cell, (device - offset) / zoom, 0));
    for (let y = 1; y < 7; y++) {
      for (let x = 1; x < 16; x++) {
        let [sum, weight] = [0, 0];
        for (let j = 0; j < height; j++) {
          for (let i = 0; i < width; i++) {
            const share = covered(i, x, offsetX, width) * covered(j, y, offsetY, height);
            sum += share * data[j * width + i];
            weight += share;
          }
        }
        expect(Math.abs(pixel(x, y)[0] - sum / weight), `${x}, ${y}`).toBeLessThanOrEqual(0.51);
      }
    }
  });

  test('stripes of one pixel become even grey at any zoom, and a constant stays what it is', async () => {
    const [width, height] = [160, 40];
    const stripes = planes(
      'stripes',
      width,
      height,
      Float32Array.from({ length: width * height }, (_, i) => 255 * (i % 2)),
    );
    const even = planes('even', width, height, new Float32Array(width * height).fill(77));
    for (const zoom of [0.05, 0.25, 0.125]) {
      const canvas = { width: Math.round(width * zoom), height: Math.round(height * zoom) };
      const scene = { color: 'luma', canvas, zoom, split: 0 } as const;
      const striped = await paint({ picture: stripes, rebuilt: stripes, ...scene });
      const constant = await paint({ picture: even, rebuilt: even, ...scene });
      for (let x = 0; x < canvas.width; x++) {
        expect(Math.abs(striped(x, 0)[0] - 127.5), `${zoom}: ${x}`).toBeLessThanOrEqual(0.51);
        expect(constant(x, 0)[0]).toBe(77);
      }
    }
  });
});

test('from 1600 % a thin line begins every pixel', async () => {
  const picture = planes('two', 2, 1, Float32Array.from([255, 255]));
  const pixel = await paint({ picture, rebuilt: picture, color: 'luma', canvas: { width: 32, height: 16 }, zoom: 16 });
  const row = Array.from({ length: 32 }, (_, x) => pixel(x, 8)[0]);
  expect(row.map((value) => (value === 255 ? '.' : '|')).join('')).toBe(`|${'.'.repeat(15)}|${'.'.repeat(15)}`);
});
