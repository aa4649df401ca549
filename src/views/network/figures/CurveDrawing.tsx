import { PlotAxes } from '../../shared/figures/PlotAxes';
import { LEGEND_SWATCH, type CurvePlotModel, type CurveSpec, type Series } from './curve-plot';

interface CurveDrawingProps {
  readonly spec: CurveSpec;
  readonly plot: CurvePlotModel;
  /** Where the settings are: the brass line. */
  readonly now: number | null;
  readonly pointed: number | null;
}

/** The inside of a plot: axes, legend, curves, and where the settings and the pointer are. */
export function CurveDrawing({ spec, plot, now, pointed }: CurveDrawingProps) {
  const { right, top, bottom } = plot.frame;
  return (
    <>
      <PlotAxes {...plot} xName={spec.x.name} />
      {plot.rightTicks.map(({ at, label }) => (
        <text key={label} x={right + 6} y={at} dominantBaseline="central">
          {label}
        </text>
      ))}
      {plot.legend.map(({ series, label, x, y }) => (
        <g key={series.id}>
          <Swatch series={series} x={x} y={y} />
          <text x={x + LEGEND_SWATCH} y={y} dominantBaseline="central">
            {label}
          </text>
        </g>
      ))}
      {pointed !== null && pointed !== now && (
        <line className="curve-pointed" x1={plot.xOf(pointed)} x2={plot.xOf(pointed)} y1={top} y2={bottom} />
      )}
      {now !== null && <line className="curve-now" x1={plot.xOf(now)} x2={plot.xOf(now)} y1={top} y2={bottom} />}
      {plot.curves.map(({ series, path, marks }) => (
        <g key={series.id} className="curve-series" data-hue={series.hue} data-look={series.look}>
          {(series.look === 'line' || series.look === 'dashed') && <path d={path} />}
          {marks.map(({ at, x, y }) => {
            const active = at === pointed || at === now;
            const alone = series.look === 'dots' || series.look === 'rings';
            return (active || alone) && <circle key={at} cx={x} cy={y} r={alone ? (active ? 4 : 3) : 3.5} />;
          })}
        </g>
      ))}
    </>
  );
}

function Swatch({ series, x, y }: { readonly series: Series; readonly x: number; readonly y: number }) {
  const alone = series.look === 'dots' || series.look === 'rings';
  return (
    <g className="curve-series" data-hue={series.hue} data-look={series.look}>
      {alone ? <circle cx={x + LEGEND_SWATCH / 2 - 3} cy={y} r={3} /> : <path d={`M${x},${y}h${LEGEND_SWATCH - 6}`} />}
    </g>
  );
}
