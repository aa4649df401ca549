import { useStore } from 'zustand';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatCount, formatSi } from '../../shared/format';
import { Group } from '../../shared/Group';
import { JobBar } from '../jobs/JobBar';
import { useNetworkTools } from '../network-context';
import { RmseCard } from './cards';
import { differenceText } from './figure-specs';
import { largestDifference, type BlockKind } from './rmse-reference';

const KINDS: readonly { value: BlockKind; label: string; title: string }[] = [
  { value: 'box', label: '4×4, enlarged', title: 'The paper’s: 4×4 random values, each over 2×2 pixels' },
  { value: 'uniform', label: '8×8', title: 'All 64 values random: the worst case' },
];

/** 2²⁰, and as many as the paper took. */
const COUNTS = [
  { value: String(2 ** 20), label: '1 million', title: `${formatCount(2 ** 20)} blocks` },
  { value: '10000000', label: '10 million', title: 'As many as the paper took' },
] as const;

/** Measures the error of the approximated ReLU over random blocks, and says how far it is from the reference. */
export function RandomBlocksGroup() {
  const { engine, jobs } = useNetworkTools();
  const kind = useStore(jobs.choices, ({ blocks }) => blocks);
  const count = useStore(jobs.choices, ({ blockCount }) => blockCount);
  const job = jobs.randomBlocks[kind];
  const running = useStore(job.store, (state) => state.running);
  return (
    <Group title="Random blocks" help={<RmseCard />}>
      <ChoiceGroup
        quiet
        label="Kind of blocks"
        value={kind}
        choices={KINDS}
        onChange={(blocks) => {
          jobs.choices.setState({ blocks });
        }}
      />
      <ChoiceGroup
        quiet
        label="How many"
        value={String(count)}
        choices={running ? COUNTS.map((choice) => ({ ...choice, disabled: true })) : COUNTS}
        onChange={(value) => {
          jobs.choices.setState({ blockCount: Number(value) });
        }}
      />
      <JobBar
        job={job}
        start="Run"
        task={`Random blocks, ${formatCount(count)}`}
        onStart={() => {
          void job.start(kind, ({ signal, progress }) => engine.randomBlockErrors(kind, count, { signal, progress }));
        }}
      />
      <Outcome kind={kind} />
    </Group>
  );
}

function Outcome({ kind }: { readonly kind: BlockKind }) {
  const { jobs } = useNetworkTools();
  const { result, running, stopped } = useStore(jobs.randomBlocks[kind].store);
  if (!result)
    return (
      <p className="quiet random-outcome" aria-live="polite">
        {stopped && !running
          ? 'Stopped before its end: nothing was measured.'
          : 'The rings are reference values, from 10⁶ blocks in double precision.'}
      </p>
    );
  const { difference, at, mode } = largestDifference(kind, result);
  return (
    <p className="quiet random-outcome" aria-live="polite">
      {formatCount(result.blocks)} blocks in {formatSi(result.milliseconds / 1000, 's')}. Largest difference from the
      reference, which is read in brackets: {differenceText(difference, at, mode)}.
    </p>
  );
}
