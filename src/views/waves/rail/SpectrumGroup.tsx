import type { Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { Fold } from '../../shared/Fold';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { SelectField } from '../../shared/SelectField';
import { SwitchField } from '../../shared/SwitchField';

const MODES: readonly { value: Params['spectrum']; label: string; title: string }[] = [
  { value: 'magnitude', label: 'Magnitude', title: 'How strong each wave is, on a log scale' },
  { value: 'phase', label: 'Phase', title: 'Where its crests lie' },
  { value: 'planes', label: 'Planes', title: 'cos·cos, cos·sin, sin·cos, sin·sin: real weights, on a log scale' },
];

/** A cosine transform has signs for phases, and no planes. */
const REAL_MODES: typeof MODES = [MODES[0], { value: 'phase', label: 'Sign', title: 'Which of them are negative' }];

const MAPS: readonly { value: Params['colormap']; label: string }[] = [
  { value: 'magma', label: 'Magma' },
  { value: 'viridis', label: 'Viridis' },
  { value: 'cividis', label: 'Cividis' },
  { value: 'grey', label: 'Grey' },
];

/** Where the eye finds the slow waves. */
const WHERE_SLOW: Readonly<Record<Params['transform'], string>> = {
  dft: 'Slow waves lie round zero frequency, which is in the middle unless you move it; fine ones outside.',
  dct: 'Slow waves lie in the upper left corner, fine ones away from it.',
  block: 'Every block has its own small spectrum, slow waves in its upper left corner, so the picture shows through.',
};

/** How the spectrum is shown. */
export function SpectrumGroup() {
  const spectrum = useSetting('spectrum');
  const transform = useSetting('transform');
  const showKept = useSetting('showKept');
  const change = useChangeSettings();
  return (
    <Group title="Spectrum" help={<SpectrumCard />}>
      <ChoiceGroup
        quiet
        label="Spectrum"
        value={transform !== 'dft' && spectrum === 'planes' ? 'magnitude' : spectrum}
        choices={transform === 'dft' ? MODES : REAL_MODES}
        onChange={(value) => {
          change({ spectrum: value, spectrumZoom: 0, spectrumX: 0.5, spectrumY: 0.5 });
        }}
      />
      <SwitchField
        label="Dim what is not kept"
        checked={showKept}
        onChange={(checked) => {
          change({ showKept: checked });
        }}
      />
      <Fold name="spectrum" title="More">
        <SpectrumDetails />
      </Fold>
    </Group>
  );
}

function SpectrumDetails() {
  const transform = useSetting('transform');
  const spectrum = useSetting('spectrum');
  const centred = useSetting('centred');
  const colormap = useSetting('colormap');
  const channel = useSetting('channel');
  const color = useSetting('color');
  const change = useChangeSettings();
  const names = color === 'ycbcr' ? ['Y', 'Cb', 'Cr'] : ['Red', 'Green', 'Blue'];
  return (
    <>
      <SelectField
        label="Channel"
        value={channel}
        disabled={color === 'luma'}
        choices={[
          { value: 'all', label: color === 'luma' ? 'Luma' : 'All together' },
          ...(['0', '1', '2'] as const).map((value, index) => ({ value, label: names[index] })),
        ]}
        onChange={(value) => {
          change({ channel: value });
        }}
      />
      <SelectField
        label="Colours"
        value={colormap}
        choices={MAPS}
        onChange={(value) => {
          change({ colormap: value });
        }}
      />
      <SwitchField
        label="Zero frequency in the middle"
        checked={centred && transform === 'dft' && spectrum !== 'planes'}
        disabled={transform !== 'dft' || spectrum === 'planes'}
        onChange={(checked) => {
          change({ centred: checked });
        }}
      />
    </>
  );
}

function SpectrumCard() {
  const transform = useSetting('transform');
  return (
    <HelpCard
      title="the spectrum"
      formula={<>colour = log₁₀ √Σ |F[v,u]|², over the channels shown</>}
      source="Oppenheim & Lim, The Importance of Phase in Signals, 1981"
    >
      <p>Each point is one wave; bright ones are strong, dark ones weak. {WHERE_SLOW[transform]}</p>
      {transform === 'dft' ? (
        <p>
          A line across the picture gives a streak at right angles to it. <Try set={{ spectrum: 'phase' }}>Phase</Try>{' '}
          looks like noise and yet holds the edges. <Try set={{ spectrum: 'planes' }}>Planes</Try> show the same waves
          as products of cosines and sines: the first factor runs down the picture, the second across.
        </p>
      ) : (
        <p>
          All numbers here are real: <Try set={{ spectrum: 'phase' }}>Sign</Try> shows which of them are negative.
        </p>
      )}
    </HelpCard>
  );
}
