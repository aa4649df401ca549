import { useMemo, useRef, useState } from 'react';
import type { CompareResult } from '../../../survey/compare/compare-result';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { useSize } from '../../shared/use-size';
import { useRowPitch } from '../charts/use-row-pitch';
import { useSurveyTools } from '../survey-context';
import { DistanceCard } from './cards';
import { DISTANCE_HEAD, distanceLines, distanceRows } from './distance-table';
import { shareRows, shareText } from './layout/share-rows';
import { PanelFigure } from './PanelFigure';
import { ShareRows } from './ShareRows';

interface DistancesProps {
  readonly result: CompareResult;
  readonly chosen: string;
  readonly onChoose: (facet: string) => void;
}

const TITLE = 'How far apart, setting by setting';

/** A dot a setting, from 0 (the same) to 1 (nothing in common), with the level that chance alone makes. */
export function Distances({ result, chosen, onChoose }: DistancesProps) {
  const { engine } = useSurveyTools();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const pitch = useRowPitch();
  const { svg, exports } = usePlotExports('compare');
  const [pointed, setPointed] = useState<string | null>(null);
  const rows = useMemo(() => distanceRows(result, engine.facets), [result, engine]);
  const plot = useMemo(
    () => shareRows({ rows, width, pitch, line: null, axisName: 'difference in the share of files' }),
    [rows, width, pitch],
  );
  const told = rows.find(({ id }) => id === (pointed ?? chosen));
  const chance = told?.chance ?? null;
  return (
    <PanelFigure
      title={TITLE}
      help={<DistanceCard />}
      className="compare-distances"
      exports={[
        ...exports,
        {
          label: 'Distances, CSV',
          detail: 'all measures',
          file: 'compare.csv',
          make: () => Promise.resolve(csv(DISTANCE_HEAD, distanceLines(result, engine.facets))),
        },
      ]}
      told={
        told
          ? `${told.title}: ${told.words}${chance === null ? '' : ` ${shareText(told.value)} apart, chance ${shareText(chance)}.`}`
          : ''
      }
      table={() => ({
        head: ['Setting', 'distance', 'chance', 'in words'],
        rows: rows.map((row) => [row.title, shareText(row.value), shareText(row.chance ?? 0), row.words]),
      })}
    >
      <div ref={box} className="share-box" style={{ height: plot.height }}>
        {width > 0 && (
          <ShareRows title={TITLE} plot={plot} chosen={chosen} svg={svg} onPoint={setPointed} onChoose={onChoose} />
        )}
      </div>
      <p className="quiet compare-chance">{result.chance}</p>
    </PanelFigure>
  );
}
