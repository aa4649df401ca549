/**
 * The four transforms of the project behind one shape, all channels at once, f64: coefficients [C, …] as math/layout.ts
 * lays them out, planes [C,H,W].
 */
import { createBlockDct } from '../../math/block-dct';
import { channelCount } from '../../math/color';
import { createDct2d } from '../../math/dct';
import { createRealDft2d, type Plane } from '../../math/dft';
import { coefficientLayout, type CoefficientLayout } from '../../math/layout';
import { createNaiveDft2d } from '../../math/naive-basis';
import type { CoefficientKey } from './questions';

export interface Transform64 {
  readonly layout: CoefficientLayout;
  forward(planes: Plane): Float64Array;
  /** `columnNonEmpty` [C, columns]: columns of zeros that may be passed over. */
  inverse(coefficients: Float64Array, planes: Plane, columnNonEmpty?: Uint8Array): void;
}

interface PlanePlan {
  forward(plane: Plane, coefficients: Float64Array): void;
  inverse(coefficients: Float64Array, plane: Plane, columnNonEmpty?: Uint8Array): void;
}

export function createTransform64(key: CoefficientKey, width: number, height: number): Transform64 {
  const layout = coefficientLayout({
    transform: key.transform,
    channels: channelCount(key.color),
    width,
    height,
    block: key.block,
  });
  const plan = planePlan(key, width, height);
  const size = layout.rows * layout.columns * layout.parts;
  const pixels = width * height;
  return {
    layout,
    forward(planes) {
      const coefficients = new Float64Array(layout.channels * size);
      for (let c = 0; c < layout.channels; c++) {
        plan.forward(planes.subarray(c * pixels, (c + 1) * pixels), coefficients.subarray(c * size, (c + 1) * size));
      }
      return coefficients;
    },
    inverse(coefficients, planes, columnNonEmpty) {
      for (let c = 0; c < layout.channels; c++) {
        plan.inverse(
          coefficients.subarray(c * size, (c + 1) * size),
          planes.subarray(c * pixels, (c + 1) * pixels),
          columnNonEmpty?.subarray(c * layout.columns, (c + 1) * layout.columns),
        );
      }
    },
  };
}

function planePlan(key: CoefficientKey, width: number, height: number): PlanePlan {
  if (key.transform === 'dct') return createDct2d(width, height);
  if (key.transform === 'block') return createBlockDct(width, height, key.block);
  return key.basis === 'naive' ? createNaiveDft2d(width, height) : createRealDft2d(width, height);
}
