/**
 * For a spectrum shown below 100 %: what each device pixel covers of it, so that lone peaks do not vanish.
 *
 * cells, ranks as in paint-spectrum; placed u32 [place_height,place_width,4]: the largest value under the pixel (bits of
 * an f32, -1 where there is no cell), the least and the greatest rank, 0. COUNT is the number of channels shown.
 * Beyond 63 cells a side evenly spaced ones stand for the rest. Reference: the maximum over the same footprint.
 */
import wgsl from '../shaders/spectrum-place.wgsl?raw';
import { defineKernel } from '../kernel';
import { GRIDS, SPECTRUM_GRID_UNIFORMS, SPECTRUM_PLACE_UNIFORMS } from './spectrum-uniforms';

export const spectrumPlace = defineKernel({
  name: 'spectrum-place',
  wgsl,
  bindings: { cells: 'read', ranks: 'read', placed: 'write' },
  uniforms: { ...SPECTRUM_GRID_UNIFORMS, ...SPECTRUM_PLACE_UNIFORMS },
  overrides: { WG: 64, COUNT: 3, GRID: 0 },
  // Rows along y: a large screen has more pixels than one dimension of a dispatch takes.
  workgroups: ({ place_width, place_height }, { WG }) => [Math.ceil(place_width / WG), place_height, 1],
});

export const VARIANTS = Object.values(GRIDS).flatMap((GRID) => [1, 3].map((COUNT) => ({ overrides: { GRID, COUNT } })));
