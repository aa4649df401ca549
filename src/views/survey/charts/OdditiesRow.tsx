import { memo } from 'react';
import { extremeFigure, traitFigure } from '../../../survey/charts/odd-figure';
import { oddities, type Oddity } from '../../../survey/charts/oddities';
import { formatFilter } from '../../../survey/filter/filter';
import { formatCount } from '../../shared/format';
import { visibleName } from '../filter/facet-text';
import { useChangeFilter } from '../filter/use-filter';
import { Thumbnail } from '../files/Thumbnail';
import { useOpenFile } from '../files/use-open-file';
import { OdditiesCard } from './cards';
import { useChartSource } from './chart-source';
import { oddityChoice } from './oddity-choice';
import { useRemembered } from './remember';
import { useSettled } from '../use-settled';

/** What is odd among the files that the filter leaves, a small card each: the farthest file, and a way to all of them. */
export const OdditiesRow = memo(function OdditiesRow() {
  const { first, filter, rows } = useChartSource();
  const now = `${first.id} ${rows} ${formatFilter(filter)}`;
  const key = useSettled(now);
  const kept = useRemembered(key, () => ({ table: first.table, found: oddities(first.table, first.selection) }));
  // Rows of a table that has gone are not those of the table that came.
  const found = kept.table === first.table ? kept.found : [];
  return (
    <section className="oddities" aria-label="Oddities" data-help-beside data-stale={key !== now || undefined}>
      <header>
        <h3>Oddities</h3>
        <OdditiesCard />
      </header>
      <ul tabIndex={-1}>
        {found.map((oddity) => (
          <li key={oddity.id}>
            <OddityCard oddity={oddity} />
          </li>
        ))}
        {found.length === 0 && key === now && <li className="quiet">None among these files.</li>}
      </ul>
    </section>
  );
});

function OddityCard({ oddity }: { readonly oddity: Oddity }) {
  const { first } = useChartSource();
  const change = useChangeFilter();
  const openFile = useOpenFile();
  const { id, title, why, count, rows, measured } = oddity;
  const row = first.table.row(rows[0]);
  const figure = measured ? extremeFigure(measured.of, row, measured.values[0]) : traitFigure(id, row);
  const name = visibleName(row.path.split('/').at(-1) ?? row.path);
  const choice = oddityChoice(oddity, first.table);
  return (
    <article className="oddity" title={why}>
      <Thumbnail id={first.id} row={rows[0]} instead={visibleName(row.kind)} />
      <div>
        <h4>
          {choice ? (
            <button
              type="button"
              className="phrase"
              title={`${why} Click to choose them.`}
              onClick={() => {
                change.set(choice.key, choice.clause);
              }}
            >
              {title}
            </button>
          ) : (
            title
          )}
          {!measured && <span className="quiet figure"> {formatCount(count)}</span>}
        </h4>
        <p className="figure oddity-figure">{visibleName(figure)}</p>
        <button
          type="button"
          className="quiet oddity-name"
          title={`${visibleName(row.path)}: open it in the JPEG bench`}
          onClick={() => {
            openFile(first.id, rows[0]);
          }}
        >
          {name}
        </button>
      </div>
    </article>
  );
}
