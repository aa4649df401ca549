import { formatNumber } from '../../shared/format';

export interface ScaleBarTick {
  /** 0…1 from the left. */
  readonly place: number;
  readonly value: number;
}

interface LensScaleProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly colors: readonly string[];
  readonly ticks: readonly ScaleBarTick[];
}

/** Which colour means which value, within the figure, so that a saved one has it too. */
export function LensScale({ x, y, width, colors, ticks }: LensScaleProps) {
  const step = width / colors.length;
  return (
    <g aria-hidden="true">
      {colors.map((color, index) => (
        <rect key={index} x={x + index * step} y={y} width={step + 0.5} height={8} fill={color} />
      ))}
      {ticks.map(({ place, value }) => (
        <text key={place} x={x + place * width} y={y + 20} textAnchor="middle">
          {formatNumber(value, 2)}
        </text>
      ))}
    </g>
  );
}
