/** Pictures a second on this machine: pixels (decode, then the spatial network) against coefficients. */
import type { RunPlan } from '../../../models/resnet/run-plan';
import type { Throughput } from '../api';
import { inputSpecOf, repeated } from '../nodes';
import { planOf, rectifyingOf } from '../rectifying';
import { breathe, type LongWorkTools } from './tools';

const REPEATS = 5;
/** A dense form whose one run would take longer than this is not run again and again, milliseconds. */
const PATIENCE = 4000;

interface Contender {
  readonly name: string;
  readonly reading: 'pixels' | 'coefficients';
  readonly plan: RunPlan;
}

function contenders({ params }: LongWorkTools, batch: number): Contender[] {
  const jpeg = planOf({ ...params, domain: 'jpeg', conv: 'factored', psi: 15 }, batch);
  const narrow = params.psi < 15 ? params.psi : 5;
  return [
    {
      name: 'Pixels: decode, then spatial',
      reading: 'pixels',
      plan: planOf({ ...params, domain: 'spatial' }, batch),
    },
    { name: 'Coefficients, factored', reading: 'coefficients', plan: jpeg },
    { name: `Coefficients, band ψ = ${narrow}`, reading: 'coefficients', plan: { ...jpeg, psi: narrow } },
    { name: 'Coefficients, windowed', reading: 'coefficients', plan: { ...jpeg, form: 'windowed' } },
    { name: 'Coefficients, exploded', reading: 'coefficients', plan: { ...jpeg, form: 'exploded' } },
  ];
}

export async function throughputOf(tools: LongWorkTools, batch: number): Promise<Throughput[]> {
  const { network, params, client, backend, signal, progress } = tools;
  const spec = inputSpecOf(params);
  const { unaltered } = await client.ask((desk) => desk.series(spec));
  const input = repeated(unaltered, batch);
  const list = contenders(tools, batch);
  const found: Throughput[] = [];
  for (const [i, { name, reading, plan }] of list.entries()) {
    const rectifying = rectifyingOf({ ...params, domain: plan.domain }, network, batch);
    try {
      // The first run compiles, and says whether more of them are bearable.
      const first = await backend.timeBatch({ network, plan, rectifying, input });
      await breathe(signal);
      const repeats = first > PATIENCE ? 1 : REPEATS;
      const reads: number[] = [];
      const runs: number[] = [];
      for (let k = 0; k < repeats; k++) {
        reads.push(await client.ask((desk) => desk.timeReading(spec, reading, batch)));
        runs.push(repeats === 1 ? first : await backend.timeBatch({ network, plan, rectifying, input }));
        await breathe(signal);
      }
      found.push(row(name, reads, runs, batch, repeats === 1 ? 'One run only: it takes long here.' : ''));
    } catch (error) {
      signal?.throwIfAborted();
      const note = error instanceof Error ? error.message : String(error);
      found.push({ ...{ name, median: NaN, q1: NaN, q3: NaN, picturesPerSecond: NaN, reading: NaN }, note });
    }
    progress?.((i + 1) / list.length);
    await breathe(signal);
  }
  return found;
}

function row(name: string, reads: number[], runs: number[], batch: number, note: string): Throughput {
  const total = runs.map((run, i) => run + (reads[i] ?? 0)).sort((a, b) => a - b);
  const at = (share: number): number => total[Math.round(share * (total.length - 1))] ?? NaN;
  const median = at(0.5);
  const reading = [...reads].sort((a, b) => a - b)[Math.floor(reads.length / 2)] ?? NaN;
  return { name, median, q1: at(0.25), q3: at(0.75), picturesPerSecond: (1000 * batch) / median, reading, note };
}
