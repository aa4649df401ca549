/**
 * Accuracy in the page's own code: files → coefficients → logits, over the project's renders and over CIFAR-10's test
 * files where they are. The renders are made here from seeds that nobody chose; CIFAR's counts are PyTorch's
 * (scripts/golden/make_sample_accuracy.py), and the share must fit what is recorded for all 10,000.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJpeg } from '../../../src/codec/jpeg';
import { dataBytes, hasData } from '../../../src/codec/jpeg/corpus/shared-data';
import { createCpuResNet } from '../../../src/models/resnet/cpu/run-resnet';
import { answerOf, Confusion } from '../../../src/models/resnet/evaluation/confusion';
import { openEvaluationSet } from '../../../src/models/resnet/evaluation/evaluation-set';
import { networkInput } from '../../../src/models/resnet/input';
import type { ReluMode } from '../../../src/models/resnet/run-plan';
import { shippedNetwork } from './ask-networks';
import { tinyFile } from './develop';
import { render } from './march';
import { CLASSES, sceneOf } from './pictures';

const WORKING = { timeout: 240_000 };
const SEEDS = [200, 201];
/** Rougher than what is shipped: 2×2 rays a pixel. */
const SIDE = 64;

const toy = shippedNetwork('toy');
if (toy === null) throw new Error('No weights for toy');

const rectifying = (mode: ReluMode, phi: number) => ({ mode, phi: new Uint32Array(toy.sites).fill(phi) });
const runner = (domain: 'spatial' | 'jpeg') =>
  createCpuResNet(toy, { domain, form: 'factored', psi: 15, folded: true, batch: 1 });

describe('the toy on renders from seeds', () => {
  it('names most of them, alike in pixels and in coefficients', WORKING, () => {
    const [spatial, jpeg] = [runner('spatial'), runner('jpeg')];
    const confusion = new Confusion(toy.classes);
    for (const name of CLASSES) {
      for (const seed of SEEDS) {
        const input = networkInput(readJpeg(tinyFile(render(sceneOf(name, seed), SIDE), seed), { strict: true }));
        const answer = answerOf(jpeg.run(input, rectifying('exact', 15)));
        expect(answerOf(spatial.run(input, rectifying('exact', 15))), `${name} ${seed}`).toBe(answer);
        confusion.add(toy.classes.indexOf(name), answer);
      }
    }
    expect(confusion.pictures).toBe(20);
    // Chance would be 2. Measured: 15; one may flip where Math.sin rounds otherwise.
    expect(confusion.correct).toBeGreaterThanOrEqual(14);
    expect(confusion.correct).toBeLessThanOrEqual(16);
  });
});

describe('the toy on CIFAR-10 as JPEG', () => {
  const file = 'cifar10-jpeg-q75.zip';
  const golden = JSON.parse(
    readFileSync(new URL('../../../src/models/resnet/evaluation/golden/sample-accuracy.json', import.meta.url), 'utf8'),
  ) as { every: number; pictures: number; runs: readonly { mode: ReluMode; phi: number; right: number }[] };

  const title = 'gets right as many of every 20th as PyTorch does (needs WAVELOUPE_DATA with the zip)';
  it.skipIf(!hasData(file))(title, WORKING, () => {
    const set = openEvaluationSet(dataBytes(file), toy.classes);
    const pictures = [...set.pictures()]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .filter((_, i) => i % golden.every === 0)
      .map(({ label, image }) => ({ label, input: image && networkInput(image) }));
    expect(pictures).toHaveLength(golden.pictures);
    const jpeg = runner('jpeg');
    const record = JSON.parse(readFileSync(new URL('../../../public/weights/toy.json', import.meta.url), 'utf8')) as {
      readonly asm: readonly number[];
      readonly apx: readonly number[];
    };
    for (const { mode, phi, right } of golden.runs) {
      const confusion = new Confusion(toy.classes);
      for (const { label, input } of pictures) {
        if (input) confusion.add(label, answerOf(jpeg.run(input, rectifying(mode, phi))));
      }
      // A logit or two may be a tie but for the last digit; so may a pixel be the zero of a mask.
      expect(Math.abs(confusion.correct - right), `${mode} ${phi}`).toBeLessThanOrEqual(mode === 'exact' ? 1 : 2);
      const recorded = record[mode === 'apx' ? 'apx' : 'asm'][phi - 1];
      const deviation = Math.sqrt((recorded * (1 - recorded)) / golden.pictures);
      expect(Math.abs(confusion.accuracy - recorded), `${mode} ${phi}`).toBeLessThan(3.5 * deviation);
    }
  });
});
