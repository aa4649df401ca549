/** A quantisation table as the cells of a heat map: its own steps, the standard ones, or how many times as coarse it is. */
import { divergingTable, magnitudeTable, type MagnitudeMap } from '../../../math/colormaps';
import { logShares, shadeOf, signedShade } from '../../shared/figures/cell-colors';
import { frequencyName } from '../../shared/figures/frequency-name';
import type { HeatCell } from '../../shared/figures/HeatGrid';
import { formatSignificant } from '../../shared/format';

export type TableView = 'table' | 'standard' | 'ratio';

/** A table that is this many times as coarse, or as fine, has the strongest colour. */
const STRONGEST_RATIO = 4;

export function tableCells(
  own: ArrayLike<number>,
  standard: ArrayLike<number>,
  view: TableView,
  map: MagnitudeMap,
): HeatCell[] {
  const table = magnitudeTable(map);
  const signed = divergingTable();
  // One scale for both tables, so that switching between them compares.
  const shares = logShares([...Array.from(own), ...Array.from(standard)]);
  return Array.from({ length: 64 }, (_, index) => {
    const ratio = own[index] / standard[index];
    const title = `${frequencyName(index)}: step ${own[index]}, standard ${standard[index]}`;
    if (view === 'ratio') {
      return {
        color: signedShade(signed, Math.log(ratio) / Math.log(STRONGEST_RATIO)),
        text: shortRatio(ratio),
        title: `${title}, ratio ${formatSignificant(ratio)}`,
      };
    }
    const share = shares[view === 'table' ? index : 64 + index];
    return { color: shadeOf(table, share), text: String(view === 'table' ? own[index] : standard[index]), title };
  });
}

/** In at most four characters. */
function shortRatio(ratio: number): string {
  if (ratio === 1) return '1';
  return ratio >= 100 ? String(Math.round(ratio)) : formatSignificant(ratio, ratio >= 10 ? 2 : 3).slice(0, 4);
}
