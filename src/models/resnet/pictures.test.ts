/** The small samples, as files, through our own reader and network: the logits are PyTorch's (training/fixtures.py). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readJpeg } from '../../codec/jpeg';
import { createCpuResNet } from './cpu/run-resnet';
import { networkInput } from './input';
import { readNetwork } from './read-network';
import type { RunPlan } from './run-plan';

interface Expected {
  readonly name: string;
  readonly sha256: string;
  readonly logits: Readonly<Record<string, readonly number[]>>;
}

const file = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const pictures = JSON.parse(new TextDecoder().decode(file('fixtures/pictures.json'))) as Expected[];

test('there are pictures, and they are those that PyTorch was shown', () => {
  expect(pictures.length).toBeGreaterThanOrEqual(10);
  for (const { name, sha256 } of pictures) {
    const bytes = file(`../../../public/samples/${name}`);
    expect([name, createHash('sha256').update(bytes).digest('hex')]).toEqual([name, sha256]);
  }
});

const PLANS: readonly Pick<RunPlan, 'domain' | 'form'>[] = [
  { domain: 'spatial', form: 'factored' },
  { domain: 'jpeg', form: 'factored' },
];

test.each(['toy', 'serious'].flatMap((name) => PLANS.map((plan) => ({ name, ...plan }))))(
  '$name, $domain: the logits of every picture',
  ({ name, domain, form }) => {
    const network = readNetwork(file(`../../../public/weights/${name}.safetensors`), name);
    const runner = createCpuResNet(network, { domain, form, psi: 15, folded: true, batch: 1 });
    const rectifying = { mode: 'exact', phi: new Uint32Array(network.sites).fill(15) } as const;
    for (const { name: picture, logits } of pictures) {
      const input = networkInput(readJpeg(file(`../../../public/samples/${picture}`)));
      const actual = runner.run(input, rectifying);
      const deviation = Math.max(...logits[name].map((logit, i) => Math.abs(logit - actual[i])));
      expect(deviation, picture).toBeLessThan(1e-4);
    }
  },
);
