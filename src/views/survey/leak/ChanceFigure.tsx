import { useMemo, useRef } from 'react';
import type { LeakResult } from '../../../survey/leak/leak-result';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { useSize } from '../../shared/use-size';
import { shareText } from '../compare/layout/share-rows';
import { PanelFigure } from '../compare/PanelFigure';
import { ChanceCard } from './cards';
import { ChanceStrip } from './ChanceStrip';
import { chanceStrip } from './layout/chance-strip';
import { chanceLines, chanceWords, estimateText } from './leak-words';

const TITLE = 'How often the settings name the right folder';

/** The score, what shuffled labels score, and what always naming the largest folder would. */
export function ChanceFigure({ result }: { readonly result: LeakResult }) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const { svg, exports } = usePlotExports('leak');
  const plot = useMemo(() => chanceStrip(result, width), [result, width]);
  const { balanced, accuracy, majority, labels } = result;
  const words = chanceWords(result);
  return (
    <PanelFigure
      title={TITLE}
      help={<ChanceCard />}
      className="leak-chance"
      exports={[
        ...exports,
        {
          label: 'Scores, CSV',
          detail: 'each shuffle',
          file: 'leak-scores.csv',
          make: () => Promise.resolve(csv(['score', 'value', 'low', 'high'], chanceLines(result))),
        },
      ]}
      told={`${estimateText(balanced)}, each folder counting alike. ${words}.`}
      table={() => ({
        head: ['Score', 'share'],
        rows: [
          ['Right, each folder counting alike', estimateText(balanced)],
          ['Blind guess', shareText(1 / Math.max(1, labels.length))],
          ...result.shuffled.map((each, i): string[] => [`Labels shuffled, ${String(i + 1)}`, shareText(each)]),
          ['Right, each file counting alike', estimateText(accuracy)],
          ['Always the largest folder', shareText(majority)],
        ],
      })}
    >
      <div ref={box} className="share-box" style={{ height: plot.height }}>
        {width > 0 && <ChanceStrip svg={svg} plot={plot} title={`${TITLE}: ${estimateText(balanced)}. ${words}.`} />}
      </div>
    </PanelFigure>
  );
}
