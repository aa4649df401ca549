/** The benchmark's page: measures what it is asked to, and hands the figures to the runner. */
import { openGpu, type Gpu } from '../../src/gpu/gpu';
import { blockContests, measureBlock } from './block-contests';
import { dctContests, measureDct } from './dct-contests';
import { fftContests, measureFft } from './fft-contests';
import { jpegContests, jpegMeasurement } from './jpeg-contests';
import { measureNetwork, networkContests } from './network-contests';
import type { BenchPage, Contest, KernelGroup, Rounds } from '../contest';

declare global {
  interface Window {
    bench: BenchPage;
  }
}

interface KernelBench {
  readonly contests: readonly string[];
  readonly measure: (gpu: Gpu, contest: string, rounds: Rounds) => Promise<Contest>;
}

const groups: Readonly<Record<KernelGroup, KernelBench>> = {
  fft: { contests: fftContests, measure: measureFft },
  dct: { contests: dctContests, measure: measureDct },
  block: { contests: blockContests, measure: measureBlock },
  jpeg: { contests: jpegContests, measure: jpegMeasurement() },
  network: { contests: networkContests, measure: measureNetwork },
};

const gpu = await openGpu({ gpu: navigator.gpu });

window.bench = {
  describe: () =>
    Promise.resolve({
      adapter: gpu.adapterName,
      software: gpu.software,
      shape: gpu.shape,
      features: [...gpu.device.features].sort(),
    }),
  contests: (group) => groups[group].contests,
  measure: (group, contest, rounds) => groups[group].measure(gpu, contest, rounds),
};
