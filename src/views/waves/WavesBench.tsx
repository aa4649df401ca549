import { useBench, usePreference } from '../shared/bench-context';
import { ChoiceGroup } from '../shared/ChoiceGroup';
import { useStageKeys } from '../shared/stage/use-stage-keys';
import { EvidenceStrip } from './evidence/EvidenceStrip';
import { Rail } from './rail/Rail';
import { SpectrumStage } from './spectrum/SpectrumStage';
import { PictureStage } from './stage/PictureStage';
import './waves.css';

/** The fold that remembers which stage a narrow screen shows: there is room for one. */
const PHONE_SPECTRUM = 'phone-spectrum';

/** The Waves bench: the picture and its spectrum, the controls beside them, the evidence below. */
export default function WavesBench() {
  useStageKeys();
  const spectrumShown = usePreference('folds')[PHONE_SPECTRUM] ?? false;
  return (
    <div className="waves">
      <div className="waves-stages" data-shows={spectrumShown ? 'spectrum' : 'picture'}>
        <StageChoice />
        <PictureStage />
        <SpectrumStage />
      </div>
      <Rail />
      <EvidenceStrip />
    </div>
  );
}

/** On a narrow screen only: the picture or its spectrum. */
function StageChoice() {
  const { preferences } = useBench();
  const spectrumShown = usePreference('folds')[PHONE_SPECTRUM] ?? false;
  return (
    <div className="stage-choice">
      <ChoiceGroup
        quiet
        label="Stage"
        value={spectrumShown ? 'spectrum' : 'picture'}
        choices={[
          { value: 'picture', label: 'Picture' },
          { value: 'spectrum', label: 'Spectrum' },
        ]}
        onChange={(value) => {
          preferences.setState((state) => ({ folds: { ...state.folds, [PHONE_SPECTRUM]: value === 'spectrum' } }));
        }}
      />
    </div>
  );
}
