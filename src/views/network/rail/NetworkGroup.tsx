import { useRef, useState } from 'react';
import type { Params } from '../../../settings/schema';
import { useBench, useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatCount, formatPercent } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { mounted } from '../../shared/mounted';
import { SelectField } from '../../shared/SelectField';
import { useNetwork, useNetworkTools } from '../network-context';
import { NETWORK_FILES, openNetworkFile } from '../open-network-file';
import { weightsChoices } from './weights-choices';

const NETWORKS: readonly { value: Params['net']; label: string; title: string }[] = [
  { value: 'toy', label: 'Toy', title: 'The paper’s shape: three residual blocks of 4, 8 and 16 channels' },
  { value: 'serious', label: 'Serious', title: 'Five residual blocks of 32, 64 and 96 channels' },
  { value: 'own', label: 'Own', title: 'Weights of yours: a .safetensors file' },
];

/** Which network reads, with which weights. */
export function NetworkGroup() {
  const net = useSetting('net');
  const weights = useSetting('weights');
  const change = useChangeSettings();
  const network = useNetwork((snapshot) => snapshot.network);
  const { input, opened, problem, open, choose } = useOwnNetwork();
  const known = opened || net === 'own';
  return (
    <Group title="Network" help={<NetworkCard />}>
      <ChoiceGroup
        label="Network"
        quiet
        value={net}
        choices={NETWORKS}
        onChange={(value) => {
          if (value === 'own' && !known) choose();
          else change({ net: value, weights: 'exact', phiLayers: '' });
        }}
      />
      {net !== 'own' && (
        <SelectField
          label="Weights"
          value={weights}
          choices={weightsChoices(network?.record ?? null, weights)}
          help={<WeightsCard />}
          onChange={(value) => {
            change({ weights: value });
          }}
        />
      )}
      <p className="quiet figure network-facts">{network ? factsOf(network) : 'On its way…'}</p>
      {known && (
        <button type="button" className="button" onClick={choose}>
          Open other weights…
        </button>
      )}
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={NETWORK_FILES}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void open(file);
        }}
      />
      {problem !== '' && (
        <p className="network-problem" role="alert">
          {problem}
        </p>
      )}
    </Group>
  );
}

function factsOf({
  parameters,
  sites,
  record,
}: {
  parameters: number;
  sites: number;
  record: { data: string; spatial: number } | null;
}): string {
  const size = `${formatCount(parameters)} weights, ${sites} ReLUs.`;
  return record ? `${size} Right on ${formatPercent(record.spatial)} of ${record.data}.` : size;
}

/** Weights of a person's own: the picker, and what is wrong with what was picked. */
function useOwnNetwork() {
  const { engine } = useNetworkTools();
  const { settings, announce } = useBench();
  const [opened, setOpened] = useState(false);
  const [problem, setProblem] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File): Promise<void> => {
    setProblem('');
    try {
      const { name } = await openNetworkFile(engine, settings, file, file.name);
      setOpened(true);
      announce(`${name} is open.`);
    } catch (error) {
      setProblem(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return {
    input,
    opened,
    problem,
    open,
    choose: () => {
      mounted(input).click();
    },
  };
}

function NetworkCard() {
  return (
    <HelpCard
      title="the network"
      formula={<>y = relu(x + f(x)), f: conv – norm – relu – conv – norm</>}
      source="He et al., Deep Residual Learning, CVPR 2016; the toy’s shape: Ehrlich & Davis, ICCV 2019"
    >
      <p>
        Both were trained here on pixels, the 50 000 pictures of CIFAR-10, and are run on coefficients without being
        trained again. The <Try set={{ net: 'toy' }}>toy</Try> is of the paper’s shape and answers at once; the{' '}
        <Try set={{ net: 'serious' }}>serious one</Try> is right more often. Drop a <code>.safetensors</code> file to
        read with a residual network of your own.
      </p>
    </HelpCard>
  );
}

function WeightsCard() {
  return (
    <HelpCard title="the weights" source="Ehrlich & Davis, ICCV 2019">
      <p>
        Weights that were trained with the exact ReLU do not know the approximation. Some more training with ASM in the
        network lets them make up for it: best at that φ, and a little worse where nothing is approximated.
      </p>
    </HelpCard>
  );
}
