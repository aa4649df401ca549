import type { Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';

const PROCESSES: readonly { value: Params['process']; label: string; title: string }[] = [
  { value: 'baseline', label: 'Baseline', title: 'One scan from top to bottom; every decoder reads it' },
  { value: 'progressive', label: 'Progressive', title: 'Several scans, coarse ones first' },
];

/** How the coefficients become bits. It changes the size and nothing of the picture. */
export function CodingGroup() {
  const process = useSetting('process');
  const huffman = useSetting('huffman');
  const change = useChangeSettings();
  const progressive = process === 'progressive';
  const tables: readonly { value: Params['huffman']; label: string; title: string; disabled: boolean }[] = [
    { value: 'optimised', label: 'Optimised', title: 'Codes fitted to this picture', disabled: false },
    {
      value: 'standard',
      label: 'Standard',
      title: progressive ? 'The standard’s codes do not fit progressive files' : 'The codes of annex K.3',
      disabled: progressive,
    },
  ];
  return (
    <Group title="Coding" help={<CodingCard />}>
      <ChoiceGroup
        quiet
        label="Process"
        value={process}
        choices={PROCESSES}
        onChange={(value) => {
          change({ process: value });
        }}
      />
      <ChoiceGroup
        label="Huffman codes"
        value={progressive ? 'optimised' : huffman}
        choices={tables}
        onChange={(value) => {
          change({ huffman: value });
        }}
      />
    </Group>
  );
}

function CodingCard() {
  return (
    <HelpCard title="coding" source="ITU-T T.81, annexes F, G and K.3">
      <p>
        The last step loses nothing: the same coefficients, written with fewer bits or more.{' '}
        <Try set={{ huffman: 'optimised', process: 'baseline' }}>Optimised</Try> codes fit this picture and save some
        per cent over the <Try set={{ huffman: 'standard', process: 'baseline' }}>standard</Try> ones;{' '}
        <Try set={{ process: 'progressive' }}>progressive</Try> files show the whole picture early, and are mostly a
        little smaller still.
      </p>
    </HelpCard>
  );
}
