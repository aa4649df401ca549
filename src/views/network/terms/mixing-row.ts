/**
 * What a mask makes of one coefficient: its row of the harmonic mixing written out as a sum, F′ₖ = Σ H[k,l]·F_l, the
 * largest |product| first.
 */
export interface MixingTerm {
  /** Natural index of the input coefficient, 8·v + u. */
  readonly from: number;
  readonly weight: number;
  readonly input: number;
  readonly value: number;
}

export interface MixingRow {
  /** Those that are not zero. */
  readonly terms: readonly MixingTerm[];
  readonly sum: number;
}

/** Rounding leaves 1e-17 where 0 is meant. */
const LEAST = 1e-12;

export function mixingRow(mixing: Float64Array, coefficients: ArrayLike<number>, index: number): MixingRow {
  const terms = Array.from({ length: 64 }, (_, from) => {
    const weight = mixing[64 * index + from];
    return { from, weight, input: coefficients[from], value: weight * coefficients[from] };
  });
  return {
    terms: terms
      .filter(({ weight, input }) => Math.abs(weight) > LEAST && input !== 0)
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.from - b.from),
    sum: terms.reduce((sum, { value }) => sum + value, 0),
  };
}

const DIGITS = '₀₁₂₃₄₅₆₇';

/** "F₂₁": vertical, then horizontal frequency. */
export function coefficientSymbol(index: number, prime = false): string {
  return `F${prime ? '′' : ''}${DIGITS[index >> 3]}${DIGITS[index & 7]}`;
}
