import { useRef, useMemo, type PointerEvent } from 'react';
import { formatDecibels, formatPercent } from '../../shared/format';
import { FigureMenu } from '../../shared/FigureMenu';
import { HelpCard } from '../../shared/HelpCard';
import { mounted } from '../../shared/mounted';
import { useSize } from '../../shared/use-size';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { PlotAxes } from '../../shared/figures/PlotAxes';
import type { BuildUpPoint } from './block-in-view';
import { curvePlot, type CurvePlotModel } from './curve-plot';

interface CurveFigureProps {
  readonly curve: readonly BuildUpPoint[];
  readonly count: number;
  readonly onCount: (count: number) => void;
}

/** PSNR and energy over the number of coefficients; the mark is where the player stands, and can be dragged. */
export function CurveFigure({ curve, count, onCount }: CurveFigureProps) {
  const box = useRef<HTMLDivElement>(null);
  const { svg, exports } = usePlotExports('build-up');
  const { width, height } = useSize(box);
  const plot = useMemo(() => curvePlot(curve, width, height), [curve, width, height]);
  const moveTo = (event: PointerEvent): void => {
    onCount(plot.countAt(event.clientX - mounted(svg).getBoundingClientRect().left));
  };
  return (
    <figure className="curve-figure" aria-label="PSNR and energy over the number of coefficients" data-help-beside>
      <figcaption>
        <span>PSNR, and energy (dashed)</span>
        <CurveCard />
        <FigureMenu
          label="Save the plot"
          exports={[
            ...exports,
            {
              label: 'Curve, CSV',
              detail: 'count, PSNR, energy',
              file: 'build-up.csv',
              make: () =>
                Promise.resolve(
                  csv(
                    ['coefficients', 'psnr_dB', 'energy_share'],
                    curve.map((point) => [point.count, point.psnr, point.energy]),
                  ),
                ),
            },
          ]}
        />
      </figcaption>
      <div className="curve-box" ref={box}>
        {width > 0 && (
          <svg
            ref={svg}
            className="plot"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            aria-hidden="true"
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.preventDefault();
              event.currentTarget.setPointerCapture(event.pointerId);
              moveTo(event);
            }}
            onPointerMove={(event) => {
              if (event.currentTarget.hasPointerCapture(event.pointerId) && event.buttons !== 0) moveTo(event);
            }}
          >
            <Drawn plot={plot} />
            <Mark plot={plot} count={count} />
          </svg>
        )}
      </div>
      <CurveTable curve={curve} />
    </figure>
  );
}

function Drawn({ plot }: { readonly plot: CurvePlotModel }) {
  return (
    <>
      <PlotAxes {...plot} xName="coefficients, along the zig-zag" />
      <path className="energy-line" d={plot.energyPath} />
      <path className="psnr-line" d={plot.psnrPath} />
    </>
  );
}

function Mark({ plot, count }: { readonly plot: CurvePlotModel; readonly count: number }) {
  const { x, y } = plot.place(count);
  return (
    <g className="plot-mark">
      <line x1={x} x2={x} y1={plot.frame.top} y2={plot.frame.bottom} />
      <circle cx={x} cy={y} r={4.5} />
    </g>
  );
}

const ROWS = [0, 1, 2, 4, 8, 16, 32, 64];

function CurveTable({ curve }: { readonly curve: readonly BuildUpPoint[] }) {
  return (
    <table className="visually-hidden">
      <caption>PSNR and energy over the number of coefficients</caption>
      <thead>
        <tr>
          <th scope="col">Coefficients</th>
          <th scope="col">PSNR</th>
          <th scope="col">Energy</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((count) => (
          <tr key={count}>
            <th scope="row">{count}</th>
            <td>{formatDecibels(curve[count].psnr)}</td>
            <td>{formatPercent(curve[count].energy)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CurveCard() {
  return (
    <HelpCard
      title="the curves"
      formula={<>MSE = Σ (c of those left out)² / 64</>}
      source="Parseval’s theorem; PSNR against the whole block, before rounding"
    >
      <p>
        The waves are orthonormal: what is left out is the error, so no inverse is needed to know it. Most blocks are
        nearly there after a handful of coefficients; that is why JPEG works.
      </p>
    </HelpCard>
  );
}
