import type { Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';

const WAYS: readonly { value: Params['mapShow']; label: string; title: string }[] = [
  { value: 'pixels', label: 'Pixels', title: 'Each block of a map as the 8×8 values that its coefficients mean' },
  {
    value: 'coefficients',
    label: 'Coefficients',
    title: 'Each block as its 64 coefficients, the mean at its upper left',
  },
];

/** Whether maps are shown as pixels or as coefficients. */
export function ShowChoice() {
  const show = useSetting('mapShow');
  const change = useChangeSettings();
  return (
    <div className="show-choice">
      <ChoiceGroup
        label="Maps as"
        quiet
        value={show}
        choices={WAYS}
        onChange={(value) => {
          change({ mapShow: value });
        }}
      />
    </div>
  );
}
