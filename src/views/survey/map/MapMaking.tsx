import { useId } from 'react';
import type { FacetId } from '../../../survey/facets';
import { MOST_POINTS } from '../../../survey/map/map-options';
import { formatVector, parseVector } from '../../../survey/map/vector';
import { SETTINGS } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { Fold } from '../../shared/Fold';
import { formatCount, formatPercent, parseTyped } from '../../shared/format';
import { LinearSlider } from '../../shared/LinearSlider';
import { Stepper } from '../../shared/Stepper';
import { useSurveyTools } from '../survey-context';
import { NeighboursCard, ShareCard, VectorCard } from './cards';

/** The settings that like and unlike are told by. Paths and faults say nothing of how a file was compressed. */
const OFFERED: readonly FacetId[] = [
  ...(['subsampling', 'width', 'height', 'quality', 'color', 'coding', 'huffman', 'tables', 'exact'] as const),
  ...(['pixels', 'aspect', 'density', 'bytes', 'restart', 'orientation', 'icc', 'adobe', 'kind', 'top'] as const),
];

const percentOf = (text: string): number | undefined => {
  const percent = parseTyped(text);
  return percent === undefined ? undefined : percent / 100;
};

/** What the map measures in, how many files it draws, and UMAP's own two settings. */
export function MapMaking() {
  const change = useChangeSettings();
  const share = useSetting('mapShare');
  const neighbours = useSetting('mapNeighbours');
  const distance = useSetting('mapDistance');
  const seed = useSetting('surveySeed');
  return (
    <>
      <Vector />
      <Fold name="survey.map.share" title="How many files">
        <LinearSlider
          label="Share of the files"
          help={<ShareCard />}
          value={share}
          min={0}
          max={1}
          step={0.01}
          ticks={[0, 0.1, 0.5, 1].map((value) => ({ value, label: value === 0 ? 'auto' : formatPercent(value, 2) }))}
          initial={SETTINGS.mapShare.initial}
          format={(value) => (value === 0 ? 'auto' : formatPercent(value))}
          parse={percentOf}
          speak={(value) => (value === 0 ? 'as many as is sensible' : `${formatPercent(value)} of the files`)}
          onChange={(mapShare) => {
            change({ mapShare });
          }}
        />
        <p className="quiet">{`At most ${formatCount(MOST_POINTS)} different settings are laid out.`}</p>
        <Stepper
          label="Seed of all that is drawn at random"
          value={seed}
          count={SETTINGS.surveySeed.max + 1}
          onChange={(surveySeed) => {
            change({ surveySeed });
          }}
        />
      </Fold>
      <Fold name="survey.map.umap" title="How they are laid out">
        <LinearSlider
          label="Neighbours"
          help={<NeighboursCard />}
          value={neighbours}
          min={SETTINGS.mapNeighbours.min}
          max={SETTINGS.mapNeighbours.max}
          step={1}
          ticks={[2, 15, 50, 100].map((value) => ({ value, label: String(value) }))}
          initial={SETTINGS.mapNeighbours.initial}
          format={(value) => String(Math.round(value))}
          parse={parseTyped}
          speak={(value) => `${Math.round(value)} neighbours`}
          onChange={(value) => {
            change({ mapNeighbours: Math.round(value) });
          }}
        />
        <LinearSlider
          label="Least distance"
          value={distance}
          min={SETTINGS.mapDistance.min}
          max={SETTINGS.mapDistance.max}
          step={0.01}
          ticks={[0, 0.1, 0.5, 1].map((value) => ({ value, label: String(value) }))}
          initial={SETTINGS.mapDistance.initial}
          format={(value) => value.toFixed(2)}
          parse={parseTyped}
          speak={(value) => `least distance ${value.toFixed(2)}`}
          onChange={(mapDistance) => {
            change({ mapDistance });
          }}
        />
      </Fold>
    </>
  );
}

/** A button a setting; the last one stays chosen. */
function Vector() {
  const { engine } = useSurveyTools();
  const change = useChangeSettings();
  const chosen = parseVector(useSetting('mapVector'));
  const id = useId();
  return (
    <div className="map-vector">
      <div className="field-head">
        <span id={id} className="field-label">
          Alike in
        </span>
        <VectorCard />
      </div>
      <div role="group" aria-labelledby={id} className="map-facets">
        {OFFERED.map((facet) => {
          const pressed = chosen.includes(facet);
          const { title, about } = engine.facets.get(facet);
          return (
            <button
              key={facet}
              type="button"
              className="map-facet"
              title={about}
              aria-pressed={pressed}
              disabled={pressed && chosen.length === 1}
              onClick={() => {
                const next = pressed ? chosen.filter((other) => other !== facet) : [...chosen, facet];
                change({ mapVector: formatVector(next) });
              }}
            >
              {title}
            </button>
          );
        })}
      </div>
    </div>
  );
}
