import { clauseOfBins, type Histogram } from '../../../survey/charts/histogram';
import type { NumberFacet } from '../../../survey/facets';
import type { Clause } from '../../../survey/filter/filter';
import { formatCount } from '../../shared/format';
import { useChangeFilter } from '../filter/use-filter';

interface HistogramRestProps {
  readonly facet: NumberFacet;
  readonly histogram: Histogram;
  readonly clause: Clause | null;
}

/** The files that no bar holds: beyond the ends of the axis, and without the number. Each can be chosen. */
export function HistogramRest({ facet, histogram, clause }: HistogramRestProps) {
  const change = useChangeFilter();
  const { below, above, none, all } = histogram;
  const nothing: Clause = { kind: 'names', names: [''] };
  const rest = [
    { key: 'below', tally: below, text: 'below', chooses: (): Clause => clauseOfBins(histogram, -1, -1) },
    {
      key: 'above',
      tally: above,
      text: 'above',
      chooses: (): Clause => clauseOfBins(histogram, all.length, all.length),
    },
    { key: 'none', tally: none, text: 'without', chooses: (): Clause => nothing },
  ].filter(({ tally }) => tally.all > 0);
  const isNone = clause?.kind === 'names' && clause.names.includes('');
  return (
    <p className="histogram-rest quiet figure">
      {rest.map(({ key, tally, text, chooses }) => (
        <button
          key={key}
          type="button"
          className="phrase"
          aria-pressed={key === 'none' && isNone}
          onClick={() => {
            change.set(facet.id, key === 'none' && isNone ? null : chooses());
          }}
        >
          {formatCount(tally.left)} {text}
        </button>
      ))}
    </p>
  );
}
