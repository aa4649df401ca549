import { useStore } from 'zustand';
import { SETTINGS, type Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatPercent } from '../../shared/format';
import { Group } from '../../shared/Group';
import { SwitchField } from '../../shared/SwitchField';
import { useNetwork, useNetworkTools } from '../network-context';
import { AccuracyCard, BandCard } from './cards';
import { PAPER } from './paper-values';
import { RandomBlocksGroup } from './RandomBlocksGroup';
import { tunedPhi } from './tuned-phi';
import './figures.css';

/** What the three figures are of. */
export function FiguresRail() {
  return (
    <>
      <RandomBlocksGroup />
      <AccuracyGroup />
      <Group title="Accuracy over ψ" help={<BandCard />}>
        <p className="quiet">
          Measured over the test set with every map cut to α + β &lt; ψ after each step. The dashed line is the share of
          the coefficients, and so of the multiplications between channels, that are left.
        </p>
      </Group>
    </>
  );
}

function AccuracyGroup() {
  const { jobs } = useNetworkTools();
  const record = useNetwork(({ network }) => network?.record ?? null);
  const paper = useStore(jobs.choices, (choices) => choices.paper);
  const weights = useSetting('weights');
  const change = useChangeSettings();
  return (
    <Group title="Accuracy over φ" help={<AccuracyCard />}>
      {record && record.tuned.length > 0 && (
        <ChoiceGroup
          label="Retrained with ASM at φ ="
          value={weights}
          choices={SETTINGS.weights.values.map((value) => {
            const phi = tunedPhi(value);
            return {
              value,
              label: phi === null ? 'never' : String(phi),
              title: phi === null ? 'As trained, with the exact ReLU' : `Fine-tuned with ASM at φ = ${phi} in the loop`,
              disabled: phi !== null && !record.tuned.some((one) => one.phi === phi),
            };
          })}
          onChange={(value: Params['weights']) => {
            change({ weights: value });
          }}
        />
      )}
      <SwitchField
        label="The paper’s numbers"
        checked={paper}
        onChange={(checked) => {
          jobs.choices.setState({ paper: checked });
        }}
      />
      {record && (
        <p className="quiet">
          Here: {record.data}, one network, {formatPercent(record.spatial)} in pixels.
        </p>
      )}
      {paper && (
        <p className="quiet">
          The paper’s: CIFAR-100, so 100 classes and not 10; pictures compressed without loss; the mean of 100 networks;{' '}
          {formatPercent(PAPER.cifar100.spatial)} in pixels. Which experiment it is, is not said with the numbers;
          probably the retraining: φ = 1 lies far above chance, and APX above ASM from 2 to 8. Of CIFAR-10 the paper
          gives {formatPercent(PAPER.cifar10.converted)}, as converted with φ = 15.
        </p>
      )}
    </Group>
  );
}
