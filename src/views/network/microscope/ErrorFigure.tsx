import { useMemo, useRef, useState } from 'react';
import { rectifierErrorCurves } from '../../../math/jpeg-domain/rectifier-errors';
import type { MapInfo, SiteErrors } from '../../../engine/network/api';
import { useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { FigureMenu } from '../../shared/FigureMenu';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { PlotAxes } from '../../shared/figures/PlotAxes';
import { formatNumber, formatPercent } from '../../shared/format';
import { useSize } from '../../shared/use-size';
import { useNetwork } from '../network-context';
import { useMaps } from '../use-picked';
import { ErrorCard } from './cards';
import { errorPlot, type ErrorPlotModel } from './error-plot';
import { networkErrors, PHIS, type ErrorSeries } from './error-series';
import { PhiPlot } from './PhiPlot';
import type { Lens } from './use-lens';

type Scope = 'block' | 'layer' | 'network';

const SCOPES = [
  { value: 'block', label: 'Block', title: 'The 64 pixels above' },
  { value: 'layer', label: 'Layer', title: 'All pixels that enter this ReLU' },
  { value: 'network', label: 'Network', title: 'All pixels that enter any ReLU' },
] as const;

interface ErrorFigureProps {
  readonly lens: Lens;
  readonly onPhi: (phi: number) => void;
}

/** How far ASM and APX are from the exact ReLU, over φ: of the block, of its layer, of the network. */
export function ErrorFigure({ lens, onPhi }: ErrorFigureProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const [scope, setScope] = useState<Scope>('block');
  const { svg, exports } = usePlotExports(`relu-error-${scope}`);
  const series = useSeries(scope, lens);
  const { phi } = lens.block;
  const plot = useMemo(() => series && errorPlot(series, width, height), [series, width, height]);
  const spatial = useSetting('domain') === 'spatial';
  const told = series ? readout(series, phi, scope) : spatial ? 'In pixels every ReLU is exact.' : 'On its way…';
  return (
    <figure className="panel-figure" aria-label="Error of the ReLU over φ" data-help-beside>
      <figcaption>
        <span className="micro-title">Error over φ</span>
        <ErrorCard />
        <ChoiceGroup quiet label="Summed over" value={scope} choices={SCOPES} onChange={setScope} />
        <FigureMenu
          label="Save the errors"
          exports={[
            ...exports,
            {
              label: 'Errors, CSV',
              detail: 'φ, ASM, APX, masks',
              file: `relu-error-${scope}.csv`,
              make: () => Promise.resolve(series ? seriesCsv(series) : csv([], [])),
            },
          ]}
        />
      </figcaption>
      <p className="quiet figure micro-told">{told}</p>
      <div className="micro-plot" ref={box}>
        {width > 0 && height > 0 && plot && (
          <PhiPlot
            svg={svg}
            width={width}
            height={height}
            label="Error over φ"
            phi={phi}
            text={told}
            phiAt={plot.phiAt}
            onPhi={onPhi}
          >
            <Drawn plot={plot} phi={phi} />
          </PhiPlot>
        )}
      </div>
      {series && <SeriesTable series={series} />}
    </figure>
  );
}

function useSeries(scope: Scope, { from }: Lens): ErrorSeries | null {
  const errors = useNetwork((snapshot) => snapshot.errors);
  const maps = useMaps();
  return useMemo(() => seriesOf(scope, from, errors, maps), [scope, from, errors, maps]);
}

function seriesOf(
  scope: Scope,
  { id, coefficients }: Lens['from'],
  errors: readonly SiteErrors[] | null,
  maps: readonly MapInfo[],
): ErrorSeries | null {
  if (scope === 'block') {
    const { asm, apx, mask } = rectifierErrorCurves(coefficients);
    return { asm: Array.from(asm), apx: Array.from(apx), mask: Array.from(mask) };
  }
  if (!errors) return null;
  return scope === 'network' ? networkErrors(errors, maps) : (errors.find((site) => site.id === id) ?? null);
}

function readout({ asm, apx, mask }: ErrorSeries, phi: number, scope: Scope): string {
  const wrong = scope === 'block' ? `${Math.round(64 * mask[phi - 1])} of 64` : formatPercent(mask[phi - 1]);
  return `φ = ${phi}: ASM ${formatNumber(asm[phi - 1])}, APX ${formatNumber(apx[phi - 1])}, ${wrong} wrong`;
}

function Drawn({ plot, phi }: { readonly plot: ErrorPlotModel; readonly phi: number }) {
  const { frame, barFrame, barTicks } = plot;
  const mark = plot.place(phi);
  return (
    <>
      <PlotAxes
        frame={{ ...frame, bottom: barFrame.bottom }}
        xTicks={plot.xTicks}
        yTicks={plot.yTicks}
        xName="φ: RMSE above, share of wrong mask pixels below"
      />
      {barTicks.map(({ at, label }) => (
        <g key={label} className="plot-axis">
          <line x1={barFrame.left} x2={barFrame.right} y1={at} y2={at} />
          <text x={barFrame.left - 6} y={at} dominantBaseline="central" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {plot.bars.map((bar) => (
        <rect key={bar.phi} className="micro-bar" x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
      ))}
      <path className="micro-apx" d={plot.apxPath} />
      <path className="micro-asm" d={plot.asmPath} />
      <g className="micro-legend" transform={`translate(${frame.right - 92} ${frame.top + 8})`}>
        <path className="micro-asm" d="M0,0h16" />
        <text x={21} dominantBaseline="central">
          ASM
        </text>
        <path className="micro-apx" d="M52,0h16" />
        <text x={73} dominantBaseline="central">
          APX
        </text>
      </g>
      <line className="micro-now" x1={mark.x} x2={mark.x} y1={frame.top} y2={barFrame.bottom} />
      <circle className="micro-dot" cx={mark.x} cy={mark.apx} r={4} />
      <circle className="micro-dot" cx={mark.x} cy={mark.asm} r={4} />
    </>
  );
}

const HEAD = ['phi', 'asm_rmse', 'apx_rmse', 'mask_wrong_share'];

function seriesCsv({ asm, apx, mask }: ErrorSeries): Blob {
  return csv(
    HEAD,
    PHIS.map((phi) => [phi, asm[phi - 1], apx[phi - 1], mask[phi - 1]]),
  );
}

function SeriesTable({ series: { asm, apx, mask } }: { readonly series: ErrorSeries }) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>Error of the ReLU over φ</caption>
        <thead>
          <tr>
            {['φ', 'RMSE of ASM', 'RMSE of APX', 'Mask pixels that are wrong'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PHIS.map((phi) => (
            <tr key={phi}>
              <th scope="row">{phi}</th>
              <td>{formatNumber(asm[phi - 1])}</td>
              <td>{formatNumber(apx[phi - 1])}</td>
              <td>{formatPercent(mask[phi - 1])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
