import { useState, type ReactNode } from 'react';
import { FigureMenu, type FigureExport } from '../../shared/FigureMenu';
import { csv } from '../../shared/figures/plot-exports';
import { useChartSource } from './chart-source';
import { ChartTable, type ChartTableModel } from './ChartTable';

interface ChartFrameProps {
  readonly title: string;
  /** Of the files it is saved as. */
  readonly file: string;
  readonly help: ReactNode;
  /** One line that hover and focus change. */
  readonly told: string;
  readonly exports: readonly FigureExport[];
  readonly table: () => ChartTableModel;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A chart's heading, its menu, one line that reads it out, the drawing, and its numbers as a table. */
export function ChartFrame({ title, file, help, told, exports, table, wide, children }: ChartFrameProps) {
  const { first } = useChartSource();
  const [open, setOpen] = useState(false);
  return (
    <figure className="chart" aria-label={title} data-wide={wide || undefined} data-help-beside>
      <figcaption>
        <h3>{title}</h3>
        {help}
        <FigureMenu
          label={`Save: ${title}`}
          stem={first.name}
          exports={[
            ...exports,
            {
              label: 'Values, CSV',
              detail: 'counts',
              file: `${file}.csv`,
              make: () => Promise.resolve(csvOf(table())),
            },
          ]}
        />
      </figcaption>
      <p className="quiet figure chart-told">{told}</p>
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

const csvOf = ({ head, rows }: ChartTableModel): Blob => csv(head, rows);
