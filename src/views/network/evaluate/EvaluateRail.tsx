import { useRef } from 'react';
import { useStore } from 'zustand';
import { useBench } from '../../shared/bench-context';
import { Group } from '../../shared/Group';
import { Icon } from '../../shared/Icon';
import { mounted } from '../../shared/mounted';
import { JobBar } from '../jobs/JobBar';
import { useNetworkTools } from '../network-context';
import { EvaluateCard } from './cards';
import { conditionsText } from './conditions';
import { evaluateTestSet } from './evaluation-run';
import './evaluate.css';

/** A test set of one's own: choosing it, what is measured, how far it is. */
export function EvaluateRail() {
  const tools = useNetworkTools();
  const { settings } = useBench();
  const conditions = useStore(settings, conditionsText);
  const running = useStore(tools.jobs.evaluation.store, (state) => state.running);
  const last = useRef<File | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const evaluate = (file: File): void => {
    last.current = file;
    void evaluateTestSet(tools, settings, file, file.name);
  };
  const choose = (): void => {
    mounted(field).click();
  };
  return (
    <Group title="Evaluate it yourself" help={<EvaluateCard />}>
      <button type="button" className="test-set-zone" onClick={choose}>
        <Icon name="open" />
        <span>
          Drop <code>test_batch.bin</code> or a zip of <code>class/….jpg</code> here, or choose it
        </span>
      </button>
      <input
        ref={field}
        type="file"
        accept=".bin,.zip"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="A test set"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file) evaluate(file);
        }}
      />
      <p className="quiet" aria-live="polite">
        What is measured: {conditions}
      </p>
      <EvaluationBar
        running={running}
        onStart={() => {
          if (last.current) evaluate(last.current);
          else choose();
        }}
      />
    </Group>
  );
}

function EvaluationBar({ running, onStart }: { readonly running: boolean; readonly onStart: () => void }) {
  const { jobs } = useNetworkTools();
  const result = useStore(jobs.evaluation.store, (state) => state.result);
  const start = result && !running ? 'Again, at these settings' : 'Choose a file…';
  return <JobBar job={jobs.evaluation} start={start} task="Evaluating the test set" onStart={onStart} />;
}
