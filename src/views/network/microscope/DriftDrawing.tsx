import { PlotAxes } from '../../shared/figures/PlotAxes';
import type { DriftPlotModel } from './drift-plot';

interface DriftDrawingProps {
  readonly plot: DriftPlotModel;
  readonly classes: readonly string[];
  readonly logits: readonly ArrayLike<number>[];
  readonly phi: number;
  /** The place that is read. */
  readonly told: { readonly phi: number; readonly index: number };
}

/** The inside of the plot of logits: a curve a class, where the spatial network has it (dashed), two names. */
export function DriftDrawing({ plot, classes, logits, phi, told }: DriftDrawingProps) {
  const { left, right, top, bottom } = plot.frame;
  const now = plot.xOf(phi);
  return (
    <>
      <PlotAxes {...plot} xName="φ of all ReLUs; dashed: the network in pixels" />
      {plot.curves.map(({ index, rank, path, reference, nameAt }) => (
        <g key={index} className="drift-curve" data-rank={rank} data-told={index === told.index || undefined}>
          <line
            className="drift-reference"
            x1={rank === 'other' ? right - 6 : left}
            x2={right + 4}
            y1={reference}
            y2={reference}
          />
          <path d={path} />
          {nameAt !== null && (
            <text x={right + 7} y={nameAt} dominantBaseline="central">
              {classes[index]}
            </text>
          )}
        </g>
      ))}
      <line className="micro-now" x1={now} x2={now} y1={top} y2={bottom} />
      <circle className="drift-told" cx={plot.xOf(told.phi)} cy={plot.yOf(logits[told.phi - 1][told.index])} r={3.5} />
    </>
  );
}
