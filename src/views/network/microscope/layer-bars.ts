/**
 * The errors of every ReLU at its own φ as bars, a pure function: a row a ReLU, in the order of the network, ASM above
 * APX, on one linear scale from 0. CSS pixels, to a tenth.
 */
import { scaleLinear } from 'd3-scale';
import type { SiteErrors } from '../../../engine/network/api';

export interface LayerRow {
  readonly id: string;
  readonly phi: number;
  readonly asm: number;
  readonly apx: number;
  /** Share of the pixels whose mask differs. */
  readonly mask: number;
  readonly y: number;
  readonly asmWidth: number;
  readonly apxWidth: number;
}

export interface LayerBarsModel {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly rows: readonly LayerRow[];
}

const NAME_WIDTH = 114;
const RIGHT = 16;
/** Below the rows: ticks and what is measured. */
const FOOT = 34;
const round = (value: number): number => Math.round(value * 10) / 10;

export function layerBars(
  errors: readonly SiteErrors[],
  phis: readonly number[],
  width: number,
  rowHeight: number,
): LayerBarsModel {
  const right = Math.max(NAME_WIDTH + 1, width - RIGHT);
  const at = errors.map((site, index) => {
    const phi = phis[index];
    return { id: site.id, phi, asm: site.asm[phi - 1], apx: site.apx[phi - 1], mask: site.mask[phi - 1] };
  });
  // φ is moved while one looks: a scale of all φ keeps the bars comparable from one to the next.
  const most = Math.max(0, ...errors.flatMap(({ asm, apx }) => [...asm, ...apx])) || 1;
  const x = scaleLinear().domain([0, most]).range([NAME_WIDTH, right]).nice(4);
  const levels = x.ticks(Math.max(2, Math.floor((right - NAME_WIDTH) / 60)));
  const format = x.tickFormat(levels.length);
  return {
    height: errors.length * rowHeight + FOOT,
    left: NAME_WIDTH,
    right,
    rowHeight,
    xTicks: levels.map((level) => ({ at: round(x(level)), label: format(level) })),
    rows: at.map((row, index) => ({
      ...row,
      y: index * rowHeight,
      asmWidth: round(x(row.asm) - NAME_WIDTH),
      apxWidth: round(x(row.apx) - NAME_WIDTH),
    })),
  };
}
