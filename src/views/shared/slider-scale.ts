/**
 * Where a value stands on a slider's track, and what a key does to it. Positions are shares 0…1 of the track.
 * Logarithmic: steps are parts of a decade. Linear: steps are parts of the range.
 */

export interface SliderScale {
  toPosition(value: number): number;
  fromPosition(position: number): number;
  /** `value` moved by `steps` small steps (negative: down), or large ones. */
  step(value: number, steps: number, large: boolean): number;
}

const clampShare = (x: number): number => Math.min(1, Math.max(0, x));

/** A logarithmic track from min to max, both above 0. Small step 1/20 decade, large 1/4 decade. */
export function logScale(min: number, max: number): SliderScale {
  if (!(min > 0 && max > min)) throw new RangeError(`logScale: expected 0 < min < max, got ${min}, ${max}`);
  const decades = Math.log10(max / min);
  const clamp = (value: number): number => Math.min(max, Math.max(min, value));
  return {
    toPosition: (value) => clampShare(Math.log10(clamp(value) / min) / decades),
    fromPosition: (position) => {
      const share = clampShare(position);
      return share === 1 ? max : clamp(tidy(min * 10 ** (share * decades)));
    },
    step: (value, steps, large) => {
      const perDecade = large ? 4 : 20;
      // Steps land on whole multiples of themselves, so that decades are met exactly.
      const at = Math.log10(clamp(value) / min) * perDecade;
      // Values carry six digits, so that a multiple is met only nearly.
      const near = Math.abs(at - Math.round(at)) < 1e-3 ? Math.round(at) : at;
      const next = steps > 0 ? Math.floor(near) + steps : Math.ceil(near) + steps;
      return clamp(tidy(min * 10 ** (next / perDecade)));
    },
  };
}

/** A linear track. The large step is five small ones. */
export function linearScale(min: number, max: number, smallStep: number): SliderScale {
  if (!(max > min && smallStep > 0)) throw new RangeError(`linearScale: expected min < max, got ${min}, ${max}`);
  const clamp = (value: number): number => Math.min(max, Math.max(min, value));
  return {
    toPosition: (value) => clampShare((value - min) / (max - min)),
    fromPosition: (position) => clamp(tidy(min + clampShare(position) * (max - min))),
    step: (value, steps, large) => clamp(tidy(value + steps * smallStep * (large ? 5 : 1))),
  };
}

/** Six significant digits: more than any track has pixels, few enough to stay short in a link. */
function tidy(value: number): number {
  return Number(value.toPrecision(6));
}
