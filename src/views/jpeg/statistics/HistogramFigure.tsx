import { useMemo, useState } from 'react';
import { coefficientHistogram, type CoefficientHistogram } from '../../../codec/jpeg/ledger/histogram';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { FigureMenu } from '../../shared/FigureMenu';
import { formatCount, formatPercent, formatSignificant } from '../../shared/format';
import { HelpCard } from '../../shared/HelpCard';
import { componentName } from '../component-names';
import { BarFigure } from '../../shared/figures/BarFigure';
import type { BarPlotModel } from '../../shared/figures/bar-plot';
import { frequencyName } from '../../shared/figures/frequency-name';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { HistogramTable } from './HistogramTable';
import { fitLaplace, type LaplaceFit } from './laplace-fit';
import { hasMoreThanMiddle, valueBins, valueDomain } from './value-window';

interface HistogramFigureProps {
  readonly jpeg: Jpeg;
  readonly component: number;
  readonly coefficient: number;
  readonly padding: boolean;
  readonly logarithmic: boolean;
  readonly onLogarithmic: (logarithmic: boolean) => void;
}

/** How often the chosen coefficient takes each value, over the whole picture. */
export function HistogramFigure(props: HistogramFigureProps) {
  const { jpeg, component, coefficient, padding, logarithmic } = props;
  const plane = jpeg.components[component];
  const step = plane.table[coefficient];
  const histogram = useMemo(() => coefficientHistogram(plane, coefficient, { padding }), [plane, coefficient, padding]);
  const bins = useMemo(() => valueBins(histogram), [histogram]);
  const fit = useMemo(() => (coefficient === 0 ? null : fitLaplace(histogram)), [histogram, coefficient]);
  const [all, setAll] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const { svg, exports } = usePlotExports(`histogram-${component}-${coefficient}`);
  const domain = valueDomain(histogram, all);
  const name = `${componentName(jpeg, component)}, ${frequencyName(coefficient)}`;
  return (
    <figure className="panel-figure" aria-label={`Histogram of ${name}`} data-help-beside>
      <figcaption>
        <span>{name}</span>
        <HistogramCard />
        <ChoiceGroup
          quiet
          label="Counts"
          value={logarithmic ? 'log' : 'linear'}
          choices={[
            { value: 'linear', label: 'Linear' },
            { value: 'log', label: 'Log' },
          ]}
          onChange={(value) => {
            props.onLogarithmic(value === 'log');
          }}
        />
        {hasMoreThanMiddle(histogram) && (
          <ChoiceGroup
            quiet
            label="Values"
            value={all ? 'all' : 'middle'}
            choices={[
              { value: 'middle', label: 'Middle', title: 'As many as can be told apart' },
              { value: 'all', label: 'All values' },
            ]}
            onChange={(value) => {
              setAll(value === 'all');
            }}
          />
        )}
        <FigureMenu
          label="Save the histogram"
          exports={[
            ...exports,
            {
              label: 'Counts, CSV',
              detail: 'quantised, value, count',
              file: `histogram-${component}-${coefficient}.csv`,
              make: () =>
                Promise.resolve(
                  csv(
                    ['quantised', 'value', 'count'],
                    Array.from(histogram.counts, (count, i) => [histogram.min + i, step * (histogram.min + i), count]),
                  ),
                ),
            },
          ]}
        />
      </figcaption>
      <BarFigure
        title={describe(histogram, name)}
        bins={bins}
        domain={domain}
        logarithmic={logarithmic}
        xLabel={`value in the file; above: × step ${step}; upwards: blocks`}
        xText={signed}
        above={(value) => signed(value * step)}
        whole
        svg={svg}
        onPoint={setPointed}
      >
        {(plot) => fit && <FitCurve plot={plot} fit={fit} blocks={histogram.blocks} domain={domain} />}
      </BarFigure>
      <HistogramTable histogram={histogram} />
      <p className="quiet figure frequency-note">
        {pointed === null ? summary(histogram, fit, step) : countAt(histogram, Math.round(pointed), step)}
      </p>
    </figure>
  );
}

interface FitCurveProps {
  readonly plot: BarPlotModel;
  readonly fit: LaplaceFit;
  readonly blocks: number;
  readonly domain: readonly [number, number];
}

/** The counts that the fit expects, a point for each value. */
function FitCurve({ plot, fit, blocks, domain }: FitCurveProps) {
  const first = Math.ceil(domain[0]);
  const points = Array.from({ length: Math.floor(domain[1]) - first + 1 }, (_, i) => {
    const { x, y } = plot.place(first + i, blocks * fit.shareOf(first + i));
    return `${x},${y}`;
  });
  return <polyline className="fit-curve" points={points.join(' ')} />;
}

const signed = (value: number): string => formatCount(value);

function describe({ min, max, blocks, zeroShare }: CoefficientHistogram, name: string): string {
  return `Histogram of ${name}: ${formatCount(blocks)} blocks, values from ${signed(min)} to ${signed(max)}, ${formatPercent(zeroShare)} of them zero`;
}

function summary({ min, max, zeroShare, blocks }: CoefficientHistogram, fit: LaplaceFit | null, step: number): string {
  const figures = `${formatCount(blocks)} blocks, ${signed(min)} to ${signed(max)}, ${formatPercent(zeroShare)} zeros`;
  return fit ? `${figures}; line: Laplace, b = ${formatSignificant(fit.scale * step)} (maximum likelihood)` : figures;
}

function countAt({ counts, min, blocks }: CoefficientHistogram, value: number, step: number): string {
  const count = counts[value - min] ?? 0;
  return `${signed(value)} (coefficient ${signed(value * step)}): ${formatCount(count)} blocks, ${formatPercent(count / Math.max(1, blocks))}`;
}

function HistogramCard() {
  return (
    <HelpCard
      title="the histogram"
      formula={<>P(n) = ∫ e^(−|x|/b) / 2b dx over (n ± ½) · step</>}
      source="Reininger & Gibson, Distributions of the Two-Dimensional DCT Coefficients for Images, 1983"
    >
      <p>
        How often this coefficient takes each whole value in the file; times its step it is the coefficient itself, on
        the upper scale. In photographs AC coefficients pile up at zero and fall off about as fast on both sides. The
        line is the Laplace distribution that makes these counts likeliest, for comparison, no more.
      </p>
      <p>Bins that are empty or overfull at a regular distance are the trace of an earlier compression.</p>
    </HelpCard>
  );
}
