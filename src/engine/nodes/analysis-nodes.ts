/**
 * The nodes that both engines share: the order of the coefficients, the kept set, and the read-outs that follow from
 * energies. Order and energies are found in f64 by the analysis worker, so that both engines keep the very same set.
 */
import { planSelection } from '../../math/selection';
import type { AnalysisClient } from '../analysis/analysis-client';
import { coefficientKey, rankKey, type RankKey } from '../analysis/questions';
import type { EngineNode } from '../backend';
import type { Work } from '../work';

export interface AnalysisNodes {
  /** Before the backend's nodes. */
  readonly upstream: readonly EngineNode[];
  /** After them. */
  readonly downstream: readonly EngineNode[];
}

const COEFFICIENT_PARAMS = ['transform', 'block', 'basis', 'color'] as const;
const RANK_PARAMS = [...COEFFICIENT_PARAMS, 'rule', 'scope'] as const;
const CURVE_TRANSFORMS = ['dft', 'dct', 'block'] as const;

export function analysisNodes(work: Work, client: AnalysisClient): AnalysisNodes {
  const selectionNow = () => {
    if (!work.selection) throw new Error('The kept set is asked for before it is planned.');
    return work.selection;
  };
  const upstream: EngineNode[] = [
    {
      id: 'picture.source',
      params: [],
      inputs: [],
      run() {
        if (!work.picture) return;
        // Nothing that was found for another picture may be shown with this one.
        work.curves.clear();
        // Not waited for: the worker takes its messages in order, so no question overtakes the picture.
        client.setPicture(work.picture);
      },
    },
    {
      id: 'rank.order',
      params: RANK_PARAMS,
      inputs: ['picture.source'],
      async run(signal) {
        const key = rankKey(work.params);
        const ranks = await client.ask((analysis) => analysis.rank(key));
        signal.throwIfAborted();
        work.ranks = ranks;
      },
    },
    {
      id: 'select.kept',
      params: ['keep', 'bandFrom'],
      inputs: ['rank.order'],
      run() {
        if (!work.ranks) return;
        const { keep, bandFrom } = work.params;
        work.selection = planSelection({ ranks: work.ranks, share: keep, bandFrom });
      },
    },
  ];
  const downstream: EngineNode[] = [
    {
      id: 'metrics.energy',
      params: [],
      inputs: ['select.kept'],
      sink: true,
      async run(signal) {
        const key = rankKey(work.params);
        const selection = selectionNow();
        const { picture, ranks } = work;
        const energy = await client.ask((analysis) => analysis.energies(key, selection));
        // A late figure is worth showing while a slider moves, but not one of another order or picture.
        if (work.picture !== picture || work.ranks !== ranks) signal.throwIfAborted();
        work.energy = energy;
        work.readoutsChanged();
      },
    },
    {
      id: 'metrics.bytes',
      params: [],
      inputs: ['select.kept'],
      sink: true,
      idle: true,
      async run(signal) {
        const key = rankKey(work.params);
        const selection = selectionNow();
        const bytes = await client.ask((analysis) => analysis.bytes(key, selection));
        signal.throwIfAborted();
        work.bytes = bytes;
        work.readoutsChanged();
      },
    },
    ...CURVE_TRANSFORMS.map((transform): EngineNode => ({
      id: `curve.${transform}`,
      params: ['color', 'rule', 'scope', 'bandFrom', ...(transform === 'block' ? (['block'] as const) : [])],
      inputs: ['picture.source'],
      sink: true,
      idle: true,
      async run(signal) {
        const curve = await client.ask((analysis) => analysis.curve(curveKey(work, transform), work.params.bandFrom));
        signal.throwIfAborted();
        work.curves.set(transform, curve);
        work.readoutsChanged();
      },
    })),
  ];
  return { upstream, downstream };
}

/** The order that a curve is drawn for: the present rule, on the exact basis. */
function curveKey(work: Work, transform: (typeof CURVE_TRANSFORMS)[number]): RankKey {
  const { rule, scope } = work.params;
  const params = { ...work.params, transform, basis: 'exact' as const };
  return { ...coefficientKey(params), rule, scope: transform === 'block' ? scope : 'picture' };
}
