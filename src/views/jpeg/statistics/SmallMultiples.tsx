import { useMemo } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { coefficientHistograms, type CoefficientHistogram } from '../../../codec/jpeg/ledger/histogram';
import { ZIGZAG } from '../../../codec/jpeg/zigzag';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { formatPercent } from '../../shared/format';
import { barPlot } from '../../shared/figures/bar-plot';
import { frequencyName } from '../../shared/figures/frequency-name';
import { commonReach, valueBins } from './value-window';

/** Of the AC coefficients the slowest, in zig-zag order. */
const SHOWN = 15;
const SIZE = { width: 84, height: 40 } as const;
const MARGIN = { left: 0, top: 2, right: 0, bottom: 0 } as const;

interface SmallMultiplesProps {
  readonly jpeg: Jpeg;
  readonly component: number;
  readonly padding: boolean;
  readonly logarithmic: boolean;
}

/** The histograms of the first AC coefficients side by side, on one scale of values; a click opens one. */
export function SmallMultiples({ jpeg, component, padding, logarithmic }: SmallMultiplesProps) {
  const coefficient = useSetting('coefficient');
  const change = useChangeSettings();
  const histograms = useMemo(
    () => coefficientHistograms(jpeg.components[component], Array.from(ZIGZAG.slice(1, SHOWN + 1)), { padding }),
    [jpeg, component, padding],
  );
  const reach = useMemo(() => commonReach(histograms), [histograms]);
  return (
    <figure className="panel-figure" aria-label="The first AC coefficients">
      <figcaption>
        <span>{`The first ${SHOWN} AC, zig-zag order, −${reach} to ${reach}`}</span>
      </figcaption>
      <div className="small-multiples">
        {histograms.map((histogram) => (
          <button
            key={histogram.frequency}
            type="button"
            className="small-multiple"
            aria-pressed={histogram.frequency === coefficient}
            title={`${frequencyName(histogram.frequency)}: ${formatPercent(histogram.zeroShare)} zeros`}
            onClick={() => {
              change({ coefficient: histogram.frequency });
            }}
          >
            <Drawing histogram={histogram} reach={reach} logarithmic={logarithmic} />
            <span className="figure">{frequencyName(histogram.frequency)}</span>
          </button>
        ))}
      </div>
    </figure>
  );
}

interface DrawingProps {
  readonly histogram: CoefficientHistogram;
  readonly reach: number;
  readonly logarithmic: boolean;
}

function Drawing({ histogram, reach, logarithmic }: DrawingProps) {
  const path = useMemo(
    () =>
      barPlot({
        bins: valueBins(histogram),
        domain: [-reach - 0.5, reach + 0.5],
        ...SIZE,
        logarithmic,
        margin: MARGIN,
      }).path,
    [histogram, reach, logarithmic],
  );
  return (
    <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} preserveAspectRatio="none" aria-hidden="true">
      <path className="bars" d={path} />
    </svg>
  );
}
