import { expect, test } from 'vitest';
import { createRgbaPainter, type RgbaScene } from '../jpeg/rgba-painter';
import { openGpu } from '../gpu';
import { createStagePainter } from '../render/stage-painter';
import { createTensor, type Tensor } from '../tensor';
import { testPixels } from '../testing/kernel-test';
import { renderTarget, TARGET_FORMAT } from '../testing/render-target';

const gpu = await openGpu({ gpu: navigator.gpu });
const [ofBytes, ofPlanes] = await Promise.all([
  createRgbaPainter(gpu, TARGET_FORMAT),
  createStagePainter(gpu, TARGET_FORMAT),
]);

interface Both {
  readonly rgba: Uint8Array;
  readonly bytes: Tensor;
  readonly planes: Tensor;
}

/** One picture, as bytes with any alpha but 0, and as planes. */
function picture(width: number, height: number, seed: number): Both {
  const pixels = width * height;
  const rgba = Uint8Array.from(testPixels(4 * pixels, seed), (x, i) => (i % 4 === 3 ? Math.max(1, x) : x));
  const planes = Float32Array.from({ length: 3 * pixels }, (_, i) => rgba[4 * (i % pixels) + Math.floor(i / pixels)]);
  return {
    rgba,
    bytes: createTensor(gpu, { label: 'bytes', shape: [height, width], data: new Uint32Array(rgba.buffer) }),
    planes: createTensor(gpu, { label: 'planes', shape: [3, height, width], data: planes }),
  };
}

type Scene = Omit<RgbaScene, 'picture' | 'rebuilt'>;

const REST: Omit<Scene, 'canvas'> = {
  compare: 'split',
  split: 0.5,
  gain: 3,
  zoom: 1,
  cx: 0.5,
  cy: 0.5,
  devicePixelRatio: 1,
  showOriginal: false,
};

async function paintBytes(scene: Scene, original: Both, rebuilt: Both) {
  const target = renderTarget(gpu, scene.canvas.width, scene.canvas.height);
  ofBytes.paint(gpu.frame, target.view, { ...scene, picture: original.bytes, rebuilt: rebuilt.bytes });
  return target.read();
}

test('at 100 % the very bytes, opaque, original left of the cut and rebuilt right of it', async () => {
  const [width, height] = [13, 7];
  const [a, b] = [picture(width, height, 1), picture(width, height, 2)];
  const pixel = await paintBytes({ ...REST, canvas: { width, height }, split: 0.4 }, a, b);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      const { rgba } = x < Math.round(0.4 * width) ? a : b;
      expect(pixel(x, y), `${x}, ${y}`).toEqual([...rgba.subarray(at, at + 3), 255]);
    }
  }
});

test.each([
  ['close', { zoom: 4 }],
  ['with the pixel grid', { zoom: 16 }],
  ['between pixels', { zoom: 1.5 }],
  ['small', { zoom: 0.7 }],
  ['very small', { zoom: 0.13 }],
  ['side by side', { compare: 'side' }],
  ['rebuilt alone', { compare: 'flip' }],
  ['original alone', { showOriginal: true }],
  ['difference', { compare: 'difference' }],
  ['difference, small', { compare: 'difference', zoom: 0.4 }],
] as const)('%s: what the painter of planes paints', async (_, part) => {
  const [a, b] = [picture(61, 37, 3), picture(61, 37, 4)];
  const canvas = { width: 47, height: 31 };
  const scene: Scene = { ...REST, canvas, ...part };
  const target = renderTarget(gpu, canvas.width, canvas.height);
  ofPlanes.paint(gpu.frame, target.view, { ...scene, picture: a.planes, rebuilt: b.planes, color: 'rgb' });
  const expected = await target.read();
  const actual = await paintBytes(scene, a, b);
  const seen = new Set<string>();
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      expect(actual(x, y), `${x}, ${y}`).toEqual(expected(x, y));
      seen.add(actual(x, y).join());
    }
  }
  // Something is there to be compared.
  expect(seen.size).toBeGreaterThan(8);
});

test('paints nothing where there is no alpha at all', async () => {
  const [width, height] = [12, 6];
  const a = picture(width, height, 5);
  const hole = { x: 4, y: 2 };
  const words = new Uint32Array(a.rgba.slice().buffer);
  words[hole.y * width + hole.x] &= 0x00ffffff;
  const bytes = createTensor(gpu, { label: 'bytes with a hole', shape: [height, width], data: words });
  const pixel = await paintBytes({ ...REST, canvas: { width, height }, compare: 'flip' }, a, { ...a, bytes });
  expect(pixel(hole.x, hole.y)).toEqual([0, 0, 0, 0]);
  expect(pixel(hole.x + 1, hole.y)[3]).toBe(255);
});
