/**
 * Colours of signed values as tables: RGBA bytes, sRGB, `COLORMAP_ENTRIES` colours, entry `DIVERGING_ZERO` for 0, 1 and
 * 255 for the ends, entry 0 like 1.
 *
 * safe: the diverging map of the page, blue–white–red. paper: as in the figure of Ehrlich and Davis 2019, negative
 * green, positive red, zero blue; a value that is not 0 starts dark and grows brighter.
 */
import { COLORMAP_ENTRIES, DIVERGING_ZERO, divergingTable, type ColorTable, type Rgb } from './colormaps';

export type SignColors = 'safe' | 'paper';

const LAST = COLORMAP_ENTRIES - 1 - DIVERGING_ZERO;
/** From the least value that is not 0 to the largest. */
const PAPER: Readonly<Record<'negative' | 'positive', readonly [Rgb, Rgb]>> = {
  negative: [
    [18, 58, 26],
    [84, 214, 98],
  ],
  positive: [
    [74, 20, 22],
    [248, 84, 72],
  ],
};
const PAPER_ZERO: Rgb = [52, 92, 214];
/** Below 1: small values already stand out from the dark. */
const PAPER_POWER = 0.6;

export function signColorTable(colors: SignColors): ColorTable {
  return colors === 'safe' ? divergingTable() : paperTable();
}

/** The entry of a value whose share of the range is `share`, −1…1; beyond it is clamped, what is no number means 0. */
export function signEntry(share: number): number {
  if (Number.isNaN(share)) return DIVERGING_ZERO;
  return DIVERGING_ZERO + Math.round(LAST * Math.min(1, Math.max(-1, share)));
}

function paperTable(): ColorTable {
  const bytes = new Uint8Array(4 * COLORMAP_ENTRIES);
  for (let entry = 0; entry < COLORMAP_ENTRIES; entry++) {
    const share = Math.max(-1, (entry - DIVERGING_ZERO) / LAST);
    const [from, to] = share < 0 ? PAPER.negative : share > 0 ? PAPER.positive : [PAPER_ZERO, PAPER_ZERO];
    const strength = Math.abs(share) ** PAPER_POWER;
    bytes.set([...from.map((channel, c) => Math.round(channel + (to[c] - channel) * strength)), 255], 4 * entry);
  }
  return bytes;
}
