import type { Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { Group } from '../../shared/Group';
import { ChooserGroup } from './ChooserGroup';
import { LensCard } from './cards';
import { useLens } from './use-lens';
import './microscope.css';

const SHOWN: readonly { value: Params['mapShow']; label: string; title: string }[] = [
  { value: 'pixels', label: 'Pixels', title: 'The block’s 64 pixels' },
  { value: 'coefficients', label: 'Coefficients', title: 'The same as 64 cosine coefficients' },
];

const COLORS: readonly { value: Params['signColors']; label: string; title: string }[] = [
  { value: 'safe', label: 'Blue and red', title: 'Blue negative, white zero, red positive' },
  { value: 'paper', label: 'Paper’s', title: 'Green negative, blue zero, red positive: as in the paper’s figure' },
];

/** Which block is under the microscope, and how it is shown. */
export function MicroscopeRail() {
  const show = useSetting('mapShow');
  const colors = useSetting('signColors');
  const change = useChangeSettings();
  return (
    <>
      <ChooserGroup />
      <Group title="Shown as" help={<LensCard />}>
        <ChoiceGroup
          quiet
          label="Shown as"
          value={show}
          choices={SHOWN}
          onChange={(mapShow) => {
            change({ mapShow });
          }}
        />
        <ChoiceGroup
          quiet
          label="Colours of signs"
          value={colors}
          choices={COLORS}
          onChange={(signColors) => {
            change({ signColors });
          }}
        />
        <MaskSentence />
      </Group>
    </>
  );
}

/** What the mask does to this block, in one sentence. */
function MaskSentence() {
  const lens = useLens();
  if (!lens) return <p className="quiet lens-found">No block yet.</p>;
  const { pixels, phi, differing } = lens.block;
  const leaked = pixels.differ.filter((value) => value < 0).length;
  return (
    <p className="quiet figure mask-sentence">
      {differing === 0
        ? `φ = ${phi} finds the true mask: ASM is exact here.`
        : `φ = ${phi} gets ${differing} of 64 pixels wrong: ${leaked} negative leak through, ${differing - leaked} positive are lost.`}
    </p>
  );
}
