import { useStore } from 'zustand';
import { SETTINGS } from '../../../settings/schema';
import { useBench, useChangeSettings, useSetting } from '../../shared/bench-context';
import { parseTyped } from '../../shared/format';
import { Group } from '../../shared/Group';
import { LinearSlider } from '../../shared/LinearSlider';
import { JobBar } from '../jobs/JobBar';
import { useNetwork, useNetworkTools } from '../network-context';
import { SpeedCard } from './cards';
import { speedKey } from './speed-key';

const TICKS = [1, 16, 32, 64, 96, 128].map((value) => ({ value, label: String(value) }));

/** How many pictures at once, and the measurement. */
export function SpeedRail() {
  const { engine, jobs } = useNetworkTools();
  const { settings } = useBench();
  const batch = useSetting('batch');
  const change = useChangeSettings();
  const status = useNetwork((snapshot) => snapshot.status);
  const key = useStore(settings, speedKey);
  return (
    <Group title="Pictures a second" help={<SpeedCard />}>
      <LinearSlider
        label="Pictures at once"
        value={batch}
        min={SETTINGS.batch.min}
        max={SETTINGS.batch.max}
        step={1}
        ticks={TICKS}
        initial={SETTINGS.batch.initial}
        format={String}
        parse={parseTyped}
        speak={(value) => `${Math.round(value)} pictures at once`}
        onChange={(value) => {
          change({ batch: Math.round(value) });
        }}
      />
      <JobBar
        job={jobs.throughput}
        start="Measure"
        task="Measuring how fast each way is"
        onStart={() => {
          void jobs.throughput.start(key, (work) => engine.throughput(batch, work));
        }}
      />
      <p className="quiet">
        Measured on {status.adapter === '' ? 'this machine' : status.adapter}
        {status.kind === 'gpu' && status.software
          ? ', a software adapter: what is fast here may not be on a graphics card'
          : ''}
        . Other work on it makes the times longer.
      </p>
    </Group>
  );
}
