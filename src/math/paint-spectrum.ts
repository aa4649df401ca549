/**
 * A spectrum as RGBA, one pixel a display cell: what shaders/paint-spectrum.wgsl paints at 100 %.
 *
 * Magnitude and planes: log₁₀|c| with `range` spanning the colour map; phase: the cyclic map. What is not kept is
 * dimmed. Gaps between planes are transparent. Coefficients and ranks as layout.ts; the grid as
 * settings/spectrum-layout.ts makes it (its fields are copied here, because math knows no settings).
 */
import {
  colorAt,
  dimmed,
  magnitudeEntry,
  magnitudeTable,
  phaseEntry,
  phaseTable,
  type MagnitudeMap,
} from './colormaps';
import { mirrorRow, type CoefficientLayout } from './layout';
import { isKept, type Selection } from './selection';
import { cellAngles, cellEnergies, planeEnergies, shownRange } from './spectrum-cells';

export interface SpectrumGrid {
  readonly width: number;
  readonly height: number;
  readonly planes: boolean;
  readonly planeWidth: number;
  readonly planeHeight: number;
  readonly gap: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

export interface SpectrumPicture {
  readonly coefficients: Float32Array | Float64Array;
  readonly layout: CoefficientLayout;
  readonly grid: SpectrumGrid;
  readonly ranks: Uint32Array;
  /** null keeps all. */
  readonly selection: Selection | null;
  readonly range: readonly [number, number];
  readonly spectrum: 'magnitude' | 'phase' | 'planes';
  readonly colormap: MagnitudeMap;
  readonly showKept: boolean;
  readonly channel: 'all' | '0' | '1' | '2';
}

export interface RgbaPixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export function paintSpectrumRgba(scene: SpectrumPicture): RgbaPixels {
  const { grid } = scene;
  const { width, height } = grid;
  const rgba = new Uint8ClampedArray(4 * width * height);
  const paintCell = cellPainter(scene, new Uint32Array(rgba.buffer));
  if (!grid.planes) {
    const { rows, columns, width: full, transform } = scene.layout;
    for (let y = 0, at = 0; y < height; y++) {
      const v = (y + grid.shiftY) % rows;
      for (let x = 0; x < width; x++, at++) {
        const u = transform === 'dft' ? (x + grid.shiftX) % full : x;
        if (u < columns) paintCell(at, v * columns + u, v, u, 1);
        else paintCell(at, mirrorRow(v, rows) * columns + full - u, mirrorRow(v, rows), full - u, -1);
      }
    }
    return { width, height, rgba };
  }
  const { planeWidth, planeHeight, gap } = grid;
  for (let plane = 0; plane < 4; plane++) {
    const [left, top] = [plane % 2 === 0 ? 0 : planeWidth + gap, plane < 2 ? 0 : planeHeight + gap];
    for (let v = 0; v < planeHeight; v++) {
      for (let u = 0; u < planeWidth; u++) {
        paintCell((top + v) * width + left + u, (plane * planeHeight + v) * planeWidth + u, v, u, 1);
      }
    }
  }
  return { width, height, rgba };
}

type PaintCell = (at: number, cell: number, v: number, u: number, turn: 1 | -1) => void;

function cellPainter(scene: SpectrumPicture, pixels: Uint32Array): PaintCell {
  const { coefficients, layout, grid, ranks, selection, showKept } = scene;
  const { rows, columns } = layout;
  const shown = shownRange(scene.channel, layout.channels);
  const phase = scene.spectrum === 'phase';
  const cells = grid.planes
    ? planeEnergies(coefficients, layout, shown)
    : (phase ? cellAngles : cellEnergies)(coefficients, layout, shown);
  const bright = phase ? phaseTable() : magnitudeTable(scene.colormap);
  const dark = bright.slice();
  for (let entry = 0; entry < 256; entry++) dark.set(dimmed(colorAt(bright, entry)).map(Math.round), 4 * entry);
  // Whole pixels at once: four bytes of the table for four of the picture.
  const [kept32, dropped32] = [new Uint32Array(bright.buffer), new Uint32Array(dark.buffer)];
  const [low, high] = scene.range;

  const anyKept = (v: number, u: number): boolean => {
    if (!selection) return true;
    for (let c = shown[0]; c < shown[1]; c++) {
      const rank = ranks[(c * rows + v) * columns + u];
      if (isKept(rank, selection) || rank === selection.split) return true;
    }
    return false;
  };

  return (at, cell, v, u, turn) => {
    const value = turn * cells[cell];
    const entry = phase ? phaseEntry(value) : magnitudeEntry(0.5 * Math.log10(Math.abs(value)), low, high);
    const kept = !showKept || anyKept(v, u) || (grid.planes && anyKept(mirrorRow(v, rows), u));
    pixels[at] = (kept ? kept32 : dropped32)[entry];
  };
}
