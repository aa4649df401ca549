interface ScaleBarProps {
  /** CSS gradient from the lowest value to the highest. */
  readonly gradient: string;
  /** What is measured, with its unit. */
  readonly label: string;
  /** Place 0…1 along the bar, and what stands there. */
  readonly ticks: readonly { readonly position: number; readonly label: string }[];
}

/** A colour map's scale: which colour means which value. */
export function ScaleBar({ gradient, label, ticks }: ScaleBarProps) {
  return (
    <div className="scale-bar">
      <span className="scale-label">{label}</span>
      <div className="scale-track">
        <div className="scale-colors" style={{ backgroundImage: gradient }} />
        {ticks.map((tick) => (
          <span key={tick.label} className="scale-tick" style={{ left: `${tick.position * 100}%` }}>
            {tick.label}
          </span>
        ))}
      </div>
    </div>
  );
}
