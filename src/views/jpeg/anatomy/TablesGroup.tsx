import { useMemo, useState } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { BASELINE_LIMIT, EXTENDED_LIMIT, ijgTable } from '../../../codec/jpeg/quality/ijg-table';
import { judgeQuality } from '../../../codec/jpeg/quality/judge';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { FigureMenu } from '../../shared/FigureMenu';
import { Group } from '../../shared/Group';
import { HelpCard } from '../../shared/HelpCard';
import { chosenComponent } from '../figures/chosen-component';
import { ComponentChoice } from '../figures/ComponentChoice';
import { HeatGrid } from '../../shared/figures/HeatGrid';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { tableCells, type TableView } from './table-cells';

const VIEWS: readonly { value: TableView; label: string; title: string }[] = [
  { value: 'table', label: 'Table', title: 'The steps in the file' },
  { value: 'standard', label: 'Standard', title: 'Annex K at the matched or nearest quality' },
  { value: 'ratio', label: 'Ratio', title: 'Table over standard: red is coarser, blue is finer' },
];

/** The quantisation table of a component, beside the standard one. */
export function TablesGroup({ jpeg }: { readonly jpeg: Jpeg }) {
  const index = chosenComponent(useSetting('component'), jpeg);
  const colormap = useSetting('colormap');
  const coefficient = useSetting('coefficient');
  const change = useChangeSettings();
  const [view, setView] = useState<TableView>('table');
  const [pointed, setPointed] = useState<number | null>(null);
  const { svg, exports } = usePlotExports(`table-${index}`);
  const quality = useMemo(() => judgeQuality(jpeg), [jpeg]).perComponent[index];
  const component = jpeg.components[index];
  if (!component || !quality) return null;
  const which = quality.standardTable ?? quality.expectedTable;
  const at = quality.exactQuality ?? quality.nearestQuality;
  const wide = component.table.some((step) => step > BASELINE_LIMIT);
  const standard = ijgTable(which, at, wide ? EXTENDED_LIMIT : BASELINE_LIMIT);
  const cells = tableCells(component.table, standard, view, colormap);
  return (
    <Group title="Quantisation tables" help={<TablesCard />}>
      <ComponentChoice image={jpeg} />
      <div className="tables-head">
        <ChoiceGroup quiet label="Shown" value={view} choices={VIEWS} onChange={setView} />
        <FigureMenu
          label="Save the table"
          exports={[
            ...exports,
            {
              label: 'Steps, CSV',
              detail: 'v, u, step, standard',
              file: `table-${index}.csv`,
              make: () =>
                Promise.resolve(
                  csv(
                    ['v', 'u', 'step', 'standard'],
                    Array.from(component.table, (step, k) => [k >> 3, k & 7, step, standard[k]]),
                  ),
                ),
            },
          ]}
        />
      </div>
      <HeatGrid
        label={`Quantisation steps of component ${index + 1}, by vertical and horizontal frequency`}
        cells={cells}
        svg={svg}
        picked={coefficient}
        onPick={(picked) => {
          change({ coefficient: picked });
        }}
        onPoint={setPointed}
      />
      <p className="quiet figure tables-note">{cells[pointed ?? coefficient].title}</p>
      <p className="quiet">
        {tableNote(view, component.tableId, `annex K’s ${which} table at quality ${at}`, quality.exactQuality !== null)}
      </p>
    </Group>
  );
}

/** Which table is shown, and whether it is the standard one. */
function tableNote(view: TableView, id: number, standard: string, same: boolean): string {
  if (view === 'standard')
    return `${standard.charAt(0).toUpperCase()}${standard.slice(1)}${same ? ': the file’s own' : ', the nearest'}`;
  if (view === 'ratio') return `Table ${id} of the file over ${standard}`;
  return same ? `Table ${id} of the file: ${standard}, exactly` : `Table ${id} of the file; the nearest is ${standard}`;
}

function TablesCard() {
  return (
    <HelpCard
      title="quantisation tables"
      formula={<>stored = round(coefficient / step)</>}
      source="ITU-T T.81, A.3.4 and annex K.1"
    >
      <p>
        The 64 steps of one component: the constant part is in the upper left corner, fine patterns across grow to the
        right, fine patterns down grow downwards. A coefficient smaller than half its step is stored as zero, and that
        is where nearly all of the saving comes from.
      </p>
      <p>
        The standard tables were measured on viewers in the 1980s. Ratio shows where a program went its own way: red
        steps are coarser than standard, blue ones finer.
      </p>
    </HelpCard>
  );
}
