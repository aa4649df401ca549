import { useMemo, useRef, useState } from 'react';
import type { Facet } from '../../../survey/facets';
import { usePlotExports } from '../../shared/figures/plot-exports';
import { useSize } from '../../shared/use-size';
import { FacetCard } from '../charts/cards';
import { ChartFrame } from '../charts/ChartFrame';
import { countKey, useChartSource } from '../charts/chart-source';
import { useRemembered } from '../charts/remember';
import { useRowPitch } from '../charts/use-row-pitch';
import { visibleName } from '../filter/facet-text';
import { useChangeFilter } from '../filter/use-filter';
import { namePairs } from './layout/name-pairs';
import { digits, shareText } from './layout/share-rows';
import { NamePairs } from './NamePairs';
import { pairShares, type PairSource } from './pair-shares';

const MOST = 10;
const NO_NAMES: readonly string[] = [];

interface NameOverlayProps {
  readonly facet: Facet;
  readonly pair: PairSource;
  /** How it differs, a sentence. */
  readonly words: string;
}

/** How common each name is in A and in B. A click chooses a name, as in the charts. */
export function NameOverlay({ facet, pair, words }: NameOverlayProps) {
  const { id } = facet;
  const source = useChartSource();
  const change = useChangeFilter();
  const pitch = useRowPitch();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const { svg, exports } = usePlotExports(`compare-${id}`);
  const [pointed, setPointed] = useState<string | null>(null);
  const { pairs, others } = useRemembered(`${id} ${countKey(source, [id])}`, () => pairShares(pair, facet, MOST));
  const plot = useMemo(() => namePairs(pairs, width, pitch), [pairs, width, pitch]);
  const clause = source.filter.get(id);
  const told = pairs.find(({ name }) => name === pointed);
  return (
    <ChartFrame
      title={facet.title}
      file={`compare-${id}`}
      help={<FacetCard facet={facet} />}
      told={told ? `${told.text}: A ${shareText(told.shareA)}, B ${shareText(told.shareB)}` : words}
      exports={exports}
      table={() => ({
        head: [facet.title, 'share of A', 'share of B'],
        rows: pairs.map(({ name, shareA, shareB }) => [visibleName(name), digits(shareA), digits(shareB)]),
      })}
    >
      <div ref={box} className="name-chart" style={{ height: plot.height }}>
        {width > 0 && (
          <NamePairs
            svg={svg}
            title={facet.title}
            plot={plot}
            chosen={clause?.kind === 'names' ? clause.names : NO_NAMES}
            onPoint={setPointed}
            onToggle={(name) => {
              change.toggle(id, name);
            }}
          />
        )}
      </div>
      {others > 0 && <p className="quiet">{`${String(others)} rarer ones are not drawn.`}</p>}
    </ChartFrame>
  );
}
