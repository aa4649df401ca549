/** What the ten pictures are called, what stands below each, and what is said of one cell. */
import { BAND_SIZES } from '../../../math/jpeg-domain/band';
import type { Params } from '../../../settings/schema';
import { frequencyName } from '../../shared/figures/frequency-name';
import { formatNumber } from '../../shared/format';
import type { LensPart, LensParts, ReluBlock } from './relu-block';

export function partTitle(part: LensPart, phi: number): string {
  const titles: Readonly<Record<LensPart, string>> = {
    block: 'What enters',
    band: `Seen, φ = ${phi}`,
    mask: 'True mask',
    bandMask: `Mask, φ = ${phi}`,
    differ: 'They differ',
    exact: 'Exact ReLU',
    asm: 'ASM',
    apx: 'APX',
    asmError: 'ASM − exact',
    apxError: 'APX − exact',
  };
  return titles[part];
}

/** The line below a picture; empty where there is nothing to say. */
export function partFigure(part: LensPart, block: ReluBlock): string {
  const passing = (mask: Float64Array): string => `${mask.filter((value) => value > 0).length} pass`;
  switch (part) {
    case 'band': {
      const count = BAND_SIZES[block.phi - 1];
      return count === 1 ? 'the mean' : `${count} of 64`;
    }
    case 'mask':
      return passing(block.pixels.mask);
    case 'bandMask':
      return passing(block.pixels.bandMask);
    case 'differ':
      return block.differing === 1 ? '1 pixel' : `${block.differing} pixels`;
    case 'asmError':
      return `RMSE ${formatNumber(block.asmError)}`;
    case 'apxError':
      return `RMSE ${formatNumber(block.apxError)}`;
    case 'block':
    case 'exact':
    case 'asm':
    case 'apx':
      return '';
  }
}

/** One cell of all ten pictures, exactly. */
export function cellText(parts: LensParts, cell: number, show: Params['mapShow']): string {
  const at = (part: LensPart): string => formatNumber(parts[part][cell], 4);
  const place = show === 'pixels' ? `Row ${cell >> 3}, column ${cell & 7}` : frequencyName(cell);
  const masks =
    show === 'pixels'
      ? `mask ${parts.mask[cell]}, from φ ${parts.bandMask[cell]}`
      : `of the masks ${at('mask')} and ${at('bandMask')}`;
  return `${place}: enters ${at('block')}, seen ${at('band')} · ${masks} · exact ${at('exact')}, ASM ${at('asm')}, APX ${at('apx')}`;
}

/** The heads and rows of the ten pictures as a table: a row a cell. */
export function lensTable(parts: LensParts, show: Params['mapShow']): { head: string[]; rows: number[][] } {
  const names = Object.keys(parts) as LensPart[];
  return {
    head: [...(show === 'pixels' ? ['row', 'column'] : ['v', 'u']), ...names.map(snakeCase)],
    rows: Array.from({ length: 64 }, (_, cell) => [cell >> 3, cell & 7, ...names.map((part) => parts[part][cell])]),
  };
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
