import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { ijgTable } from '../../../codec/jpeg/quality/ijg-table';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { FigureMenu } from '../../shared/FigureMenu';
import { Group } from '../../shared/Group';
import { HelpCard } from '../../shared/HelpCard';
import { logShares } from '../../shared/figures/cell-colors';
import { EditGrid } from '../figures/EditGrid';
import { frequencyName } from '../../shared/figures/frequency-name';
import { tintOf } from '../../shared/figures/tint';
import { useTableExports } from '../out/use-table-exports';
import { flattened, scaled, tableOf, withStep, withTable, type TableName } from './table-steps';
import { TableSources } from './TableSources';
import { useTables, type TablesInForce } from './use-tables';

interface QualityOf {
  /** The IJG quality whose tables are the standard. */
  readonly quality: number;
}

const NAMES: readonly { value: TableName; label: string; title: string }[] = [
  { value: 'luma', label: 'Luma', title: 'The steps of light' },
  { value: 'chroma', label: 'Chroma', title: 'The steps of colour' },
];

/**
 * The quantisation tables, each step to be changed. While the quality moves they come after the picture; a step changed
 * by hand is there at once.
 */
export function TablesGroup() {
  const now = useTables();
  const nowQuality = useSetting('quality');
  const later = useDeferredValue(useMemo(() => ({ ...now, quality: nowQuality }), [now, nowQuality]));
  return <Tables {...(now.own ? { ...now, quality: nowQuality } : later)} />;
}

const Tables = memo(function Tables({ tables, own, change: changeTables, quality }: TablesInForce & QualityOf) {
  const [which, setWhich] = useState<TableName>('luma');
  const picked = useSetting('coefficient');
  const grey = useSetting('subsampling') === 'grey';
  const change = useChangeSettings();
  const exports = useTableExports();
  const shown: TableName = grey ? 'luma' : which;
  const table = tableOf(tables, shown);
  const standard = useMemo(() => ijgTable(shown, quality), [shown, quality]);
  const cells = useMemo(() => {
    const shares = logShares(table);
    return Array.from(table, (step, index) => ({
      text: String(step),
      name: frequencyName(index),
      background: tintOf(shares[index]),
      changed: step !== standard[index],
    }));
  }, [table, standard]);
  const onEdit = useCallback(
    (index: number, value: number) => {
      changeTables((before) => withStep(before, shown, index, value));
    },
    [changeTables, shown],
  );
  const onTable = (next: (table: Uint16Array) => Uint16Array): void => {
    changeTables((before) => withTable(before, shown, next(tableOf(before, shown))));
  };
  return (
    <Group title="Quantisation tables" help={<TablesCard />}>
      <div className="make-tables-head">
        <ChoiceGroup
          quiet
          label="Table"
          value={shown}
          choices={NAMES.map((name) => ({ ...name, disabled: grey && name.value === 'chroma' }))}
          onChange={setWhich}
        />
        <FigureMenu label="Save the tables" exports={exports} />
      </div>
      <EditGrid
        label={`Quantisation steps of ${shown}, by vertical and horizontal frequency`}
        what="Step"
        cells={cells}
        values={table}
        editable
        cleared={1}
        picked={picked}
        onPick={(coefficient) => {
          change({ coefficient });
        }}
        onEdit={onEdit}
      />
      <p className="quiet figure make-step">
        {`${frequencyName(picked)}: step ${table[picked]}`}
        {table[picked] !== standard[picked] && `, quality ${quality} has ${standard[picked]}`}
      </p>
      <div className="make-gestures" role="group" aria-label={`All steps of ${shown}`}>
        <button
          type="button"
          className="button"
          title="Every step halved: finer, larger"
          onClick={() => {
            onTable((steps) => scaled(steps, 0.5));
          }}
        >
          ×½
        </button>
        <button
          type="button"
          className="button"
          title="Every step doubled: coarser, smaller"
          onClick={() => {
            onTable((steps) => scaled(steps, 2));
          }}
        >
          ×2
        </button>
        <button
          type="button"
          className="button"
          title="The same step for every frequency, as coarse on the whole"
          onClick={() => {
            onTable(flattened);
          }}
        >
          Flat
        </button>
        <button
          type="button"
          className="button"
          disabled={!own}
          title={`Both tables as at quality ${quality}`}
          onClick={() => {
            change({ tables: '' });
          }}
        >
          Reset
        </button>
      </div>
      <TableSources which={shown} />
    </Group>
  );
});

function TablesCard() {
  return (
    <HelpCard
      title="quantisation tables"
      formula={<>stored = round(coefficient / step)</>}
      source="ITU-T T.81 (1992), A.3.4"
    >
      <p>
        One step for each of the 64 waves: the mean at the upper left, finer waves further right and down. A larger step
        rounds its wave more coarsely, and below half of it the wave is gone. Drag a number up or down, turn the wheel
        on it, or type: the picture follows.
      </p>
    </HelpCard>
  );
}
