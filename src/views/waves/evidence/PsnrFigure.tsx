import { memo, useMemo, useRef } from 'react';
import { formatPermalink } from '../../../settings/permalink';
import { useBench, useEngine, useSetting } from '../../shared/bench-context';
import { FigureMenu } from '../../shared/FigureMenu';
import { HelpCard } from '../../shared/HelpCard';
import { standaloneSvg } from '../../shared/standalone-svg';
import { useSize } from '../../shared/use-size';
import { psnrAt, psnrPlot, type PsnrPlotModel } from './psnr-plot';
import { PsnrMarker } from './PsnrMarker';
import { PsnrTable } from './PsnrTable';
import { mounted } from '../../shared/mounted';

/** PSNR over the share kept, for every transform; the mark is the present setting and can be dragged. */
export function PsnrFigure() {
  const { engine, settings } = useBench();
  const curves = useEngine((snapshot) => snapshot.curves);
  const psnr = useEngine((snapshot) => snapshot.readouts?.psnr ?? null);
  const keep = useSetting('keep');
  const rule = useSetting('rule');
  const basis = useSetting('basis');
  const scope = useSetting('scope');
  const transform = useSetting('transform');
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(box);
  // Where the setting lies on its curve, the mark follows the slider at once; elsewhere it waits for the measured value.
  const curve = curves.find((candidate) => candidate.transform === transform);
  const onCurve = rule === 'largest' && basis === 'exact' && (transform !== 'block' || scope === 'picture');
  const marked = (onCurve && curve ? psnrAt(curve, keep) : null) ?? psnr;
  const plot = useMemo(() => psnrPlot({ curves, ...size }), [curves, size]);
  const notes = [
    basis === 'naive' && transform === 'dft'
      ? 'The DFT curve is of the exact basis; the mark is what the naive basis reaches.'
      : '',
    ...curves.map((entry) => entry.note),
  ].filter((note) => note !== '');
  return (
    <figure className="psnr" aria-label="PSNR over the share of coefficients kept" data-help-beside>
      <figcaption>
        <span>PSNR over share kept</span>
        <PsnrCard />
        <FigureMenu
          label="Save the plot"
          exports={[
            {
              label: 'Plot, SVG',
              detail: 'with its settings',
              file: 'psnr.svg',
              make: () => Promise.resolve(standaloneSvg(mounted(svg), formatPermalink(settings.getState()))),
            },
            {
              label: 'Curves, CSV',
              detail: 'share, PSNR, energy',
              file: 'curve.csv',
              make: () => engine.exportBlob('curve.csv'),
            },
          ]}
        />
      </figcaption>
      <div className="psnr-box" ref={box}>
        {size.width > 0 && (
          <svg ref={svg} width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`}>
            <title>PSNR in decibels over the share of coefficients kept</title>
            <Drawn plot={plot} current={transform} />
            <PsnrMarker plot={plot} keep={keep} psnr={marked} svg={svg} />
          </svg>
        )}
      </div>
      {notes.length > 0 && (
        <p className="quiet psnr-note" title={notes.join(' ')}>
          {notes.join(' ')}
        </p>
      )}
      <PsnrTable curves={curves} />
    </figure>
  );
}

/** All of the plot that stays while the slider moves. */
const Drawn = memo(function Drawn({ plot, current }: { readonly plot: PsnrPlotModel; readonly current: string }) {
  return (
    <>
      <Axes plot={plot} />
      {plot.curves.map((entry) => (
        <g
          key={entry.transform}
          className="curve"
          data-transform={entry.transform}
          data-current={entry.transform === current || undefined}
        >
          <path d={entry.path} />
          <text x={entry.labelX} y={entry.labelY}>
            {entry.label}
          </text>
        </g>
      ))}
    </>
  );
});

function Axes({ plot }: { readonly plot: PsnrPlotModel }) {
  const { left, top, right, bottom } = plot.frame;
  return (
    <g className="axes" aria-hidden="true">
      {plot.xMinor.map((at) => (
        <line key={at} className="minor" x1={at} x2={at} y1={top} y2={bottom} />
      ))}
      {plot.xTicks.map((tick) => (
        <g key={tick.label}>
          <line x1={tick.at} x2={tick.at} y1={top} y2={bottom} />
          <text x={tick.at} y={bottom + 15} textAnchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      {plot.yTicks.map((tick) => (
        <g key={tick.label}>
          <line x1={left} x2={right} y1={tick.at} y2={tick.at} />
          <text x={left - 8} y={tick.at} dominantBaseline="central" textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 30} textAnchor="middle">
        share of coefficients kept
      </text>
    </g>
  );
}

function PsnrCard() {
  return (
    <HelpCard
      title="the curves"
      formula={<>PSNR = 10 log₁₀(255² / MSE)</>}
      source="Parseval’s theorem: no inverse is needed"
    >
      <p>
        Put the coefficients in order and add their energies from the far end: what is left out is the error, so every
        point of a curve is known at once. The curves follow the rule under “Which” and count all colour channels
        together; drag the mark to choose a share.
      </p>
    </HelpCard>
  );
}
