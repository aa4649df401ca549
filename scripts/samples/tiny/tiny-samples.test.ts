/** The tiny samples as they lie in public/samples, and what the shipped networks answer to them now. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJpeg, subsamplingOf, toPixels } from '../../../src/codec/jpeg';
import { readsDirectly } from '../../../src/models/resnet/input';
import { SAMPLE_FOLDER } from '../catalogue';
import type { SampleEntry } from '../catalogue-file';
import { answersOf, NETS, shippedNetwork } from './ask-networks';
import { CLASSES } from './pictures';
import { recordedAnswers } from './recorded-answers';
import { TINY_PICTURES, tinyPictureFile } from './tiny-samples';

const fileOf = (id: string) => new Uint8Array(readFileSync(new URL(`${id}.jpg`, SAMPLE_FOLDER)));

describe('the tiny samples', () => {
  it('are ten classes, each of them there', () => {
    expect(new Set(TINY_PICTURES.map(({ shows }) => shows))).toEqual(new Set(CLASSES));
  });

  it.each(TINY_PICTURES.map(({ id }) => id))('%s is a file of the kind that the networks learnt from', (id) => {
    const jpeg = readJpeg(fileOf(id), { strict: true });
    expect([jpeg.process, subsamplingOf(jpeg), readsDirectly(jpeg)]).toEqual(['baseline', '4:2:0', true]);
    expect(jpeg.bytes.length).toBeLessThan(1000);
  });

  it('come out of their renderer again', async () => {
    const picture = TINY_PICTURES[0];
    const [made, shipped] = [await tinyPictureFile(picture), fileOf(picture.id)].map(
      (file) => toPixels(readJpeg(file)).rgba,
    );
    const mean = made.reduce((sum, value, i) => sum + Math.abs(value - shipped[i]), 0) / made.length;
    expect(mean).toBeLessThan(0.5);
  });
});

describe('the recorded answers', () => {
  const recorded = recordedAnswers();

  it.each(NETS)(
    'are what %s answers with the weights that are shipped (else: scripts/samples/tiny/ask.ts)',
    { timeout: 120_000 },
    (net) => {
      const network = shippedNetwork(net);
      if (network === null) throw new Error(`No weights for ${net}`);
      for (const [id, { label, probability }] of answersOf(network, net)) {
        const kept = recorded[id]?.find((answer) => answer.net === net);
        expect(kept?.label, id).toBe(label);
        expect(Math.abs((kept?.probability ?? -1) - probability), id).toBeLessThan(0.003);
      }
    },
  );

  it('are the ones in the list that the page loads', () => {
    const list = JSON.parse(readFileSync(new URL('samples.json', SAMPLE_FOLDER), 'utf8')) as SampleEntry[];
    const tiny = list.filter(({ group }) => group === 'tiny');
    expect(Object.fromEntries(tiny.map(({ id, answers }) => [id, answers]))).toEqual(recorded);
  });

  it('are mostly right, and by no means all of one class', () => {
    const right = (net: string) =>
      TINY_PICTURES.filter(({ id, shows }) =>
        recorded[id]?.some((answer) => answer.net === net && answer.label === shows),
      ).length;
    expect(right('serious')).toBeGreaterThanOrEqual(10);
    expect(right('toy')).toBeGreaterThanOrEqual(8);
  });
});
