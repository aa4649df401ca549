/** The bits of a block, scan by scan, with their codes where it has codes of its own. */
import { blockBits, type BlockScanBits } from '../../../codec/jpeg/codes/block-bits';
import { blockCodes, type BlockCode } from '../../../codec/jpeg/codes/block-codes';
import type { Jpeg } from '../../../codec/jpeg/jpeg';

export interface ScanCodes extends BlockScanBits {
  readonly codes: readonly BlockCode[] | null;
}

/** `jpeg` has its ledger. */
export function blockScanCodes(jpeg: Jpeg, component: number, block: number): ScanCodes[] {
  return blockBits(jpeg, component, block).map((scanBits) => ({
    ...scanBits,
    codes: blockCodes(jpeg, component, scanBits),
  }));
}

/** The codes of the block in a file that has one scan for it. */
export function onlyCodes(scans: readonly ScanCodes[] | null): readonly BlockCode[] | null {
  return scans?.length === 1 ? scans[0].codes : null;
}

/** What a code says, in a few words. */
export function codeMeaning({ kind, run, size, value }: BlockCode): string {
  const number = String(value).replace('-', '−');
  switch (kind) {
    case 'dc':
      return `DC: ${size} bits follow; ${number === '0' ? 'the same as' : `${value > 0 ? '+' : ''}${number} from`} the block before`;
    case 'ac':
      return `${run === 0 ? 'no zeros' : run === 1 ? '1 zero' : `${run} zeros`}, then a value of ${size} bits: ${number}`;
    case 'zeros':
      return '16 zeros';
    case 'end':
      return 'end of block: nothing but zeros follows';
  }
}
