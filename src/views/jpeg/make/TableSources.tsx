import { useId, useRef, useState } from 'react';
import { readTables, type TableOrder } from '../../../codec/jpeg/export/read-tables';
import { useBench } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { Fold } from '../../shared/Fold';
import { mounted } from '../../shared/mounted';
import { useJpeg } from '../jpeg-context';
import { tablesOfFile, tablesOfJpeg } from './tables-of-file';
import { withTable, type TableName, type Tables } from './table-steps';
import { useTables } from './use-tables';

const ORDERS: readonly { value: TableOrder; label: string; title: string }[] = [
  { value: 'natural', label: 'Natural', title: 'Row by row, as in a C array of most programs and in cjpeg -qtables' },
  { value: 'zigzag', label: 'Zig-zag', title: 'As the bytes of a file have them' },
];

/** Tables from elsewhere: the file that is open, another file, a text. */
export function TableSources({ which }: { readonly which: TableName }) {
  const { change } = useTables();
  const { notify } = useBench();
  const open = useJpeg((snapshot) => (snapshot.document?.made === false ? snapshot.document.jpeg : null));
  const [problem, setProblem] = useState('');
  const picker = useRef<HTMLInputElement>(null);

  const putInForce = (tables: Tables, from: string): void => {
    change(() => tables);
    setProblem('');
    notify(`The tables of ${from} are in force.`);
  };
  const load = async (file: File): Promise<void> => {
    try {
      putInForce(await tablesOfFile(file), file.name);
    } catch (error) {
      setProblem(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <>
      <div className="make-gestures">
        <button
          type="button"
          className="button"
          disabled={!open}
          title={open ? 'The tables that this file was saved with' : 'What is open is no JPEG'}
          onClick={() => {
            if (open) putInForce(tablesOfJpeg(open), 'the open file');
          }}
        >
          From this file
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            mounted(picker).click();
          }}
        >
          From another…
        </button>
        <input
          ref={picker}
          type="file"
          accept="image/jpeg,.jpg,.jpeg,.jpe,.jfif"
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void load(file);
          }}
        />
      </div>
      {problem !== '' && (
        <p className="make-problem" role="alert">
          {problem}
        </p>
      )}
      <Fold name="jpeg-paste-tables" title="Paste tables">
        <PasteForm which={which} onTables={change} />
      </Fold>
    </>
  );
}

interface PasteFormProps {
  readonly which: TableName;
  readonly onTables: (next: (tables: Tables) => Tables) => void;
}

function PasteForm({ which, onTables }: PasteFormProps) {
  const { announce } = useBench();
  const [text, setText] = useState('');
  const [order, setOrder] = useState<TableOrder>('natural');
  const [problem, setProblem] = useState('');
  const id = useId();
  const apply = (): void => {
    try {
      const read = readTables(text, order);
      onTables((before) => (read.length === 2 ? read : withTable(before, which, read[0])));
      setProblem('');
      announce(read.length === 2 ? 'Both tables are in force.' : `The table of ${which} is in force.`);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="paste">
      <label htmlFor={id} className="quiet">
        64 numbers for {which}, or 128 for both: C, JSON, cjpeg, or bare
      </label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        value={text}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem('');
        }}
      />
      <div className="paste-row">
        <ChoiceGroup quiet label="Order of the numbers" value={order} choices={ORDERS} onChange={setOrder} />
        <button type="button" className="button" disabled={text.trim() === ''} onClick={apply}>
          Use
        </button>
      </div>
      <p id={`${id}-problem`} className="make-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
