/**
 * Paints the spectrum: magnitude on a log scale, phase, or the DFT's four planes of real weights, with the kept set.
 *
 * What does not change with the kept set is computed once (spectrum-content.ts); a slider move is one render pass. Geometry: settings/viewport.ts, settings/spectrum-layout.ts.
 */
import {
  COLORMAP_ENTRIES,
  DIM_COLOUR,
  DIM_LIGHT,
  magnitudeTable,
  phaseTable,
  type MagnitudeMap,
} from '../../math/colormaps';
import type { Selection } from '../../math/selection';
import { shownRange } from '../../math/spectrum-cells';
import type { Params } from '../../settings/schema';
import { coefficientSize, spectrumLayout } from '../../settings/spectrum-layout';
import { GRID_FROM_ZOOM, viewportOf, type Size, type View } from '../../settings/viewport';
import type { Frame } from '../frame';
import type { Gpu } from '../gpu';
import { keepUniforms } from '../keep-uniforms';
import { paintSpectrum } from '../kernels/paint-spectrum';
import { GRIDS } from '../kernels/spectrum-uniforms';
import { createTensor, type Tensor } from '../tensor';
import { rankShape, type TransformSpec } from '../transforms/transform';
import { placePicture } from './place-picture';
import { RenderProgram } from './render-kernel';
import { createSpectrumContent } from './spectrum-content';

export interface SpectrumScene
  extends View, Pick<Params, 'spectrum' | 'centred' | 'colormap' | 'showKept' | 'channel'> {
  readonly coefficients: Tensor;
  readonly ranks: Tensor;
  readonly spec: TransformSpec;
  /** null keeps all. */
  readonly selection: Selection | null;
  /** log₁₀|c| at the two ends of the colour map; another object whenever the content of `ranks` is another. */
  readonly range: readonly [number, number];
  /** Device pixels. */
  readonly canvas: Size;
  readonly devicePixelRatio: number;
}

export interface SpectrumPainter {
  /** Records one render pass that fills all of `view`, and before it what new coefficients need. */
  paint(frame: Frame, view: GPUTextureView, scene: SpectrumScene): void;
  /** To be called when a tensor that was painted before has new content. A new tensor or range is seen by itself. */
  contentChanged(): void;
}

const MAPS: readonly MagnitudeMap[] = ['magma', 'viridis', 'cividis', 'grey'];

export async function createSpectrumPainter(gpu: Gpu, format: GPUTextureFormat): Promise<SpectrumPainter> {
  const program = await RenderProgram.create(gpu, paintSpectrum, format);
  const content = createSpectrumContent(gpu);
  const colours = colourTensor(gpu);
  return {
    contentChanged: () => content.forget(),
    paint(frame, view, scene) {
      const { spec, canvas } = scene;
      const { transform } = spec;
      const size = coefficientSize(transform, spec.block, spec.width, spec.height);
      const layout = spectrumLayout({ transform, spectrum: scene.spectrum, centred: scene.centred, ...size });
      const angle = scene.spectrum === 'phase';
      const channels = shownRange(scene.channel, spec.channels);
      const kind = layout.planes ? 'planes' : angle ? 'angles' : 'energies';
      const count = channels[1] - channels[0];
      const cells = content.cellsOf(frame, { coefficients: scene.coefficients, spec, kind, channels });

      const rect = { x: 0, y: 0, width: canvas.width, height: canvas.height };
      const viewport = viewportOf(rect, layout, scene, scene.devicePixelRatio);
      const { left, top, scissor } = placePicture(layout, rect, rect, viewport);
      const [, rows, columns] = rankShape(spec);
      const grid = layout.planes ? GRIDS.planes : transform === 'dft' ? GRIDS.half : GRIDS.real;
      const place = {
        ...{ grid_width: layout.width, grid_height: layout.height, width: size.width, rows, columns },
        ...{ shift_x: layout.shiftX, shift_y: layout.shiftY },
        ...{ plane_width: layout.planeWidth, plane_height: layout.planeHeight },
        ...{ step_x: layout.planeWidth + layout.gap, step_y: layout.planeHeight + layout.gap },
        ...{ channel_from: channels[0], left, top, scale: viewport.scale, place_left: scissor.x, place_top: scissor.y },
        ...{ place_width: scissor.width, place_height: scissor.height },
      };
      const small = viewport.scale < 1 && !angle && scissor.width > 0 && scissor.height > 0;
      const { ranks, range } = scene;
      // Above 100 % nothing reads what would be placed; any tensor stands for it.
      const placed = small
        ? content.placedOf(frame, { cells, ranks, order: range, grid, count, uniforms: place })
        : ranks;
      const table = angle ? MAPS.length : MAPS.indexOf(scene.colormap);
      const pass = frame.encoder.beginRenderPass({
        label: 'spectrum',
        colorAttachments: [{ view, loadOp: 'clear', clearValue: [0, 0, 0, 0], storeOp: 'store' }],
      });
      program.draw(pass, frame, {
        overrides: {
          ...{ GRID: grid, COUNT: count, ANGLE: angle ? 1 : 0, KEPT: scene.showKept ? 1 : 0, PLACED: small ? 1 : 0 },
          PIXEL_GRID: viewport.zoom >= GRID_FROM_ZOOM ? 1 : 0,
        },
        place: 'spectrum',
        tensors: { cells, ranks, placed, colours },
        uniforms: {
          ...place,
          ...{ low: range[0], high: range[1], colours_at: COLORMAP_ENTRIES * table },
          ...{ dim_light: DIM_LIGHT, dim_colour: DIM_COLOUR },
          ...keepUniforms(scene.selection),
        },
        scissor,
      });
      pass.end();
    },
  };
}

/** Every magnitude map, then the cyclic one. */
function colourTensor(gpu: Gpu): Tensor {
  const tables = [...MAPS.map(magnitudeTable), phaseTable()];
  const data = new Uint32Array(COLORMAP_ENTRIES * tables.length);
  tables.forEach((bytes, index) => data.set(new Uint32Array(bytes.buffer), COLORMAP_ENTRIES * index));
  return createTensor(gpu, { label: 'spectrum.colours', shape: [data.length], data });
}
