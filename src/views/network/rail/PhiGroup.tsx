import { BAND_SIZES } from '../../../math/jpeg-domain/band';
import type { Params } from '../../../settings/schema';
import { DEFAULTS } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { parseTyped } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { LinearSlider } from '../../shared/LinearSlider';

const TICKS = [1, 3, 5, 8, 10, 12, 15].map((value) => ({ value, label: String(value) }));

const WAYS: readonly { value: Params['relu']; label: string; title: string }[] = [
  { value: 'exact', label: 'Exact', title: 'Inverse transform, ReLU, transform: nothing is approximated' },
  { value: 'asm', label: 'ASM', title: 'The sign of the first φ frequencies decides which exact values stay' },
  { value: 'apx', label: 'APX', title: 'ReLU of the first φ frequencies; the rest of the block is lost' },
];

/** The main slider: how many spatial frequencies the ReLU sees, and how it uses them. */
export function PhiGroup() {
  const phi = useSetting('phi');
  const relu = useSetting('relu');
  const apart = useSetting('phiLayers') !== '';
  const spatial = useSetting('domain') === 'spatial';
  const change = useChangeSettings();
  return (
    <Group title="ReLU" className="phi-group">
      <LinearSlider
        large
        label="φ"
        help={<PhiCard />}
        value={phi}
        min={1}
        max={15}
        step={1}
        ticks={TICKS}
        initial={DEFAULTS.phi}
        format={String}
        parse={parseTyped}
        speak={(value) => phiSentence(value)}
        onChange={(value) => {
          change({ phi: Math.round(value), phiLayers: '' });
        }}
      />
      <p className="quiet figure phi-sentence">
        {spatial
          ? 'In pixels every ReLU is exact: φ has no say.'
          : relu === 'exact'
            ? 'The exact ReLU sees all 15: φ has no say.'
            : apart
              ? 'Each ReLU has its own φ; this sets all.'
              : phiSentence(phi)}
      </p>
      <ChoiceGroup
        label="ReLU"
        quiet
        value={relu}
        choices={WAYS}
        onChange={(value) => {
          change({ relu: value });
        }}
      />
    </Group>
  );
}

/** "8 of 15 frequencies: 36 of 64 coefficients". */
export function phiSentence(phi: number): string {
  const size = BAND_SIZES[Math.min(15, Math.max(1, Math.round(phi))) - 1];
  return `${phi} of 15 frequencies: ${size} of 64 coefficients`;
}

function PhiCard() {
  return (
    <HelpCard
      title="the approximated ReLU"
      formula={
        <>
          ASM: y = x · [x_φ &gt; 0] &ensp; APX: y = max(x_φ, 0)
          <br />
          x_φ = Σ over α + β &lt; φ of the block’s coefficients
        </>
      }
      source="Ehrlich & Davis, Deep Residual Learning in the JPEG Transform Domain, ICCV 2019"
    >
      <p>
        ReLU sets negative pixels to zero, but a block of coefficients has no pixels. So its pixels are guessed from the
        φ lowest frequencies. <Try set={{ relu: 'asm' }}>ASM</Try> uses the guess only for the signs, and keeps the
        exact values where it says “positive”; <Try set={{ relu: 'apx' }}>APX</Try> takes the guess for the values too.
        With <Try set={{ phi: 15, phiLayers: '' }}>φ = 15</Try> both are exact. Try{' '}
        <Try set={{ relu: 'asm', phi: 6, phiLayers: '' }}>ASM</Try> and{' '}
        <Try set={{ relu: 'apx', phi: 6, phiLayers: '' }}>APX at φ = 6</Try>: how much each costs is measured in{' '}
        <Try set={{ networkPanel: 'figures' }}>Figures</Try>.
      </p>
    </HelpCard>
  );
}
