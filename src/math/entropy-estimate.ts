/**
 * How many bytes the kept coefficients would need: an estimate from zero-order entropies, not a file.
 *
 * Values: every kept real degree of freedom (of a pair: √2·re and √2·im) is rounded to a multiple of a step Δ, chosen so
 * that the rounding adds at most a tenth of the squared error E that leaving out the others has made,
 *     k·Δ²/12 ≤ E/10  ⇒  Δ = max(1, √(1.2·E/k)),  never finer than one grey level.
 * A rounded value is a token: itself where |q| < 16, else its bit length, with sign and lower bits counted as they are.
 * Tokens cost their zero-order entropy inside an octave band of a channel; describing the table of a band costs
 * ½·log₂(n) bits for each free token, n the values in it (Rissanen's two-part code), and log₂ of the number of tokens for
 * naming one, so that a few values are not free.
 * Positions: n·H₂(k/n) bits a band, n its groups and k those kept; nothing where all are kept, and nothing for the
 * rules that order by frequency, whose kept set follows from its size.
 * Bands: octaves of max(|su|, |sv|), cycles (DCT: half-cycles) per picture or block: 0, 1, 2–3, 4–7, …
 */
import { isMirror, isSelfConjugate, mirrorRow } from './layout';
import type { Ranks } from './ranks';
import { splitPair } from './kept-set';
import type { Selection } from './selection';

const BANDS = 24;
const SMALL = 16;
/** 0, ±1…±15, then bit lengths 5…52. */
const TOKENS = 2 * SMALL - 1 + 53;
const ERROR_SHARE = 0.1;

export interface BytesEstimate {
  readonly values: number;
  readonly positions: number;
  readonly total: number;
  /** The step Δ that values are rounded to. */
  readonly step: number;
}

export interface BytesInput {
  readonly coefficients: Float64Array;
  readonly ranks: Ranks;
  readonly selection: Selection;
  /** Squared error of the selection. */
  readonly squaredError: number;
}

export function estimateBytes({ coefficients, ranks, selection, squaredError }: BytesInput): BytesEstimate {
  const { layout } = ranks;
  const { channels, rows, columns, block, transform } = layout;
  const { from, to, include, exclude, count } = selection;
  const step = Math.max(1, Math.sqrt((12 * ERROR_SHARE * squaredError) / count));
  const complex = layout.parts === 2;
  const tokens = new Float64Array(BANDS * TOKENS);
  const groups = new Float64Array(BANDS);
  const kept = new Float64Array(BANDS);
  const rowBands = octaves(rows, (v) =>
    complex ? Math.min(v, mirrorRow(v, rows)) : transform === 'block' ? v % block : v,
  );
  const columnBands = octaves(columns, (u) => (transform === 'block' ? u % block : u));
  const split = splitPair(coefficients, ranks, selection);
  let valueBits = 0;
  let positionBits = 0;

  const addValue = (band: number, value: number) => {
    const q = Math.round(value / step);
    const size = Math.abs(q);
    if (size < SMALL) {
      tokens[band * TOKENS + (q < 0 ? SMALL - 1 + size : size)]++;
    } else {
      const bits = Math.floor(Math.log2(size)) + 1;
      tokens[band * TOKENS + 2 * SMALL - 1 + bits]++;
      // The sign, and the bits below the leading one.
      valueBits += bits;
    }
  };

  for (let c = 0; c < channels; c++) {
    for (let v = 0; v < rows; v++) {
      for (let u = 0, at = (c * rows + v) * columns; u < columns; u++, at++) {
        if (complex && isMirror(v, u, layout)) continue;
        const band = Math.max(rowBands[v], columnBands[u]);
        groups[band]++;
        const rank = ranks.ranks[at];
        if ((rank >= from && rank < to && rank !== exclude) || rank === include) {
          kept[band]++;
          if (!complex) addValue(band, coefficients[at]);
          else if (isSelfConjugate(v, u, layout)) addValue(band, coefficients[2 * at]);
          else {
            addValue(band, Math.SQRT2 * coefficients[2 * at]);
            addValue(band, Math.SQRT2 * coefficients[2 * at + 1]);
          }
        } else if (split?.entry === at) {
          kept[band]++;
          addValue(band, Math.SQRT2 * coefficients[2 * at + (split.keepsReal ? 0 : 1)]);
        }
      }
    }
    for (let band = 0; band < BANDS; band++) {
      valueBits += codeBits(tokens.subarray(band * TOKENS, (band + 1) * TOKENS));
      positionBits += subsetBits(groups[band], kept[band]);
    }
    tokens.fill(0);
    groups.fill(0);
    kept.fill(0);
  }
  const values = valueBits / 8;
  const positions = ranks.rule === 'largest' && count < ranks.total ? positionBits / 8 : 0;
  return { values, positions, total: values + positions, step };
}

function octaves(length: number, frequency: (index: number) => number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (frequency(i) === 0 ? 0 : Math.floor(Math.log2(frequency(i))) + 1));
}

/** n·H + ½·(distinct − 1)·log₂ n + log₂ TOKENS, bits. */
function codeBits(counts: Float64Array): number {
  let n = 0;
  let distinct = 0;
  for (const k of counts) {
    n += k;
    if (k > 0) distinct++;
  }
  if (n === 0) return 0;
  let bits = 0.5 * (distinct - 1) * Math.log2(n) + Math.log2(TOKENS);
  for (const k of counts) if (k > 0) bits -= k * Math.log2(k / n);
  return bits;
}

/** n·H₂(k/n), bits: which k of n. */
function subsetBits(n: number, k: number): number {
  if (k === 0 || k === n) return 0;
  return -(k * Math.log2(k / n) + (n - k) * Math.log2((n - k) / n));
}
