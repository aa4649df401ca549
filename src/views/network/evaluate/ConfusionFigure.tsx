import { useRef, useState, type ReactNode } from 'react';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { FigureMenu } from '../../shared/FigureMenu';
import { useEscape } from '../../shared/use-escape';
import { useSize } from '../../shared/use-size';
import '../figures/curve-figure.css';
import { ConfusionCard } from './cards';
import { nameOf, type ConfusionCell } from './confusion-cells';
import { ConfusionGrid } from './ConfusionGrid';

interface ConfusionFigureProps {
  readonly title: string;
  readonly file: string;
  /** Row after row. */
  readonly cells: readonly ConfusionCell[];
  readonly classes: readonly string[];
  readonly shows: 'counts' | 'shares';
  /** Said while no cell is pointed at. */
  readonly rest: string;
  readonly choice: ReactNode;
}

/** A confusion matrix as a heat grid: hover or focus reads a cell, a click keeps it, Escape lets it go. */
export function ConfusionFigure({ title, file, cells, classes, shows, rest, choice }: ConfusionFigureProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const { svg, exports } = usePlotExports(file);
  const [pointed, setPointed] = useState<number | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  useEscape(() => {
    setPicked(null);
  });
  const told = cells[pointed ?? picked ?? -1]?.text ?? rest;
  const names = classes.map((_, index) => nameOf(classes, index));
  return (
    <figure className="confusion" aria-label={title} data-help-beside>
      <figcaption>
        <span className="curve-title">{title}</span>
        <ConfusionCard />
        {choice}
        <FigureMenu
          label={`Save: ${title}`}
          exports={[
            ...exports,
            {
              label: 'Counts, CSV',
              detail: 'row: actual, column: answered',
              file: `${file}.csv`,
              make: () =>
                Promise.resolve(
                  csv(
                    ['actual \\ answered', ...names],
                    names.map((name, row) => [
                      name,
                      ...cells.filter(({ actual }) => actual === row).map(({ count }) => count),
                    ]),
                  ),
                ),
            },
          ]}
        />
      </figcaption>
      <p className="quiet figure curve-told" aria-live="polite">
        {told}
      </p>
      <div className="confusion-box" ref={box}>
        {width > 0 && height > 0 && (
          <ConfusionGrid
            svg={svg}
            title={title}
            cells={cells}
            classes={classes}
            shows={shows}
            width={width}
            height={height}
            picked={picked}
            onPoint={setPointed}
            onPick={setPicked}
          />
        )}
      </div>
    </figure>
  );
}
