/**
 * What a spectrum shows of every stored coefficient: its energy over the channels shown, its phase, or (DFT) the four
 * real weights of the waves that it and its mirror image make.
 *
 *     E = Σ_c |F_c|²      angle = arg F of the channel that is strongest there (0 or π for real transforms)
 *
 * Planes, with A = F[v,u] and B = F[−v,u], for v ≤ H/2, u ≤ W/2:
 *
 *     cos·cos = s·(Re A + Re B)     cos·sin = −s·(Im A + Im B)
 *     sin·cos = s·(Im B − Im A)     sin·sin = s·(Re B − Re A)
 *
 * the first factor running down the rows (2πvy/H), the second along them (2πux/W). Derivation: the terms A, B and their
 * conjugates of the inverse DFT add up to (2/√HW)·Re(A·e^{i(α+β)} + B·e^{i(β−α)}); expand the cosines and sines of sums.
 * Where v is its own mirror (0 or H/2) A and B are the same term, and where u is, B is A's conjugate: in both cases every
 * term is counted twice. With s = 1 in general, 1/√2 for one such axis, ½ for two, the weights belong to waves of unit
 * energy, so that the squares of all of them add up to the picture's energy, on the scale of |F|.
 *
 * Layout: coefficients as layout.ts; energies and angles [rows,columns]; planes [4,⌊H/2⌋+1,⌊W/2⌋+1], order as above,
 * as energies Σ_c weight². Twin of the kernels spectrum-cells and planes-weights.
 */
import { isOwnColumn, mirrorRow, type CoefficientLayout } from './layout';

type Numbers = Float32Array | Float64Array;

/** Which channels are shown: [first, one past the last). A channel that is not there shows all. */
export function shownRange(channel: 'all' | '0' | '1' | '2', channels: number): readonly [number, number] {
  const index = Number(channel);
  return channel === 'all' || index >= channels ? [0, channels] : [index, index + 1];
}

export function cellEnergies(
  coefficients: Numbers,
  layout: CoefficientLayout,
  [from, to]: readonly [number, number],
): Float64Array {
  const { rows, columns, parts } = layout;
  const cells = rows * columns;
  const energies = new Float64Array(cells);
  for (let c = from; c < to; c++) {
    for (let cell = 0; cell < cells; cell++) energies[cell] += energyAt(coefficients, c * cells + cell, parts);
  }
  return energies;
}

/** Angles in (−π, π]. */
export function cellAngles(
  coefficients: Numbers,
  layout: CoefficientLayout,
  [from, to]: readonly [number, number],
): Float64Array {
  const { rows, columns, parts } = layout;
  const cells = rows * columns;
  const angles = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    let strongest = from * cells + cell;
    for (let c = from + 1; c < to; c++) {
      const entry = c * cells + cell;
      if (energyAt(coefficients, entry, parts) > energyAt(coefficients, strongest, parts)) strongest = entry;
    }
    const im = parts === 2 ? coefficients[2 * strongest + 1] : 0;
    angles[cell] = Math.atan2(im, coefficients[parts * strongest]);
  }
  return angles;
}

/** The planes of a DFT, as energies. */
export function planeEnergies(
  coefficients: Numbers,
  layout: CoefficientLayout,
  [from, to]: readonly [number, number],
): Float64Array {
  const { rows, columns, width } = layout;
  const planeRows = Math.floor(rows / 2) + 1;
  const size = planeRows * columns;
  const planes = new Float64Array(4 * size);
  for (let c = from; c < to; c++) {
    for (let v = 0; v < planeRows; v++) {
      for (let u = 0; u < columns; u++) {
        const a = 2 * ((c * rows + v) * columns + u);
        const b = 2 * ((c * rows + mirrorRow(v, rows)) * columns + u);
        const own = (v === mirrorRow(v, rows) ? 0.5 : 1) * (isOwnColumn(u, width) ? 0.5 : 1);
        const [aRe, aIm, bRe, bIm] = [coefficients[a], coefficients[a + 1], coefficients[b], coefficients[b + 1]];
        const at = v * columns + u;
        planes[at] += own * (aRe + bRe) ** 2;
        planes[at + size] += own * (aIm + bIm) ** 2;
        planes[at + 2 * size] += own * (bIm - aIm) ** 2;
        planes[at + 3 * size] += own * (bRe - aRe) ** 2;
      }
    }
  }
  return planes;
}

function energyAt(coefficients: Numbers, entry: number, parts: 1 | 2): number {
  const re = coefficients[parts * entry];
  const im = parts === 2 ? coefficients[2 * entry + 1] : 0;
  return re * re + im * im;
}
