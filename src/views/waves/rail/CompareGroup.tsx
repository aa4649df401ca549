import { SETTINGS, type Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatSignificant, parseTyped } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { LogSlider } from '../../shared/LogSlider';

const WAYS: readonly { value: Params['compare']; label: string; title: string }[] = [
  { value: 'split', label: 'Split', title: 'Original left of the handle, rebuilt right of it (S)' },
  { value: 'side', label: 'Side', title: 'Side by side (B)' },
  { value: 'flip', label: 'Flip', title: 'Rebuilt; click or hold Space for the original (X)' },
  { value: 'difference', label: 'Difference', title: 'Rebuilt minus original (D)' },
];

const GAIN_TICKS = [1, 2, 4, 8, 16, 32, 64].map((value) => ({ value, label: String(value) }));

/** How original and rebuilt picture are set against each other. */
export function CompareGroup() {
  const compare = useSetting('compare');
  const gain = useSetting('gain');
  const change = useChangeSettings();
  return (
    <Group title="Compare" help={<CompareCard />}>
      <ChoiceGroup
        quiet
        label="Compare"
        value={compare}
        choices={WAYS}
        onChange={(value) => {
          change({ compare: value });
        }}
      />
      {compare === 'difference' && (
        <LogSlider
          label="Gain"
          value={gain}
          min={SETTINGS.gain.min}
          max={SETTINGS.gain.max}
          ticks={GAIN_TICKS}
          initial={SETTINGS.gain.initial}
          format={(value) => `×${formatSignificant(value)}`}
          parse={(text) => parseTyped(text.replace('×', ''))}
          speak={(value) => `${formatSignificant(value)} times`}
          onChange={(value) => {
            change({ gain: value });
          }}
        />
      )}
    </Group>
  );
}

function CompareCard() {
  return (
    <HelpCard title="comparing" formula={<>shown = gain · (Y of rebuilt − Y of original)</>}>
      <p>
        <Try set={{ compare: 'split', split: 0.5 }}>Split</Try> shows both in one picture: drag the handle.{' '}
        <Try set={{ compare: 'flip' }}>Flip</Try> shows the rebuilt one and, on a click or while Space is held, the
        original in the same place: the eye sees the smallest change.{' '}
        <Try set={{ compare: 'difference' }}>Difference</Try> shows only what went wrong, in luma Y, made stronger by
        the gain: red where the rebuilt picture is too light, blue where it is too dark.
      </p>
    </HelpCard>
  );
}
