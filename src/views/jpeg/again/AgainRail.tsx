import { SETTINGS, type Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatSignificant, parseTyped } from '../../shared/format';
import { Group } from '../../shared/Group';
import { LinearSlider } from '../../shared/LinearSlider';
import { LogSlider } from '../../shared/LogSlider';
import { SelectField } from '../../shared/SelectField';
import { ErrorLevelCard, GenerationCard } from './cards';
import { parseQualities, qualitiesText } from './qualities';
import { TextField } from './TextField';
import './again.css';

const MODES: readonly { value: Params['againMode']; label: string; title: string }[] = [
  { value: 'generations', label: 'Generations', title: 'Saved again and again' },
  { value: 'ela', label: 'Error levels', title: 'What one more saving would change' },
];

const SUBSAMPLINGS: readonly { value: Params['subsampling']; label: string }[] = [
  { value: '444', label: '4:4:4' },
  { value: '422', label: '4:2:2' },
  { value: '420', label: '4:2:0' },
  { value: '440', label: '4:4:0' },
  { value: '411', label: '4:1:1' },
  { value: 'grey', label: 'Grey' },
];

/** How the picture is saved again. */
export function AgainRail() {
  const mode = useSetting('againMode');
  const change = useChangeSettings();
  return (
    <>
      <div className="group">
        <ChoiceGroup
          quiet
          label="What is looked at"
          value={mode}
          choices={MODES}
          onChange={(againMode) => {
            change({ againMode });
          }}
        />
      </div>
      {mode === 'generations' ? <GenerationsGroup /> : <ErrorLevelsGroup />}
    </>
  );
}

function GenerationsGroup() {
  const qualities = useSetting('againQualities');
  const generation = useSetting('generation');
  const change = useChangeSettings();
  return (
    <>
      <Group title="Saved again" help={<GenerationCard />}>
        <WholeSlider
          label="Times"
          setting="generations"
          max={50}
          speak={(value) => `${value} times`}
          also={(generations) => ({ generation: Math.min(generation, generations) })}
        />
        <TextField
          label="Qualities, in turn"
          text={qualitiesText(qualities)}
          onCommit={(text) => {
            const parsed = parseQualities(text);
            if ('problem' in parsed) return parsed.problem;
            change({ againQualities: parsed.setting });
            return null;
          }}
        />
        <SubsamplingField />
      </Group>
      <Group title="Between two savings">
        <WholeSlider
          label="Moved right"
          setting="shiftX"
          max={SETTINGS.shiftX.max}
          speak={(value) => `${value} pixels`}
          unit="px"
        />
        <WholeSlider
          label="Moved down"
          setting="shiftY"
          max={SETTINGS.shiftY.max}
          speak={(value) => `${value} pixels`}
          unit="px"
        />
        <WholeSlider
          label="Cropped, left and top"
          setting="crop"
          max={SETTINGS.crop.max}
          speak={(value) => `${value} pixels`}
          unit="px"
        />
        <p className="quiet">Moved pixels come in again at the other side, and are moved back to be compared.</p>
      </Group>
    </>
  );
}

function ErrorLevelsGroup() {
  const gain = useSetting('elaGain');
  const change = useChangeSettings();
  return (
    <Group title="Error levels" help={<ErrorLevelCard />}>
      <WholeSlider
        label="Saved at quality"
        setting="elaQuality"
        min={1}
        max={100}
        speak={(value) => `quality ${value}`}
      />
      <LogSlider
        label="Amplified"
        value={gain}
        min={SETTINGS.elaGain.min}
        max={SETTINGS.elaGain.max}
        ticks={[
          { value: 1, label: '×1' },
          { value: 8, label: '×8' },
          { value: 64, label: '×64' },
        ]}
        initial={SETTINGS.elaGain.initial}
        format={(value) => `×${formatSignificant(value)}`}
        parse={(text) => parseTyped(text.replace(/^[×x]/i, ''))}
        speak={(value) => `${formatSignificant(value)} times`}
        onChange={(elaGain) => {
          change({ elaGain });
        }}
      />
      <SubsamplingField />
      <p className="quiet">Bright is what one more saving would change. It is not what was forged: see the “?”.</p>
    </Group>
  );
}

function SubsamplingField() {
  const subsampling = useSetting('subsampling');
  const change = useChangeSettings();
  return (
    <SelectField
      label="Subsampling"
      value={subsampling}
      choices={SUBSAMPLINGS}
      onChange={(value) => {
        change({ subsampling: value });
      }}
    />
  );
}

type WholeKey = 'generations' | 'shiftX' | 'shiftY' | 'crop' | 'elaQuality';

interface WholeSliderProps {
  readonly label: string;
  readonly setting: WholeKey;
  readonly min?: number;
  readonly max: number;
  readonly unit?: string;
  readonly speak: (value: number) => string;
  /** Other settings that follow. */
  readonly also?: (value: number) => Partial<Params>;
}

/** A slider of whole numbers for one setting. */
function WholeSlider({ label, setting, min = SETTINGS[setting].min, max, unit, speak, also }: WholeSliderProps) {
  const value = useSetting(setting);
  const change = useChangeSettings();
  return (
    <LinearSlider
      label={label}
      value={Math.min(max, value)}
      min={min}
      max={max}
      step={1}
      ticks={[]}
      initial={SETTINGS[setting].initial}
      format={(shown) => (unit === undefined ? String(Math.round(shown)) : `${Math.round(shown)}\u00a0${unit}`)}
      parse={(text) => parseTyped(text.replace(/\s*px$/, ''))}
      speak={(spoken) => speak(Math.round(spoken))}
      onChange={(next) => {
        const whole = Math.round(next);
        change({ [setting]: whole, ...also?.(whole) });
      }}
    />
  );
}
