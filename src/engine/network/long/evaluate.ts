/** A labelled set through the network at the present settings, a batch at a time. */
import { transfer } from 'comlink';
import type { Evaluation } from '../api';
import { indexOfLargest } from '../answer';
import { planOf, rectifyingOf } from '../rectifying';
import { breathe, type LongWorkTools } from './tools';

/** Pictures at once: enough to fill a GPU, few enough that the page goes on answering on a software adapter. */
const BATCH = 32;

export async function evaluateSet(
  tools: LongWorkTools,
  bytes: Uint8Array<ArrayBuffer>,
  partial: (sofar: Evaluation) => void = () => undefined,
): Promise<Evaluation> {
  const { network, params, client, backend, signal, progress } = tools;
  const { classes } = network;
  const start = performance.now();
  const set = await client.ask((desk) => desk.openSet(transfer(bytes, [bytes.buffer]), classes));
  const confusion = classes.map(() => classes.map(() => 0));
  let [pictures, correct, skipped, note, stopped] = [0, 0, 0, set.note, false];
  const sofar = (): Evaluation => ({
    ...{ pictures, correct, classes, skipped, note, stopped },
    confusion: confusion.map((row) => [...row]),
    seconds: (performance.now() - start) / 1000,
  });
  // All forms answer alike; dense maps would only take longer.
  const plan = planOf({ ...params, conv: 'factored' }, BATCH);
  const rectifying = rectifyingOf(params, network, BATCH);
  try {
    // The worker reads the next batch while the network runs on this one.
    let reading = client.ask((desk) => desk.nextBatch(set.id, BATCH));
    for (let batch = await reading; batch; batch = await reading) {
      const { input, labels } = batch;
      reading = client.ask((desk) => desk.nextBatch(set.id, BATCH));
      // Where the loop ends early, nobody waits for it.
      reading.catch(() => undefined);
      if (skipped === 0 && batch.note) note = `${note} ${batch.note}`.trim();
      skipped += batch.skipped;
      if (labels.length > 0) {
        const logits = await backend.batchLogits({ network, plan, rectifying, input });
        labels.forEach((label, i) => {
          const answered = indexOfLargest(logits.subarray(i * classes.length, (i + 1) * classes.length));
          const row = confusion[label];
          row[answered]++;
          if (answered === label) correct++;
        });
        pictures += labels.length;
      }
      progress?.((pictures + skipped) / set.pictures);
      partial(sofar());
      await breathe(signal);
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
    stopped = true;
  } finally {
    client.ask((desk) => desk.closeSet(set.id)).catch(() => undefined);
  }
  return sofar();
}
