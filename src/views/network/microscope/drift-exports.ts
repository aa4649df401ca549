/** The logits over φ as files. */
import { writeNpy } from '../../../codec/npy';
import type { Drift } from '../../../engine/network/api';
import type { FigureExport } from '../../shared/FigureMenu';
import { csv } from '../../shared/figures/plot-exports';

export function driftExports(drift: Drift, spatial: Float32Array, classes: readonly string[]): FigureExport[] {
  return [
    {
      label: 'Logits, CSV',
      detail: 'ASM, APX and in pixels',
      file: 'logit-drift.csv',
      make: () => Promise.resolve(csv(['relu', 'phi', ...classes], driftRows(drift, spatial))),
    },
    {
      label: 'Logits, NumPy',
      detail: `float32, 2×15×${classes.length}`,
      file: 'logit-drift.npy',
      make: () => {
        const data = Float32Array.from([...drift.asm, ...drift.apx].flatMap((row) => Array.from(row)));
        return Promise.resolve(new Blob([writeNpy({ shape: [2, drift.asm.length, classes.length], data })]));
      },
    },
  ];
}

export function driftRows(drift: Drift, spatial: Float32Array): (string | number)[][] {
  return [
    ...(['asm', 'apx'] as const).flatMap((mode) =>
      drift[mode].map((row, index) => [mode, index + 1, ...Array.from(row)]),
    ),
    ['spatial', '', ...Array.from(spatial)],
  ];
}
