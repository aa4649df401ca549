import { useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { formatCount } from '../format';
import { useSize } from '../use-size';
import './bar-figure.css';
import { BAR_MARGIN, barPlot, type BarPlotModel, type Bin } from './bar-plot';

interface BarFigureProps {
  /** What is drawn, for those who do not see it. */
  readonly title: string;
  readonly bins: readonly Bin[];
  readonly domain: readonly [number, number];
  readonly logarithmic: boolean;
  /** Below the axis: what is measured, with its unit. */
  readonly xLabel: string;
  /** What stands at a tick. */
  readonly xText: (value: number) => string;
  /** What stands at a tick of a second scale, along the upper edge. */
  readonly above?: (value: number) => string;
  /** Ticks at whole values only. */
  readonly whole?: boolean;
  readonly svg?: RefObject<SVGSVGElement | null>;
  /** The value under the pointer; null when it has left. */
  readonly onPoint?: (value: number | null) => void;
  /** Drawn over the bars. */
  readonly children?: (plot: BarPlotModel) => ReactNode;
}

const TWO_SCALES_MARGIN = { ...BAR_MARGIN, top: 20 } as const;

/** A histogram with its axes, as large as its box. */
export function BarFigure({
  title,
  bins,
  domain,
  logarithmic,
  xLabel,
  xText,
  above,
  whole = false,
  svg,
  onPoint,
  children,
}: BarFigureProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const [from, to] = domain;
  const twoScales = above !== undefined;
  const plot = useMemo(
    () =>
      barPlot({
        bins,
        domain: [from, to],
        width,
        height,
        logarithmic,
        ...(twoScales ? { margin: TWO_SCALES_MARGIN } : {}),
      }),
    [bins, from, to, width, height, logarithmic, twoScales],
  );
  return (
    <div className="bar-figure" ref={box}>
      {width > 0 && height > 0 && (
        <svg
          ref={svg}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={title}
          onPointerMove={(event) => {
            const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
            const inside = at >= plot.frame.left && at <= plot.frame.right;
            onPoint?.(inside ? plot.valueAt(at) : null);
          }}
          onPointerLeave={() => onPoint?.(null)}
        >
          <Axes plot={plot} label={xLabel} text={xText} above={above} whole={whole} />
          <path className="bars" d={plot.path} />
          {children?.(plot)}
        </svg>
      )}
    </div>
  );
}

interface AxesProps {
  readonly plot: BarPlotModel;
  readonly label: string;
  readonly text: (value: number) => string;
  readonly above: BarFigureProps['above'];
  readonly whole: boolean;
}

function Axes({ plot, label, text, above, whole }: AxesProps) {
  const { left, right, top, bottom } = plot.frame;
  const ticks = whole ? plot.xTicks.filter(({ value }) => Number.isInteger(value)) : plot.xTicks;
  return (
    <g className="bar-axes">
      {plot.yTicks.map((tick) => (
        <g key={tick.value}>
          <line x1={left} x2={right} y1={tick.at} y2={tick.at} />
          <text x={left - 6} y={tick.at} dominantBaseline="central" textAnchor="end">
            {formatCount(tick.value)}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <text key={tick.value} x={tick.at} y={bottom + 14} textAnchor="middle">
          {text(tick.value)}
        </text>
      ))}
      <text x={(left + right) / 2} y={bottom + 30} textAnchor="middle">
        {label}
      </text>
      {above &&
        ticks.map((tick) => (
          <text key={tick.value} x={tick.at} y={top - 6} textAnchor="middle">
            {above(tick.value)}
          </text>
        ))}
    </g>
  );
}
