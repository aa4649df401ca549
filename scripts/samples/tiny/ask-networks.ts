/** The shipped networks' answers to the tiny pictures, from the files as they lie in public/, on the CPU, in pixels. */
import { existsSync, readFileSync } from 'node:fs';
import { readJpeg } from '../../../src/codec/jpeg';
import { createCpuResNet } from '../../../src/models/resnet/cpu/run-resnet';
import { answerOf } from '../../../src/models/resnet/evaluation/confusion';
import { networkInput } from '../../../src/models/resnet/input';
import type { Network } from '../../../src/models/resnet/network';
import { readNetwork } from '../../../src/models/resnet/read-network';
import type { RecordedAnswer } from './recorded-answers';
import { TINY_PICTURES } from './tiny-samples';

export const NETS = ['toy', 'serious'] as const;

const published = (name: string): URL => new URL(`../../../public/${name}`, import.meta.url);

/** null where its weights are not there. */
export function shippedNetwork(net: string): Network | null {
  const file = published(`weights/${net}.safetensors`);
  return existsSync(file) ? readNetwork(new Uint8Array(readFileSync(file)), net) : null;
}

export function answersOf(network: Network, net: string): Map<string, RecordedAnswer> {
  const runner = createCpuResNet(network, { domain: 'spatial', form: 'factored', psi: 15, folded: true, batch: 1 });
  const rectifying = { mode: 'exact', phi: new Uint32Array(network.sites).fill(15) } as const;
  return new Map(
    TINY_PICTURES.map(({ id }) => {
      const image = readJpeg(new Uint8Array(readFileSync(published(`samples/${id}.jpg`))), { strict: true });
      const logits = runner.run(networkInput(image), rectifying);
      const best = answerOf(logits);
      const probability = 1 / logits.reduce((sum, logit) => sum + Math.exp(logit - logits[best]), 0);
      return [id, { net, label: network.classes[best], probability: Number(probability.toFixed(3)) }];
    }),
  );
}
