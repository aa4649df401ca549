/** What compressing the open picture does to it, and to what the network says of it. */
import type { CompressionCurves, PicturePoint } from '../api';
import { answerOf, indexOfLargest, softmax } from '../answer';
import type { AlteredInput } from '../../../models/resnet/input';
import { inputSpecOf, repeated } from '../nodes';
import { planOf, rectifyingOf, rectifyingOverPhi } from '../rectifying';
import { breathe, type LongWorkTools } from './tools';

const BATCH = 16;

export async function compressionCurves(tools: LongWorkTools): Promise<CompressionCurves> {
  const { network, params, client, backend, signal, progress } = tools;
  const { classes } = network;
  const series = await client.ask((desk) => desk.series(inputSpecOf(params)));
  // All forms answer alike; dense maps would only take longer.
  const plan = planOf({ ...params, conv: 'factored' }, BATCH);
  const rectifying = rectifyingOf(params, network, BATCH);
  const row = (logits: Float32Array, i: number): Float32Array =>
    logits.subarray(i * classes.length, (i + 1) * classes.length);

  const whole = await backend.batchLogits({ network, plan, rectifying, input: repeated(series.unaltered, BATCH) });
  const first = row(whole, 0);
  const { best: followed, label } = answerOf(network, first, first);
  const point = (logits: Float32Array, at: number, psnr: number | null, ssim: number | null): PicturePoint => {
    const probabilities = softmax(logits);
    return { at, probability: probabilities[followed], label: classes[indexOfLargest(logits)] ?? '', psnr, ssim };
  };

  const total = series.keep.length + series.quality.length + 30;
  let done = 0;
  const advance = async (by: number): Promise<void> => {
    done += by;
    progress?.(done / total);
    await breathe(signal);
  };
  const along = async (points: readonly AlteredInput[]): Promise<PicturePoint[]> => {
    const found: PicturePoint[] = [];
    for (let start = 0; start < points.length; start += BATCH) {
      const some = points.slice(start, start + BATCH);
      const input = sideBySide(
        some.map((altered) => altered.input),
        BATCH,
      );
      const logits = await backend.batchLogits({ network, plan, rectifying, input });
      some.forEach(({ at, psnr, ssim }, i) => found.push(point(row(logits, i), at, psnr, ssim)));
      await advance(some.length);
    }
    return found;
  };
  const overPhi = async (mode: 'asm' | 'apx'): Promise<PicturePoint[]> => {
    const jpegPlan = planOf({ ...params, domain: 'jpeg', conv: 'factored' }, BATCH);
    const input = repeated(series.unaltered, BATCH);
    const logits = await backend.batchLogits({
      ...{ network, input },
      plan: jpegPlan,
      rectifying: rectifyingOverPhi(mode, network, BATCH),
    });
    await advance(15);
    return Array.from({ length: 15 }, (_, i) => point(row(logits, i), i + 1, null, null));
  };
  return {
    label,
    keep: await along(series.keep),
    quality: await along(series.quality),
    asm: await overPhi('asm'),
    apx: await overPhi('apx'),
  };
}

/** [3, 1, …] each → [3, batch, …], zeros where there are fewer. */
function sideBySide(pictures: readonly Float32Array[], batch: number): Float32Array {
  const size = (pictures[0]?.length ?? 0) / 3;
  const out = new Float32Array(3 * batch * size);
  pictures.forEach((picture, i) => {
    for (let channel = 0; channel < 3; channel++) {
      out.set(picture.subarray(channel * size, (channel + 1) * size), (channel * batch + i) * size);
    }
  });
  return out;
}
