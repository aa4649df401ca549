import './plot-axes.css';

interface Tick {
  readonly at: number;
  readonly label: string;
}

interface PlotAxesProps {
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** What runs across, below its ticks. */
  readonly xName: string;
}

/** The grid of a plot and what stands at it; the SVG around it has the class `plot`. */
export function PlotAxes({ frame, xTicks, yTicks, xName }: PlotAxesProps) {
  const { left, right, top, bottom } = frame;
  return (
    <>
      {xTicks.map((tick) => (
        <g key={tick.label} className="plot-axis">
          <line x1={tick.at} x2={tick.at} y1={top} y2={bottom} />
          <text x={tick.at} y={bottom + 14} textAnchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      {yTicks.map((tick) => (
        <g key={tick.label} className="plot-axis">
          <line x1={left} x2={right} y1={tick.at} y2={tick.at} />
          <text x={left - 6} y={tick.at} dominantBaseline="central" textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      <text className="plot-name" x={(left + right) / 2} y={bottom + 29} textAnchor="middle">
        {xName}
      </text>
    </>
  );
}
