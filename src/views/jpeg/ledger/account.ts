/** The whole file as an account: where its bits went, row by row, and the sum that comes out exactly. */
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import type { RestKind } from '../../../codec/jpeg/ledger/rest-rows';
import type { LedgerSums } from '../../../codec/jpeg/ledger/sum-ledger';
import { componentName } from '../component-names';

export type AccountKind = 'dc' | 'ac' | 'end' | RestKind;

export const ACCOUNT_KINDS: readonly { readonly kind: AccountKind; readonly label: string }[] = [
  { kind: 'dc', label: 'DC' },
  { kind: 'ac', label: 'AC' },
  { kind: 'end', label: 'End of block' },
  { kind: 'coding', label: 'Stuffing, padding, restarts' },
  { kind: 'header', label: 'Headers and tables' },
  { kind: 'metadata', label: 'Metadata' },
  { kind: 'outside', label: 'Outside' },
];

export interface AccountRow {
  readonly kind: AccountKind;
  readonly name: string;
  readonly bits: number;
  /** Of the file, 0…1. */
  readonly share: number;
}

export interface Account {
  readonly rows: readonly AccountRow[];
  /** Σ of the rows. */
  readonly sum: number;
  /** 8 · bytes of the file. */
  readonly fileBits: number;
}

export function accountOf(jpeg: Jpeg, sums: LedgerSums): Account {
  const share = (bits: number): number => bits / Math.max(1, sums.fileBits);
  const coefficients = sums.components.flatMap(({ component, dcBits, acBits, endOfBlockBits }) => {
    const name = componentName(jpeg, component);
    return [
      { kind: 'dc' as const, name: `${name}, DC`, bits: dcBits, share: share(dcBits) },
      { kind: 'ac' as const, name: `${name}, AC`, bits: acBits, share: share(acBits) },
      { kind: 'end' as const, name: `${name}, end of block`, bits: endOfBlockBits, share: share(endOfBlockBits) },
    ];
  });
  const rest = sums.rest.map(({ kind, name, bits, count }) => ({
    kind,
    name: count > 1 ? `${capital(name)}, ${count}` : capital(name),
    bits,
    share: share(bits),
  }));
  const rows = [...coefficients, ...rest];
  return { rows, sum: rows.reduce((total, row) => total + row.bits, 0), fileBits: sums.fileBits };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The bits of each kind, in the order of ACCOUNT_KINDS, without kinds of which there are none. */
export function kindTotals({
  rows,
  fileBits,
}: Account): { kind: AccountKind; label: string; bits: number; share: number }[] {
  return ACCOUNT_KINDS.map(({ kind, label }) => {
    const bits = rows.reduce((sum, row) => (row.kind === kind ? sum + row.bits : sum), 0);
    return { kind, label, bits, share: bits / Math.max(1, fileBits) };
  }).filter(({ bits }) => bits !== 0);
}

export interface ScanRow {
  /** From 1. */
  readonly number: number;
  readonly components: string;
  /** `DC`, `AC 1–5`, with the bit plane where planes are sent apart: `DC, plane 0`. */
  readonly part: string;
  readonly bits: number;
  readonly share: number;
}

/** Whole scans, with all that stands in their entropy-coded data. */
export function scanRows(jpeg: Jpeg): ScanRow[] {
  return jpeg.scans.map((scan, index) => {
    const bits = 8 * (scan.data.end - scan.data.start);
    const { spectralStart: from, spectralEnd: to, approximationHigh: high, approximationLow: low } = scan;
    const band = from === 0 ? (to === 0 ? 'DC' : to === 63 ? 'all' : `0–${to}`) : `AC ${from}–${to}`;
    const plane = high > 0 ? `, plane ${low}` : low > 0 ? `, from plane ${low}` : '';
    return {
      number: index + 1,
      components: scan.components.map((entry) => componentName(jpeg, entry.component)).join(', '),
      part: band + plane,
      bits,
      share: bits / Math.max(1, 8 * jpeg.bytes.length),
    };
  });
}
