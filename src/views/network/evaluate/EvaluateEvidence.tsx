import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { magnitudeTable } from '../../../math/colormaps';
import { useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { FactList } from '../../shared/figures/FactList';
import { formatCount, formatPercent, formatSi } from '../../shared/format';
import { useNetwork, useNetworkTools } from '../network-context';
import { commonestMistake, confusionCells } from './confusion-cells';
import { ConfusionFigure } from './ConfusionFigure';
import type { EvaluationRun } from './evaluation-run';
import { comparisonText } from './recorded-accuracy';
import './evaluate.css';

/** What was found over a test set: accuracy, how it compares, and which class was taken for which. */
export function EvaluateEvidence() {
  const { jobs } = useNetworkTools();
  const run = useStore(jobs.evaluation.store, (state) => state.result);
  return run ? <Found run={run} /> : <Recorded />;
}

function Found({ run }: { readonly run: EvaluationRun }) {
  const { jobs } = useNetworkTools();
  const running = useStore(jobs.evaluation.store, (state) => state.running);
  const { evaluation, conditions, recorded } = run;
  const { pictures, correct, seconds, skipped, note, classes, confusion } = evaluation;
  const accuracy = pictures === 0 ? NaN : correct / pictures;
  const partial = running || evaluation.stopped;
  return (
    <div className="evaluate-evidence">
      <div className="evaluate-side">
        <p className="evaluate-accuracy figure">
          {formatPercent(accuracy)} <span className="quiet">right{partial ? ' so far' : ''}</span>
        </p>
        <FactList
          facts={[
            { name: 'Pictures', value: formatCount(pictures), title: 'Read, and named by the network' },
            { name: 'Right', value: formatCount(correct), title: 'Named as the set has it' },
            ...(skipped > 0
              ? [{ name: 'Left out', value: formatCount(skipped), title: 'Could not be read, or of no known class' }]
              : []),
            { name: 'Took', value: formatSi(seconds, 's'), title: 'From the first byte to the last answer' },
          ]}
        />
        {evaluation.stopped && (
          <p>Stopped before its end: this is of the first {formatCount(pictures)} pictures only.</p>
        )}
        <p className="quiet">
          {run.file}. {conditions}
        </p>
        {note !== '' && <p className="quiet">{note}</p>}
        {recorded && pictures > 0 && !running && (
          <p className="quiet">{comparisonText(accuracy, pictures, recorded)}</p>
        )}
        {!recorded && <p className="quiet">Nothing is recorded at just these settings.</p>}
      </div>
      <Confusion title={`What was called what, ${run.file}`} file="confusion" confusion={confusion} classes={classes} />
    </div>
  );
}

/** Until something is evaluated: what was recorded in pixels, over the whole test set. */
function Recorded() {
  const network = useNetwork((snapshot) => snapshot.network);
  const record = network?.record;
  if (!network || !record || record.confusion.length === 0)
    return (
      <p className="quiet">
        {network ? 'No test set has been evaluated with this network yet.' : 'The network is on its way.'}
      </p>
    );
  return (
    <div className="evaluate-evidence">
      <div className="evaluate-side">
        <p className="evaluate-accuracy figure">
          {formatPercent(record.spatial)} <span className="quiet">right, as recorded</span>
        </p>
        <p className="quiet">
          Measured once over the {formatCount(record.pictures)} pictures of {record.data}, on pixels with the exact
          ReLU. Drop a test set, and its own figures stand here.
        </p>
      </div>
      <Confusion
        title="What was called what, as recorded"
        file="confusion-recorded"
        confusion={record.confusion}
        classes={network.classes}
      />
    </div>
  );
}

interface ConfusionProps {
  readonly title: string;
  readonly file: string;
  readonly confusion: readonly (readonly number[])[];
  readonly classes: readonly string[];
}

function Confusion({ title, file, confusion, classes }: ConfusionProps) {
  const colormap = useSetting('colormap');
  const [shows, setShows] = useState<'counts' | 'shares'>('counts');
  const cells = useMemo(
    () => confusionCells(confusion, classes, magnitudeTable(colormap)),
    [confusion, classes, colormap],
  );
  const mistake = commonestMistake(cells);
  return (
    <ConfusionFigure
      title={title}
      file={file}
      cells={cells}
      classes={classes}
      shows={shows}
      rest={mistake ? `Most often: ${mistake.text}` : 'No mistakes.'}
      choice={
        <ChoiceGroup
          quiet
          label="Cells show"
          value={shows}
          choices={[
            { value: 'counts', label: 'Counts' },
            { value: 'shares', label: 'Shares', title: 'Of their row, per cent' },
          ]}
          onChange={setShows}
        />
      }
    />
  );
}
