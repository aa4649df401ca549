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
  const { grid, layout } = scene;
  const { width, height } = grid;
  const rgba = new Uint8ClampedArray(4 * width * height);
  // Whole pixels at once: four bytes of a table for four of the picture.
  const pixels = new Uint32Array(rgba.buffer);
  const entries = entriesOf(scene);
  const [bright, dark] = colorsOf(scene);
  const kept = scene.showKept && scene.selection ? keptCells(scene, scene.selection) : null;
  if (grid.planes) {
    paintPlanes(grid, layout.rows, entries, kept, bright, dark, pixels);
    return { width, height, rgba };
  }
  const { rows, columns, width: full, transform } = layout;
  const stored = new Uint32Array(rows * columns);
  for (let cell = 0; cell < stored.length; cell++) stored[cell] = (kept?.[cell] === 0 ? dark : bright)[entries[cell]];
  // A conjugate has the opposite phase, and the same magnitude.
  const conjugates = scene.spectrum === 'phase' && transform === 'dft' ? new Uint32Array(stored.length) : stored;
  if (conjugates !== stored) {
    for (let cell = 0; cell < stored.length; cell++) {
      conjugates[cell] = (kept?.[cell] === 0 ? dark : bright)[(256 - entries[cell]) & 255];
    }
  }
  for (let y = 0, at = 0; y < height; y++) {
    const v = (y + grid.shiftY) % rows;
    const row = v * columns;
    const mirror = mirrorRow(v, rows) * columns + full;
    for (let x = 0; x < width; x++, at++) {
      let u = x + grid.shiftX;
      if (transform === 'dft' && u >= full) u -= full;
      pixels[at] = u < columns ? stored[row + u] : conjugates[mirror - u];
    }
  }
  return { width, height, rgba };
}

function paintPlanes(
  { width, planeWidth, planeHeight, gap }: SpectrumGrid,
  rows: number,
  entries: Uint8Array,
  kept: Uint8Array | null,
  bright: Uint32Array,
  dark: Uint32Array,
  pixels: Uint32Array,
): void {
  for (let plane = 0, cell = 0; plane < 4; plane++) {
    const [left, top] = [plane % 2 === 0 ? 0 : planeWidth + gap, plane < 2 ? 0 : planeHeight + gap];
    for (let v = 0; v < planeHeight; v++) {
      const [row, mirror] = [v * planeWidth, mirrorRow(v, rows) * planeWidth];
      const to = (top + v) * width + left;
      for (let u = 0; u < planeWidth; u++, cell++) {
        const dropped = kept !== null && kept[row + u] === 0 && kept[mirror + u] === 0;
        pixels[to + u] = (dropped ? dark : bright)[entries[cell]];
      }
    }
  }
}

/** The entry of the colour map of every cell. */
function entriesOf({ coefficients, layout, grid, channel, spectrum, range: [low, high] }: SpectrumPicture): Uint8Array {
  const shown = shownRange(channel, layout.channels);
  if (spectrum === 'phase') return Uint8Array.from(cellAngles(coefficients, layout, shown), phaseEntry);
  const energies = (grid.planes ? planeEnergies : cellEnergies)(coefficients, layout, shown);
  const entries = new Uint8Array(energies.length);
  for (let cell = 0; cell < entries.length; cell++) {
    entries[cell] = magnitudeEntry(0.5 * Math.log10(energies[cell]), low, high);
  }
  return entries;
}

/** Colours of what is kept and of what is not, as whole pixels. */
function colorsOf({ spectrum, colormap }: SpectrumPicture): readonly [Uint32Array, Uint32Array] {
  const bright = spectrum === 'phase' ? phaseTable() : magnitudeTable(colormap);
  const dark = bright.slice();
  for (let entry = 0; entry < 256; entry++) dark.set(dimmed(colorAt(bright, entry)).map(Math.round), 4 * entry);
  return [new Uint32Array(bright.buffer), new Uint32Array(dark.buffer)];
}

/** 1 where a coefficient of any channel shown is kept, or half of it. */
function keptCells({ ranks, layout, channel }: SpectrumPicture, selection: Selection): Uint8Array {
  const cells = layout.rows * layout.columns;
  const kept = new Uint8Array(cells);
  const [from, to] = shownRange(channel, layout.channels);
  for (let c = from; c < to; c++) {
    for (let cell = 0, entry = c * cells; cell < cells; cell++, entry++) {
      const rank = ranks[entry];
      if (isKept(rank, selection) || rank === selection.split) kept[cell] = 1;
    }
  }
  return kept;
}
