import { useEffect, useState } from 'react';
import { SURVEY_COLUMNS } from '../../../survey/row';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { Group } from '../../shared/Group';
import { HelpCard } from '../../shared/HelpCard';
import { SelectField } from '../../shared/SelectField';
import { useChangeFilter, useFilter } from '../filter/use-filter';
import { parseSort } from './file-order';

/** Pause after the last key before the list follows, milliseconds. */
const PAUSE = 150;

/** Find a file by its path, and in what order they are listed. */
export function FilesRail() {
  const change = useChangeSettings();
  const { column, down } = parseSort(useSetting('filesSort'));
  return (
    <>
      <Group
        title="Find"
        help={
          <HelpCard title="Find">
            <p>
              Lists the files whose path holds these letters, large or small. Like any other choice it is part of the
              filter, so the charts count those files alone.
            </p>
          </HelpCard>
        }
      >
        <PathField />
      </Group>
      <Group title="Order">
        <SelectField
          label="By"
          value={column}
          choices={SURVEY_COLUMNS.map((value) => ({ value, label: value }))}
          onChange={(value) => {
            change({ filesSort: down ? `-${value}` : value });
          }}
        />
        <ChoiceGroup
          label="Direction"
          value={down ? 'down' : 'up'}
          choices={[
            { value: 'up', label: 'Up', title: 'The smallest first, names from A; paths as they were listed' },
            { value: 'down', label: 'Down', title: 'The largest first, names from Z' },
          ]}
          onChange={(value) => {
            change({ filesSort: value === 'down' ? `-${column}` : column });
          }}
        />
      </Group>
    </>
  );
}

function PathField() {
  const clause = useFilter().get('path');
  const wanted = clause?.kind === 'path' ? clause.contains : '';
  const { set } = useChangeFilter();
  const [typed, setTyped] = useState(wanted);
  // A chip, Back or a link changes it from elsewhere.
  const [known, setKnown] = useState(wanted);
  if (known !== wanted) {
    setKnown(wanted);
    setTyped(wanted);
  }
  useEffect(() => {
    if (typed === wanted) return;
    const timer = setTimeout(() => {
      set('path', typed === '' ? null : { kind: 'path', contains: typed });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, wanted, set]);
  return (
    <label className="field-row">
      <span className="field-label">Path holds</span>
      <input
        type="search"
        className="file-search"
        value={typed}
        maxLength={120}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
    </label>
  );
}
