import type { Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { SelectField } from '../../shared/SelectField';
import { useJpeg } from '../jpeg-context';

const WAYS: readonly { value: Params['compare']; label: string; title: string }[] = [
  { value: 'split', label: 'Split', title: 'Before left of the handle, after right of it (S)' },
  { value: 'side', label: 'Side', title: 'Side by side (B)' },
  { value: 'flip', label: 'Flip', title: 'After; hold Space for before (X)' },
  { value: 'difference', label: 'Difference', title: 'After minus before (D)' },
];

const GAINS = [1, 2, 4, 8, 16, 32, 64].map((gain) => ({ value: String(gain), label: `×${gain}` }));

/** How before and after are set against each other. It stands on the stage, for every panel has the same use for it. */
export function CompareTools() {
  const compare = useSetting('compare');
  const gain = useSetting('gain');
  const comparing = useJpeg((snapshot) => snapshot.comparing);
  const change = useChangeSettings();
  if (!comparing) return null;
  const gains = GAINS.some((entry) => Number(entry.value) === gain)
    ? GAINS
    : [...GAINS, { value: String(gain), label: `×${gain}` }];
  return (
    <div className="compare-tools">
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
        <SelectField
          label="Gain"
          value={String(gain)}
          choices={gains}
          onChange={(value) => {
            change({ gain: Number(value) });
          }}
        />
      )}
    </div>
  );
}
