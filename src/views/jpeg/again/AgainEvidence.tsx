import { useState } from 'react';
import type { Generation } from '../../../engine/jpeg/api';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatBytes, formatDecibels, formatPercent, formatSignificant, NOT_AVAILABLE } from '../../shared/format';
import { Player } from '../Player';
import { useJpeg } from '../jpeg-context';
import { chainSentence } from './fixed-point';
import { GenerationFigure } from './GenerationFigure';
import './again.css';

type Measure = 'psnr' | 'ssim';

/** Between two generations while they are played, milliseconds. */
const PACE = 500;

/** How the picture fares from saving to saving. */
export function AgainEvidence() {
  return useSetting('againMode') === 'ela' ? <ErrorLevelWords /> : <Generations />;
}

function Generations() {
  const generations = useJpeg((snapshot) => snapshot.generations);
  const all = useSetting('generations');
  const shown = Math.min(all, useSetting('generation'));
  const change = useChangeSettings();
  const [measure, setMeasure] = useState<Measure>('psnr');
  const show = (generation: number): void => {
    change({ generation });
  };
  return (
    <div className="again-evidence">
      <div className="again-side">
        <Player
          label="Generation"
          value={shown}
          min={0}
          max={all}
          initial={all}
          pace={PACE}
          ready={shown < generations.length}
          format={(value) => (value === 0 ? 'the picture' : `${value} of ${all}`)}
          speak={(value) => (value === 0 ? 'the picture itself' : `generation ${value} of ${all}`)}
          onChange={show}
        />
        <GenerationFacts generation={generations[shown - 1]} waits={shown > generations.length} />
        <p className="quiet again-sentence">{chainSentence(generations, all)}</p>
        <ChoiceGroup
          quiet
          label="Measure"
          value={measure}
          choices={[
            { value: 'psnr', label: 'PSNR' },
            { value: 'ssim', label: 'SSIM' },
          ]}
          onChange={setMeasure}
        />
      </div>
      <GenerationFigure generations={generations} all={all} shown={shown} measure={measure} onShow={show} />
    </div>
  );
}

function GenerationFacts({
  generation,
  waits,
}: {
  readonly generation: Generation | undefined;
  readonly waits: boolean;
}) {
  const facts = [
    ['Quality', generation ? String(generation.quality) : NOT_AVAILABLE],
    ['Size', generation ? formatBytes(generation.bytes) : NOT_AVAILABLE],
    ['PSNR', generation ? formatDecibels(generation.psnr) : NOT_AVAILABLE],
    ['SSIM', formatSsim(generation?.ssim ?? null)],
    ['Changed', generation ? formatPercent(generation.changed) : NOT_AVAILABLE],
  ] as const;
  const reason = waits ? 'Not saved yet' : 'The picture itself: nothing is saved';
  return (
    <dl className="again-facts" title={generation ? undefined : reason}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="quiet">{name}</dt>
          <dd className="figure">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function formatSsim(ssim: number | null): string {
  return ssim === null ? NOT_AVAILABLE : formatSignificant(ssim, 4);
}

function ErrorLevelWords() {
  return (
    <div className="again-words">
      <p>
        The stage shows how much each pixel would change if the picture were saved once more, amplified. Hold Space for
        the picture itself.
      </p>
      <ul>
        <li>Detail is bright, plain areas are dark, in every picture, touched or not.</li>
        <li>
          A picture that was last saved at about this quality is dark all over; one that never was a JPEG is bright
          wherever it has detail.
        </li>
        <li>
          Only a part that differs from others of the same kind (leaves from leaves, print from print) says anything.
        </li>
        <li>Scaling, sharpening and screenshots undo what there was to see; a full second saving evens it out.</li>
      </ul>
    </div>
  );
}
