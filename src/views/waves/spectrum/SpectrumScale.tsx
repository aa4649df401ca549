import { useEngine, useSetting } from '../../shared/bench-context';
import { magnitudeGradient, phaseGradient } from '../../shared/color-maps';
import { formatPowerOfTen } from '../../shared/format';
import { ScaleBar } from '../../shared/ScaleBar';

const PHASE_TICKS = [
  { position: 0, label: '−180°' },
  { position: 0.5, label: '0°' },
  { position: 1, label: '180°' },
];

/** A negative number has the phase 180°. */
const SIGN_TICKS = [
  { position: 0, label: '−' },
  { position: 0.5, label: '+' },
];

/** Which colour of the spectrum means which value. */
export function SpectrumScale() {
  const colormap = useSetting('colormap');
  const spectrum = useSetting('spectrum');
  const transform = useSetting('transform');
  const range = useEngine((snapshot) => snapshot.spectrumRange);
  if (spectrum === 'phase' && transform === 'dft') {
    return <ScaleBar gradient={phaseGradient()} label="Phase" ticks={PHASE_TICKS} />;
  }
  if (spectrum === 'phase') return <ScaleBar gradient={phaseGradient()} label="Sign" ticks={SIGN_TICKS} />;
  return <ScaleBar gradient={magnitudeGradient(colormap)} label="Magnitude" ticks={range ? decadeTicks(range) : []} />;
}

/** Whole powers of ten within the range of log₁₀|c|, at most about five. */
export function decadeTicks([low, high]: readonly [number, number]): { position: number; label: string }[] {
  if (!(high > low)) return [];
  const stride = Math.max(1, Math.ceil((high - low) / 5));
  const ticks: { position: number; label: string }[] = [];
  for (let power = Math.ceil(low / stride) * stride; power <= high; power += stride) {
    ticks.push({ position: (power - low) / (high - low), label: formatPowerOfTen(power) });
  }
  return ticks;
}
