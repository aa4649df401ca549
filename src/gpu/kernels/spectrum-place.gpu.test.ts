import { describe, expect, test } from 'vitest';
import { coefficientLayout, mirrorRow } from '../../math/layout';
import { NO_RANK } from '../../math/selection';
import { spectrumLayout, storedCell } from '../../settings/spectrum-layout';
import { openGpu } from '../gpu';
import { readTensorU32 } from '../readback';
import { createTensor } from '../tensor';
import { runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { spectrumPlace } from './spectrum-place';
import { GRIDS } from './spectrum-uniforms';

const gpu = await openGpu({ gpu: navigator.gpu });

describe.each(['real', 'half', 'planes'] as const)('spectrum-place, %s', (kind) => {
  test.each([
    [3, 0.75],
    [3, 0.3],
    [1, 0.13],
  ])('%i channels at a scale of %f', async (count, scale) => {
    const [width, height, channels] = [30, 22, 3];
    const transform = kind === 'real' ? 'dct' : 'dft';
    const { rows, columns } = coefficientLayout({ transform, channels, width, height });
    const layout = spectrumLayout({
      transform,
      spectrum: kind === 'planes' ? 'planes' : 'magnitude',
      width,
      height,
      centred: true,
    });
    const from = count === 1 ? 1 : 0;
    const values = testPixels(kind === 'planes' ? 4 * layout.planeWidth * layout.planeHeight : rows * columns, 4);
    const order = Uint32Array.from({ length: channels * rows * columns }, (_, i) => (i * 7919) % 100_003);
    const cells = createTensor(gpu, { label: 'cells', shape: [values.length], data: values });
    const ranks = createTensor(gpu, { label: 'ranks', shape: [channels, rows, columns], data: order });
    const [across, down] = [Math.ceil(layout.width * scale), Math.ceil(layout.height * scale)];
    const placed = sentinelTensor(gpu, 'placed', [down, across, 4]);
    const [left, top] = [5, 3];
    await runKernel(
      gpu,
      spectrumPlace,
      { overrides: { GRID: GRIDS[kind], COUNT: count } },
      { cells, ranks, placed },
      {
        ...{ grid_width: layout.width, grid_height: layout.height, width, rows, columns },
        ...{
          shift_x: layout.shiftX,
          shift_y: layout.shiftY,
          plane_width: layout.planeWidth,
          plane_height: layout.planeHeight,
        },
        ...{ step_x: layout.planeWidth + layout.gap, step_y: layout.planeHeight + layout.gap, channel_from: from },
        ...{ left, top, scale, place_left: left, place_top: top, place_width: across, place_height: down },
      },
    );

    const covered = (device: number, side: number) => {
      const low = Math.min(device / scale, side - 1);
      return { low, high: Math.min(Math.max((device + 1) / scale, low + 1), side) };
    };
    const expected: number[] = [];
    const bits = new DataView(new ArrayBuffer(4));
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) {
        let most = -1;
        const under: number[] = [];
        const [wide, tall] = [covered(x, layout.width), covered(y, layout.height)];
        for (let j = Math.floor(tall.low + 1e-3); j < tall.high - 1e-3; j++) {
          for (let i = Math.floor(wide.low + 1e-3); i < wide.high - 1e-3; i++) {
            const cell = layout.cellAt(i, j);
            if (!cell) continue;
            const stored = kind === 'real' ? cell : storedCell(cell.v, cell.u, width, height);
            const at = stored.v * columns + stored.u;
            const plane = (cell.plane * layout.planeHeight + cell.v) * layout.planeWidth + cell.u;
            most = Math.max(most, values[kind === 'planes' ? plane : at]);
            for (let c = from; c < from + count; c++) {
              under.push(order[c * rows * columns + at]);
              if (kind === 'planes') under.push(order[(c * rows + mirrorRow(cell.v, rows)) * columns + cell.u]);
            }
          }
        }
        bits.setFloat32(0, most);
        expected.push(bits.getUint32(0), Math.min(NO_RANK, ...under), Math.max(0, ...under), 0);
      }
    }
    expect(Array.from(await readTensorU32(gpu, placed))).toEqual(expected);
  });
});
