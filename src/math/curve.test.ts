import { describe, expect, it } from 'vitest';
import { createBlockDct } from './block-dct';
import { channelCount, planesToShown, rgbaToPlanes, shownChannels, type ColorMode } from './color';
import { createErrorCurve, sampleCurve } from './curve';
import { createDct2d } from './dct';
import { createRealDft2d } from './dft';
import { applySelection } from './kept-set';
import { coefficientLayout, type CoefficientLayout, type TransformKind } from './layout';
import { squaredError, squaredNorm } from './metrics';
import { createRandom } from './random';
import { rankCoefficients, type Rule, type Scope } from './ranks';
import { planSelection } from './selection';

interface Transform {
  forward(plane: Float64Array, coefficients: Float64Array): void;
  inverse(coefficients: Float64Array, plane: Float64Array): void;
}

function transformOf({ transform, width, height, block }: CoefficientLayout): Transform {
  if (transform === 'dft') return createRealDft2d(width, height);
  return transform === 'dct' ? createDct2d(width, height) : createBlockDct(width, height, block);
}

function example(transform: TransformKind, color: ColorMode, width: number, height: number) {
  const layout = coefficientLayout({ transform, channels: channelCount(color), width, height, block: 4 });
  const random = createRandom(width * height);
  const rgba = Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) => 40 * (i % 4) + random.integer(120));
  const planes = Float64Array.from(rgbaToPlanes(rgba, color));
  const coefficients = new Float64Array(layout.entries * layout.parts);
  const plan = transformOf(layout);
  const size = coefficients.length / layout.channels;
  for (let c = 0; c < layout.channels; c++) {
    plan.forward(
      planes.subarray(c * width * height, (c + 1) * width * height),
      coefficients.subarray(c * size, (c + 1) * size),
    );
  }
  const rebuild = (kept: Float64Array) => {
    const out = new Float64Array(planes.length);
    for (let c = 0; c < layout.channels; c++) {
      plan.inverse(kept.subarray(c * size, (c + 1) * size), out.subarray(c * width * height, (c + 1) * width * height));
    }
    return planesToShown(out, color, new Float64Array(shownChannels(color) * width * height));
  };
  const shown = planesToShown(planes, color, new Float64Array(shownChannels(color) * width * height));
  return { layout, coefficients, rebuild, shown };
}

const CASES = (['rgb', 'ycbcr', 'luma'] as const).flatMap((color) =>
  (['dft', 'dct', 'block'] as const).flatMap((transform) =>
    (['largest', 'square', 'triangle', 'circle', 'band'] as const).flatMap((rule: Rule) =>
      (transform === 'block' ? (['picture', 'block'] as const) : (['picture'] as const)).flatMap((scope: Scope) =>
        // Sides of whole blocks, so that padding does not count.
        (transform === 'dft'
          ? [
              [6, 8],
              [5, 7],
              [6, 5],
            ]
          : [[12, 8]]
        ).map(([width, height]) => ({
          color,
          transform,
          rule,
          scope,
          width,
          height,
        })),
      ),
    ),
  ),
);

describe.each(CASES)(
  '$color $transform $rule $scope $width×$height',
  ({ color, transform, rule, scope, width, height }) => {
    const { layout, coefficients, rebuild, shown } = example(transform, color, width, height);
    const ranks = rankCoefficients({ layout, rule, scope, coefficients });
    const curve = createErrorCurve({ coefficients, ranks, color });

    it('tells error and energy of every selection without the inverse', () => {
      expect(curve.shownEnergy / squaredNorm(shown)).toBeCloseTo(1, 12);
      const kept = new Float64Array(coefficients.length);
      const step = layout.total > 80 ? 5 : 1;
      for (let k = 1; k <= layout.total; k += step) {
        for (const bandFrom of rule === 'band' ? [0, 0.13, 0.5] : [0]) {
          const selection = planSelection({ ranks, share: k / layout.total, bandFrom });
          applySelection(coefficients, ranks, selection, kept);
          const rebuilt = rebuild(kept);
          const actual = squaredError(rebuilt, shown);
          expect(Math.abs(curve.errorAt(selection) - actual) / curve.shownEnergy).toBeLessThan(1e-12);
          let energy = 0;
          for (let at = 0; at < kept.length; at++) {
            const u = Math.floor(at / layout.parts) % layout.columns;
            const both = transform === 'dft' && u !== 0 && 2 * u !== width;
            energy += (both ? 2 : 1) * kept[at] ** 2;
          }
          expect(Math.abs(curve.energyAt(selection) - energy) / curve.totalEnergy).toBeLessThan(1e-12);
        }
      }
    });
  },
);

describe('sampleCurve', () => {
  it('goes from one degree of freedom to all, error falling to nothing, energy rising to all', () => {
    const { layout, coefficients } = example('dct', 'rgb', 20, 15);
    const ranks = rankCoefficients({ layout, rule: 'largest', scope: 'picture', coefficients });
    const {
      count,
      share,
      squaredError: errors,
      energy,
    } = sampleCurve(createErrorCurve({ coefficients, ranks, color: 'rgb' }), ranks);
    expect([count[0], count.at(-1)]).toEqual([1, 900]);
    expect([share[0], share.at(-1)]).toEqual([1 / 900, 1]);
    for (let i = 1; i < count.length; i++) {
      expect(count[i]).toBeGreaterThan(count[i - 1]);
      expect(errors[i]).toBeLessThanOrEqual(errors[i - 1]);
      expect(energy[i]).toBeGreaterThanOrEqual(energy[i - 1]);
    }
    expect(errors.at(-1)).toBe(0);
    expect(energy.at(-1)).toBe(1);
  });

  it('sums over many strides as the plain sum does', () => {
    const { layout, coefficients } = example('dft', 'rgb', 61, 40);
    const ranks = rankCoefficients({ layout, rule: 'largest', scope: 'picture', coefficients });
    const curve = createErrorCurve({ coefficients, ranks, color: 'rgb' });
    const kept = new Float64Array(coefficients.length);
    for (const share of [0.001, 0.07, 0.1049, 0.5, 0.93]) {
      const selection = planSelection({ ranks, share, bandFrom: 0 });
      applySelection(coefficients, ranks, selection, kept);
      let dropped = 0;
      for (let at = 0; at < kept.length; at++) {
        const u = (at >> 1) % layout.columns;
        dropped += (u === 0 ? 1 : 2) * (coefficients[at] - kept[at]) ** 2;
      }
      expect(curve.errorAt(selection) / dropped).toBeCloseTo(1, 12);
    }
  });
});
