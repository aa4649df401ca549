import { useMemo, useRef, useState } from 'react';
import type { LeakResult } from '../../../survey/leak/leak-result';
import { changeSettings, useBench } from '../../shared/bench-context';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { formatCount } from '../../shared/format';
import { useSize } from '../../shared/use-size';
import { shareText } from '../compare/layout/share-rows';
import { PanelFigure } from '../compare/PanelFigure';
import { shortName } from '../filter/facet-text';
import { useChangeFilter } from '../filter/use-filter';
import { ConfusionCard } from './cards';
import { ConfusionGrid, type GridPoint } from './ConfusionGrid';
import { confusionView, gridPlaces } from './layout/confusion-view';
import { confusionLines } from './leak-words';

const TITLE = 'Which folder is taken for which';

/** Rows: the folder a file lies in; columns: the one that its settings name. */
export function ConfusionFigure({ result }: { readonly result: LeakResult }) {
  const { settings } = useBench();
  const change = useChangeFilter();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const { svg, exports } = usePlotExports('leak-folders');
  const [pointed, setPointed] = useState<GridPoint | null>(null);
  const [picked, setPicked] = useState<GridPoint | null>(null);
  const view = useMemo(() => confusionView(result), [result]);
  const places = useMemo(() => gridPlaces(width, view.labels.length), [width, view]);
  const names = useMemo(
    () => view.labels.map(({ name }) => (name === null ? `${formatCount(view.others)} others` : shortName(name))),
    [view],
  );
  const told = pointed ?? picked;
  const chosen = picked && [...new Set([picked.row, picked.column])].flatMap((at) => view.labels[at].name ?? []);
  const sentence = ({ row, column }: GridPoint): string => {
    const { count, share } = view.rows[row][column];
    const files = `${formatCount(count)} of ${formatCount(view.labels[row].count)} files of ${names[row]}`;
    return `${files}, ${shareText(share)}, ${row === column ? 'were named rightly' : `were taken for ${names[column]}`}.`;
  };
  return (
    <PanelFigure
      title={TITLE}
      help={<ConfusionCard />}
      className="leak-confusion"
      exports={[
        ...exports,
        {
          label: 'Counts, CSV',
          detail: 'all folders',
          file: 'leak-folders.csv',
          make: () => Promise.resolve(csv(['folder', 'taken_for', 'files'], confusionLines(result))),
        },
      ]}
      told={told ? sentence(told) : 'Each row is a folder; its colours say what its files were taken for.'}
      table={() => ({
        head: ['Folder', ...names.map((name, i) => `${String(i + 1)} ${name}`)],
        rows: view.rows.map((row, i) => [`${String(i + 1)} ${names[i]}`, ...row.map(({ count }) => count)]),
      })}
    >
      {chosen && chosen.length > 0 ? (
        <button
          type="button"
          className="phrase leak-action"
          onClick={() => {
            change.set(settings.getState().leakLabel, { kind: 'names', names: chosen });
            changeSettings(settings, { surveyPanel: 'charts' });
          }}
        >
          {`See ${chosen.map(shortName).join(' and ')} in the charts`}
        </button>
      ) : (
        <p className="quiet leak-action">Pick a cell to see its files in the charts.</p>
      )}
      <div ref={box} className="share-box" style={{ height: places.height }}>
        {width > 0 && (
          <ConfusionGrid
            svg={svg}
            label={TITLE}
            view={view}
            names={names}
            places={places}
            sentence={sentence}
            picked={picked}
            onPoint={setPointed}
            onPick={setPicked}
          />
        )}
      </div>
    </PanelFigure>
  );
}
