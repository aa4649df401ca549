import { describe, expect, test } from 'vitest';
import { colorAt, magnitudeTable } from '../../math/colormaps';
import { coefficientLayout } from '../../math/layout';
import { paintSpectrumRgba } from '../../math/paint-spectrum';
import { NO_RANK, type Selection } from '../../math/selection';
import { spectrumLayout } from '../../settings/spectrum-layout';
import { toPicture, viewportOf } from '../../settings/viewport';
import { openGpu } from '../gpu';
import { createSpectrumPainter, type SpectrumScene } from '../render/spectrum-painter';
import { createTensor } from '../tensor';
import { testPixels } from '../testing/kernel-test';
import { renderTarget, TARGET_FORMAT } from '../testing/render-target';
import { coefficientShape, rankShape, type TransformSpec } from '../transforms/transform';

const gpu = await openGpu({ gpu: navigator.gpu });
const painter = await createSpectrumPainter(gpu, TARGET_FORMAT);

interface Subject {
  readonly spec: TransformSpec;
  readonly data: Float32Array<ArrayBuffer>;
  readonly order: Uint32Array<ArrayBuffer>;
  readonly tensors: Pick<SpectrumScene, 'coefficients' | 'ranks' | 'spec'>;
}

function subject(
  transform: TransformSpec['transform'],
  width: number,
  height: number,
  fill?: (data: Float32Array) => void,
): Subject {
  const spec: TransformSpec = { transform, width, height, channels: 3, block: 4, basis: 'exact' };
  const layout = coefficientLayout({ ...spec, channels: 3 });
  const data = fill
    ? new Float32Array(layout.entries * layout.parts)
    : testPixels(layout.entries * layout.parts, 9).map((value, i) => (value - 128) * 10 ** (i % 5));
  fill?.(data);
  const order = Uint32Array.from({ length: layout.entries }, (_, i) => (i * 7919) % layout.entries);
  return {
    ...{ spec, data, order },
    tensors: {
      spec,
      coefficients: createTensor(gpu, { label: 'coefficients', shape: coefficientShape(spec), data }),
      ranks: createTensor(gpu, { label: 'ranks', shape: rankShape(spec), data: order }),
    },
  };
}

const LOOK: Omit<SpectrumScene, 'coefficients' | 'ranks' | 'spec' | 'canvas'> = {
  ...{ spectrum: 'magnitude', centred: true, colormap: 'magma', showKept: true, channel: 'all', selection: null },
  ...{ range: [0, 6], zoom: 1, cx: 0.5, cy: 0.5, devicePixelRatio: 1 },
};

async function paint(scene: Omit<SpectrumScene, keyof typeof LOOK> & Partial<SpectrumScene>) {
  const target = renderTarget(gpu, scene.canvas.width, scene.canvas.height);
  painter.paint(gpu.frame, target.view, { ...LOOK, ...scene });
  return target.read();
}

const HALF: Selection = { from: 20, to: 150, include: 3, exclude: 30, split: 5, count: 0 };

describe.each([
  ['dft', 'magnitude'],
  ['dft', 'phase'],
  ['dft', 'planes'],
  ['dct', 'magnitude'],
  ['dct', 'phase'],
  ['block', 'magnitude'],
] as const)('%s, %s, at 100 %%', (transform, spectrum) => {
  test.each([
    [16, 12],
    [15, 9],
  ])('of %i×%i equals its twin on the CPU', async (width, height) => {
    const { spec, data, order, tensors } = subject(transform, width, height);
    const layout = coefficientLayout({ ...spec, channels: 3 });
    const full = transform === 'dft' ? width : layout.columns;
    for (const [centred, showKept, channel, selection] of [
      [true, true, 'all', HALF],
      [false, true, '2', HALF],
      [true, false, '1', null],
    ] as const) {
      const grid = spectrumLayout({ transform, spectrum, width: full, height: layout.rows, centred });
      const look = { spectrum, centred, showKept, channel, selection };
      const pixel = await paint({ ...tensors, ...look, canvas: { width: grid.width, height: grid.height } });
      const twin = paintSpectrumRgba({ ...LOOK, ...look, coefficients: data, layout, grid, ranks: order });
      let worst = 0;
      for (let y = 0; y < grid.height; y++) {
        for (let x = 0; x < grid.width; x++) {
          const expected = twin.rgba.subarray(4 * (y * grid.width + x));
          pixel(x, y).forEach((channelValue, c) => (worst = Math.max(worst, Math.abs(channelValue - expected[c]))));
        }
      }
      // A value on the edge between two entries may fall to either side.
      expect(worst).toBeLessThanOrEqual(6);
    }
  });
});

test('the cell under the cursor is the cell that is painted, at any zoom and centre', async () => {
  const [width, height] = [24, 15];
  const colors = magnitudeTable('magma');
  const [v, u] = [4, 7];
  const { tensors } = subject('dft', width, height, (data) => (data[2 * (v * (width / 2 + 1) + u)] = 1e6));
  const canvas = { width: 90, height: 70 };
  for (const [zoom, cx, cy, devicePixelRatio] of [
    [0, 0.5, 0.5, 1],
    [2.37, 0.6, 0.4, 1],
    [3, 0.73, 0.61, 1.5],
    [11, 0.2, 0.8, 1],
  ]) {
    const view = { zoom, cx, cy };
    const layout = spectrumLayout({ transform: 'dft', spectrum: 'magnitude', width, height, centred: true });
    const viewport = viewportOf(canvas, layout, view, devicePixelRatio);
    const pixel = await paint({ ...tensors, canvas, devicePixelRatio, ...view });
    for (let y = 0; y < canvas.height; y++) {
      for (let x = 0; x < canvas.width; x++) {
        const p = toPicture(viewport, x + 0.5, y + 0.5);
        const cell = layout.cellAt(Math.floor(p.x), Math.floor(p.y));
        const lit = cell && ((cell.v === v && cell.u === u) || (cell.v === height - v && cell.u === width - u));
        const expected = cell ? [...colorAt(colors, lit ? 255 : 0), 255] : [0, 0, 0, 0];
        expect(pixel(x, y), `zoom ${zoom}, ${x}, ${y}`).toEqual(expected);
      }
    }
  }
});

test('a lone peak shows at any zoom below 100 %, and stays bright when it alone is kept', async () => {
  const [width, height] = [200, 120];
  const entry = 37 * width + 113;
  const { tensors, order } = subject('dct', width, height, (data) => data.fill(1).fill(1e6, entry, entry + 1));
  const selection: Selection = {
    from: order[entry],
    to: order[entry] + 1,
    include: NO_RANK,
    exclude: NO_RANK,
    split: NO_RANK,
    count: 1,
  };
  const [peak, low] = [255, 0].map((value) => colorAt(magnitudeTable('magma'), value));
  for (const zoom of [0.5, 0.31, 0.1]) {
    const canvas = { width: Math.ceil(width * zoom), height: Math.ceil(height * zoom) };
    const pixel = await paint({ ...tensors, canvas, zoom, channel: '0', selection });
    const bright: string[] = [];
    for (let y = 0; y < canvas.height; y++) {
      for (let x = 0; x < canvas.width; x++) {
        const [r, g, b] = pixel(x, y);
        if (r === peak[0] && g === peak[1] && b === peak[2]) bright.push(`${x},${y}`);
        else expect(r + g + b).toBeLessThanOrEqual(low[0] + low[1] + low[2]);
      }
    }
    expect(bright.length).toBeGreaterThanOrEqual(1);
    expect(bright.length).toBeLessThanOrEqual(4);
    const viewport = viewportOf(canvas, { width, height }, { zoom, cx: 0.5, cy: 0.5 }, 1);
    const at = [viewport.offsetX + 113.5 * viewport.scale, viewport.offsetY + 37.5 * viewport.scale].map(Math.floor);
    expect(bright).toContain(at.join(','));
  }
});

test('new content of a tensor shows once it is announced, a new tensor by itself', async () => {
  const canvas = { width: 4, height: 4 };
  const dark = subject('dct', 4, 4, () => undefined);
  const bright = subject('dct', 4, 4, (data) => data.fill(1e6));
  const [black, white] = [0, 255].map((entry) => [...colorAt(magnitudeTable('magma'), entry), 255]);
  expect((await paint({ ...dark.tensors, canvas }))(1, 1)).toEqual(black);
  expect((await paint({ ...bright.tensors, canvas }))(1, 1)).toEqual(white);
  gpu.device.queue.writeBuffer(bright.tensors.coefficients.buffer, 0, new Float32Array(48));
  painter.contentChanged();
  expect((await paint({ ...bright.tensors, canvas }))(1, 1)).toEqual(black);
});
