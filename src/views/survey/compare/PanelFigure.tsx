import { useState, type ReactNode } from 'react';
import { FigureMenu, type FigureExport } from '../../shared/FigureMenu';
import { ChartTable, type ChartTableModel } from '../charts/ChartTable';
import { useChartSource } from '../charts/chart-source';

interface PanelFigureProps {
  readonly title: string;
  readonly help: ReactNode;
  readonly exports: readonly FigureExport[];
  /** What hover and focus change: two lines of room. */
  readonly told: ReactNode;
  readonly table: () => ChartTableModel;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure's heading, its menu, what it says of the row that is pointed at, the drawing, and its numbers as a table. */
export function PanelFigure({ title, help, exports, told, table, className, children }: PanelFigureProps) {
  const { first } = useChartSource();
  const [open, setOpen] = useState(false);
  return (
    <figure className={`chart ${className ?? ''}`} aria-label={title} data-help-beside>
      <figcaption>
        <h3>{title}</h3>
        {help}
        <FigureMenu label={`Save: ${title}`} stem={first.name} exports={exports} />
      </figcaption>
      <div className="quiet figure panel-told">{told}</div>
      {children}
      <details
        className="chart-table"
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary className="quiet" aria-label={`${title} as a table`}>
          Table
        </summary>
        {open && <ChartTable title={title} table={table()} />}
      </details>
    </figure>
  );
}
