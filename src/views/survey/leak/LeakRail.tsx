import { SETTINGS } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatCount, parseTyped } from '../../shared/format';
import { FactList } from '../../shared/figures/FactList';
import { Group } from '../../shared/Group';
import { LinearSlider } from '../../shared/LinearSlider';
import { Stepper } from '../../shared/Stepper';
import { useSurveyTools } from '../survey-context';
import { FoldsCard, LabelCard, LeakCard, ShufflesCard } from './cards';
import { useLeakJob } from './use-leak';
import './leak.css';

const whole = (value: number): string => String(Math.round(value));

/** What is predicted and how thoroughly; start, and what took part. */
export function LeakRail() {
  const change = useChangeSettings();
  const label = useSetting('leakLabel');
  const folds = useSetting('leakFolds');
  const shuffles = useSetting('leakShuffles');
  const seed = useSetting('surveySeed');
  return (
    <Group title="Leak test" help={<LeakCard />}>
      <StartButton />
      <ChoiceGroup
        label="Label to predict"
        help={<LabelCard />}
        value={label}
        choices={[
          { value: 'folder', label: 'Folder', title: 'The folder that a file lies in' },
          { value: 'top', label: 'Top folder', title: 'The outermost folder inside the collection' },
        ]}
        onChange={(leakLabel) => {
          change({ leakLabel });
        }}
      />
      <LinearSlider
        label="Shuffles of the labels"
        help={<ShufflesCard />}
        value={shuffles}
        min={SETTINGS.leakShuffles.min}
        max={SETTINGS.leakShuffles.max}
        step={1}
        ticks={[5, 50, 100, 200].map((value) => ({ value, label: whole(value) }))}
        initial={SETTINGS.leakShuffles.initial}
        format={whole}
        parse={parseTyped}
        speak={(value) => `${whole(value)} shuffles`}
        onChange={(value) => {
          change({ leakShuffles: Math.round(value) });
        }}
      />
      <LinearSlider
        label="Cross-validation folds"
        help={<FoldsCard />}
        value={folds}
        min={SETTINGS.leakFolds.min}
        max={SETTINGS.leakFolds.max}
        step={1}
        ticks={[2, 5, 10].map((value) => ({ value, label: whole(value) }))}
        initial={SETTINGS.leakFolds.initial}
        format={whole}
        parse={parseTyped}
        speak={(value) => `${whole(value)} folds`}
        onChange={(value) => {
          change({ leakFolds: Math.round(value) });
        }}
      />
      <Stepper
        label="Seed of all that is drawn at random"
        value={seed}
        count={SETTINGS.surveySeed.max + 1}
        onChange={(surveySeed) => {
          change({ surveySeed });
        }}
      />
      <TookPart />
    </Group>
  );
}

function StartButton() {
  const { engine } = useSurveyTools();
  const { state, result } = useLeakJob();
  const running = state === 'running';
  return (
    <button
      type="button"
      className="button leak-start"
      onClick={() => {
        if (running) engine.stopJob('leak');
        else engine.startLeak();
      }}
    >
      {running ? 'Stop' : result ? 'Test again' : 'Start the test'}
    </button>
  );
}

function TookPart() {
  const { result } = useLeakJob();
  if (!result) return null;
  return (
    <FactList
      facts={[
        { name: 'Files that took part', value: formatCount(result.files), title: result.leftOut },
        { name: 'Folders', value: formatCount(result.labels.length), title: 'Labels that were told apart' },
        { name: 'Folds', value: formatCount(result.folds), title: 'Parts that each were predicted from all others' },
      ]}
    />
  );
}
